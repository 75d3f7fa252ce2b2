using Registry.Kernel;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Integration;

/// <summary>Loads the Youth Union with its history from an older system or the reference data, through the same aggregates as the pages.</summary>
public interface IYouthUnionImport
{
    /// <summary>Adds all of it to the caller's unit of work; the caller saves. Parents come before children; organisations and people are there already.</summary>
    Task ImportAsync(
        IReadOnlyList<ImportedYouthOrganisation> organisations,
        IReadOnlyList<ImportedYouthMember> members,
        IReadOnlyList<ImportedProposal> proposals,
        CancellationToken cancellation = default
    );
}

/// <summary>An organisation. <paramref name="RecordedAt"/> is in UTC.</summary>
public sealed record ImportedYouthOrganisation(
    Guid Id,
    Guid? ParentId,
    string Name,
    YouthOrganisationType Type,
    Guid OrganisationId,
    Guid? EnterpriseId,
    string? EnterpriseName,
    DateOnly FoundedOn,
    int Members,
    Decision Decision,
    DateTime RecordedAt
);

/// <summary>A youth member with every event so far, oldest first.</summary>
public sealed record ImportedYouthMember(
    Guid Id,
    Guid PersonId,
    DateOnly BirthDate,
    DateOnly AdmittedOn,
    IReadOnlyList<ImportedYouthEvent> Events
);

/// <summary>A ledger entry. <paramref name="RecordedAt"/> in UTC; <paramref name="Until"/> only of leave to stay.</summary>
public sealed record ImportedYouthEvent(
    YouthEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    Guid? FromBranchId,
    Guid? ToBranchId,
    Decision? Decision,
    DateOnly? Until = null,
    StayGround? Ground = null
);

/// <summary>A proposal as far as it got: each part that is null has not happened.</summary>
public sealed record ImportedProposal(
    Guid Id,
    Guid MemberId,
    Guid CellId,
    ImportedVote BranchVote,
    ImportedVote? UnionVote = null,
    string? CertificateNumber = null,
    DateOnly? CertificateOn = null,
    Guid? DossierId = null
);

/// <summary>A vote of the past, in heads, and who recorded it.</summary>
public sealed record ImportedVote(
    string Number,
    DateOnly Date,
    int Total,
    int Present,
    int InFavour,
    int Against,
    Guid RecorderId,
    string Recorder
);
