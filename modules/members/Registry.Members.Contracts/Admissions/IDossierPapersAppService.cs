using Registry.Kernel;
using Registry.Rules.RuleSets;

namespace Registry.Members.Admissions;

/// <summary>What the cell gathers about an applicant before it votes: mentor, introducers, verification, biography (domain.md 2.1 steps 0–5).</summary>
public interface IDossierPapersAppService
{
    /// <summary>Official members who may stand as mentor or introducer: those of the cell.</summary>
    Task<IReadOnlyList<IntroducerCandidateDto>> GetCandidatesAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>The official member who helps the applicant.</summary>
    Task<DossierDto> AssignMentorAsync(Guid id, AssignMentorInput input, CancellationToken cancellation = default);

    /// <summary>Two official members, or one with a resolution of the Youth Union or Trade Union (domain.md 2.2).</summary>
    Task<DossierDto> NameIntroducersAsync(Guid id, NameIntroducersInput input, CancellationToken cancellation = default);

    /// <summary>Adds or changes a request for verification of the biography, with its answer.</summary>
    Task<DossierDto> RecordVerificationAsync(Guid id, RecordVerificationInput input, CancellationToken cancellation = default);

    /// <summary>Whether a political conclusion is needed, and its paper.</summary>
    Task<DossierDto> RecordPoliticalReviewAsync(
        Guid id,
        RecordPoliticalReviewInput input,
        CancellationToken cancellation = default
    );

    /// <summary>The biography with its sensitive items (ethnicity, religion, family …), after the reason was put on record.</summary>
    Task<BiographyDto> UnmaskBiographyAsync(Guid id, UnmaskBiographyInput input, CancellationToken cancellation = default);

    /// <summary>Who had sensitive items shown, and why; the latest first.</summary>
    Task<IReadOnlyList<BiographyAccessDto>> GetBiographyAccessLogAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>The biography (form 2-KNĐ) item by item; sensitive items stay masked.</summary>
    Task<BiographyDto> GetBiographyAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Writes the items given; the others stay as they are.</summary>
    Task<BiographyDto> WriteBiographyAsync(Guid id, WriteBiographyInput input, CancellationToken cancellation = default);
}

/// <summary>Text: key Members:Answer.{value}.</summary>
public enum VerificationAnswer
{
    Confirmed,

    /// <summary>Differs from what was declared, or raises a political question: a conclusion is needed.</summary>
    Differs,
}

/// <summary>What was gathered before the vote.</summary>
/// <param name="Missing">What the cell still lacks today, each a sentence.</param>
public sealed record DossierPapersDto(
    PersonRefDto? Mentor,
    IReadOnlyList<IntroducerDto> Introducers,
    IReadOnlyList<VerificationDto> Verifications,
    PoliticalReviewDto? PoliticalReview,
    IReadOnlyList<string> Missing
);

/// <summary>A member named in a dossier.</summary>
public sealed record PersonRefDto(Guid MemberId, string Name);

/// <param name="TogetherSince">Since when the introducer works, studies or lives with the applicant in the same unit.</param>
/// <param name="InsteadOfMentor">Why this member introduces in place of the mentor; null: does not.</param>
public sealed record IntroducerDto(Guid MemberId, string Name, DateOnly TogetherSince, string? InsteadOfMentor = null);

/// <summary>An official member of the cell who may stand as mentor or introducer; since when official (null: not known).</summary>
public sealed record IntroducerCandidateDto(Guid MemberId, string Name, DateOnly? OfficialOn);

/// <param name="NotNeeded">A Party member who was declared in full: no verification (domain.md 2.1 step 4).</param>
public sealed record VerificationDto(
    Guid Id,
    VerificationSubject Subject,
    string Name,
    bool NotNeeded,
    string? SentTo,
    DateOnly? SentOn,
    DateOnly? AnsweredOn,
    VerificationAnswer? Answer,
    string? Reason
);

/// <summary>Whether political protection has to be concluded on, and the number and day of the conclusion once it is there.</summary>
public sealed record PoliticalReviewDto(bool Needed, string? Number, DateOnly? Date);

/// <param name="Layout">Version of the form the items are numbered by.</param>
/// <param name="MayUnmask">The user may have the sensitive items shown, with a reason.</param>
/// <param name="MayViewAccessLog">The user may see who had them shown.</param>
public sealed record BiographyDto(
    Guid DossierId,
    Guid Stamp,
    string Layout,
    IReadOnlyList<BiographyItemDto> Items,
    bool MayUnmask,
    bool MayViewAccessLog
);

/// <param name="Fact">Filled from the dossier; not typed here.</param>
/// <param name="Masked">Sensitive and written; shown only on request, with a reason.</param>
public sealed record BiographyItemDto(int Number, string Title, string? Text, bool Fact, bool Masked = false);

/// <param name="Reason">Why the sensitive items are to be shown: kept before anything is.</param>
public sealed record UnmaskBiographyInput(string? Reason);

/// <summary>Sensitive items of a biography were shown. <paramref name="At"/> in UTC.</summary>
public sealed record BiographyAccessDto(DateTime At, string By, string Reason);

/// <summary>The official member who helps the applicant.</summary>
public sealed record AssignMentorInput(Guid? MemberId) : StampedInput;

/// <summary>All who introduce the applicant; replaces those named before.</summary>
public sealed record NameIntroducersInput(IReadOnlyList<IntroducerInput>? Introducers) : StampedInput;

/// <param name="InsteadOfMentor">Why this member introduces in place of the mentor, who moved away or was disciplined; null: does not.</param>
public sealed record IntroducerInput(Guid? MemberId, DateOnly? TogetherSince, string? InsteadOfMentor = null);

/// <param name="Id">Of the request to change; null: a new one.</param>
/// <param name="Reason">Why no verification is needed: a Party member declared in full, no such relative …</param>
public sealed record RecordVerificationInput(
    Guid? Id,
    VerificationSubject? Subject,
    string? Name,
    bool NotNeeded,
    string? SentTo,
    DateOnly? SentOn,
    DateOnly? AnsweredOn,
    VerificationAnswer? Answer,
    string? Reason = null
) : StampedInput;

/// <summary>Whether a conclusion is needed, and its number and day once it is there.</summary>
public sealed record RecordPoliticalReviewInput(bool? Needed, string? Number, DateOnly? Date) : StampedInput;

/// <param name="Items">Item number and text; an empty text clears the item.</param>
public sealed record WriteBiographyInput(IReadOnlyDictionary<int, string?>? Items) : StampedInput;
