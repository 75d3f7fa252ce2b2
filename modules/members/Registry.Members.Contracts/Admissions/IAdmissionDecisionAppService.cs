using Registry.Kernel;
using Registry.Members.Procedures;

namespace Registry.Members.Admissions;

/// <summary>What the committees above the cell do with a dossier. Nobody acts on what they recorded themselves.</summary>
public interface IAdmissionDecisionAppService
{
    /// <summary>Report of the sectional committee on the cell's resolution, where there is one (7-KNĐ).</summary>
    Task<DossierDto> RecordSectionalReportAsync(
        Guid id,
        RecordSectionalReportInput input,
        CancellationToken cancellation = default
    );

    /// <summary>The grassroots committee's resolution (8-KNĐ).</summary>
    Task<DossierDto> RecordGrassrootsResolutionAsync(
        Guid id,
        RecordResolutionInput input,
        CancellationToken cancellation = default
    );

    /// <summary>Decides to admit (9-KNĐ), and says who the applicant is where others on record could be.</summary>
    Task<DossierDto> ApproveAsync(Guid id, AdmitInput input, CancellationToken cancellation = default);

    /// <summary>Sends the dossier back to the cell with reasons.</summary>
    Task<DossierDto> ReturnAsync(Guid id, ReturnDossierInput input, CancellationToken cancellation = default);

    /// <summary>Decides not to admit, with reasons.</summary>
    Task<DossierDto> RefuseAsync(Guid id, RefuseDossierInput input, CancellationToken cancellation = default);

    /// <summary>Gives the decision more time, once after each submission.</summary>
    Task<DossierDto> ExtendAsync(Guid id, ExtendDecisionInput input, CancellationToken cancellation = default);

    /// <summary>Cancels a decision that was wrong (age, standard); after the ceremony the ledger says so too.</summary>
    Task<DossierDto> CancelAsync(Guid id, CancelDecisionInput input, CancellationToken cancellation = default);
}

/// <param name="LateReason">Why the decision comes after its last day; asked for only then.</param>
public sealed record ApproveDossierInput(string? DecisionNumber, DateOnly? DecisionDate, string? LateReason = null)
    : StampedInput;

/// <param name="LateReason">Why the decision comes after its last day; asked for only then.</param>
/// <param name="FormerMemberId">The applicant is this former member, who is admitted again (<see cref="DossierDto.SamePeople"/>).</param>
/// <param name="DifferentPersonReason">Why the applicant is none of the others who have the same name, birth date and sex.</param>
public sealed record AdmitInput(
    string? DecisionNumber,
    DateOnly? DecisionDate,
    string? LateReason = null,
    Guid? FormerMemberId = null,
    string? DifferentPersonReason = null
) : StampedInput;

/// <summary>Sends a dossier back to the cell, with what is to be mended.</summary>
public sealed record ReturnDossierInput(string? Reasons) : StampedInput;

/// <summary>The decision not to admit, with its reasons.</summary>
public sealed record RefuseDossierInput(string? DecisionNumber, DateOnly? DecisionDate, string? Reasons) : StampedInput;

/// <summary>Why the decision takes longer; once after each submission, by the days of the rule set.</summary>
public sealed record ExtendDecisionInput(string? Reasons) : StampedInput;

/// <summary>The decision that cancels an admission that was wrong, with its reasons.</summary>
public sealed record CancelDecisionInput(string? DecisionNumber, DateOnly? DecisionDate, string? Reasons) : StampedInput;
