using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Rules.RuleSets;

namespace Registry.Members.Integration;

/// <summary>Loads members, their ledgers and dossiers from an older system or the reference data, through the same aggregates as the pages.</summary>
public interface IMembershipImport
{
    /// <summary>Adds all of it to the caller's unit of work; the caller saves. People and organisations are there already.</summary>
    Task ImportAsync(
        IReadOnlyList<ImportedDossier> dossiers,
        IReadOnlyList<ImportedMember> members,
        CancellationToken cancellation = default
    );

    /// <summary>Adds terms of office with their seats to the caller's unit of work; the caller saves. The members are there already.</summary>
    void ImportTerms(IReadOnlyList<ImportedTerm> terms);
}

/// <summary>A member with every event so far, oldest first. The dates are as recorded, none is derived from another.</summary>
public sealed record ImportedMember(
    Guid Id,
    Guid PersonId,
    string? FileNumber,
    string? CardNumber,
    DateOnly? AdmissionDecisionOn,
    DateOnly? AdmittedOn,
    DateOnly? ProbationEndsOn,
    DateOnly? OfficialOn,
    IReadOnlyList<ImportedEvent> Events
);

/// <summary>A ledger entry. <paramref name="RecordedAt"/> in UTC; <paramref name="Standing"/> only where the kind does not say it (TransferredIn).</summary>
public sealed record ImportedEvent(
    MembershipEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    Guid? FromOrganisationId,
    Guid? ToOrganisationId,
    Standing? Standing,
    Decision? Decision,
    Guid? DossierId,
    string? Note = null
);

/// <summary>A dossier as far as it got: each part that is null has not happened.</summary>
/// <param name="Documents">Form code and the date received.</param>
/// <param name="SubmittedOn">Date of submission to the committee above the cell.</param>
/// <param name="MemberId">The member it led to, with the ceremony.</param>
/// <param name="VerifiedOn">Day on which the applicant's biography was found to be as declared; null: not on record.</param>
public sealed record ImportedDossier(
    Guid Id,
    Guid PersonId,
    Guid OrganisationId,
    DateOnly OpenedOn,
    ImportedActor Secretary,
    IReadOnlyList<(string FormCode, DateOnly ReceivedOn)> Documents,
    ImportedResolution? CellResolution = null,
    DateOnly? SubmittedOn = null,
    ImportedResolution? GrassrootsResolution = null,
    ImportedActor? GrassrootsActor = null,
    ImportedOutcome? Outcome = null,
    DateOnly? CeremonyOn = null,
    Guid? MemberId = null,
    GeneralEducation? Education = null,
    IReadOnlyList<ImportedIntroducer>? Introducers = null,
    DateOnly? VerifiedOn = null,
    bool AsProspect = false
);

/// <summary>An official member who vouches for the applicant; the first one is the mentor.</summary>
public sealed record ImportedIntroducer(Guid MemberId, string Name, DateOnly TogetherSince);

/// <summary>Who did what is imported, as an account and as the name that is kept.</summary>
public sealed record ImportedActor(Guid UserId, string Name);

/// <summary>Votes in heads: all (of the body that votes), present, in favour, against.</summary>
public sealed record ImportedResolution(string Number, DateOnly Date, int Total, int Present, int InFavour, int Against);

/// <summary>Approved (decision), refused (decision and reasons) or returned (reasons only).</summary>
public sealed record ImportedOutcome(
    ImportedOutcomeKind Kind,
    DateOnly On,
    ImportedActor Actor,
    Decision? Decision,
    string? Reasons
);

/// <summary>What the committee above did with an imported dossier.</summary>
public enum ImportedOutcomeKind
{
    Approved,
    Refused,
    Returned,
}

/// <summary>A term of office with its seats; dates are inclusive.</summary>
public sealed record ImportedTerm(
    Guid Id,
    Guid OrganisationId,
    string Name,
    DateOnly From,
    DateOnly To,
    Decision Decision,
    IReadOnlyList<ImportedSeat> Seats
);

/// <summary>A seat from a date to the end of its term, or to the day before <paramref name="Until"/>, when the holder left.</summary>
public sealed record ImportedSeat(Guid MemberId, Rows.Body Body, Rows.Post Post, DateOnly From, DateOnly? Until = null);
