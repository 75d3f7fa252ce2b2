using Registry.Members.Ledger;
using Registry.Members.Lifecycle;

namespace Registry.Members.Integration;

/// <summary>Takes over what is under way after admission, step by step through the same aggregates and guards as the pages.</summary>
public interface IProcedureImport
{
    /// <summary>Saves each case, so that the next is judged by what the ledger then says.</summary>
    Task ImportCasesAsync(IReadOnlyList<ImportedCase> cases, CancellationToken cancellation = default);

    /// <summary>Takes recognitions that are open further; saves them together.</summary>
    Task ImportRecognitionsAsync(IReadOnlyList<ImportedRecognition> recognitions, CancellationToken cancellation = default);
}

/// <summary>A case as it was recorded on a day, and perhaps decided.</summary>
/// <param name="About">The case is about the latest entry of this kind in the member's ledger.</param>
/// <param name="Decision">Null: not decided. Where the cell decides, its paper is the decision.</param>
public sealed record ImportedCase(
    Guid MemberId,
    CaseKind Kind,
    CaseFacts Facts,
    ImportedActor Recorder,
    DateOnly On,
    MembershipEventKind? About = null,
    ImportedCaseDecision? Decision = null
);

/// <summary>The decision of an imported case, and who recorded it.</summary>
public sealed record ImportedCaseDecision(string Number, DateOnly On, ImportedActor Actor);

/// <summary>How far the recognition of a probationary member got: each part that is null has not happened.</summary>
/// <param name="Committee">The grassroots committee's resolution, where one stands above the cell.</param>
public sealed record ImportedRecognition(
    Guid MemberId,
    ImportedActor Secretary,
    DateOnly VotedOn,
    string ResolutionNumber,
    DateOnly SubmittedOn,
    ImportedResolution? Committee = null,
    ImportedActor? CommitteeActor = null,
    ImportedCaseDecision? Decision = null
);
