using Registry.Kernel;

namespace Registry.Organisations.Events;

/// <summary>
/// Raised inside the save of a change that carries members from an organisation to another, or out of the registry.
/// Whoever keeps them writes it into their ledgers in the same save, or refuses by throwing.
/// </summary>
/// <param name="ChangeId">The change, by which it can be taken back.</param>
/// <param name="To">Null: out of the registry.</param>
/// <param name="MemberIds">Null: everybody.</param>
/// <param name="Note">Text for the ledger, in Vietnamese.</param>
public sealed record MembersCarrying(
    Guid ChangeId,
    Guid FromId,
    CarriedTo? To,
    IReadOnlyCollection<Guid>? MemberIds,
    DateOnly On,
    Decision Decision,
    string Note
);

/// <summary>Where members are carried; the organisation is saved already. <paramref name="CommitteeId"/>: the grassroots committee above it.</summary>
public sealed record CarriedTo(Guid Id, string Name, string Path, Guid? CommitteeId);

/// <summary>Raised inside the save that takes a change back: what it wrote into ledgers of members is taken back with it, or it is refused.</summary>
public sealed record ChangeReversing(Guid ChangeId, Decision Decision, string Reason);

/// <summary>Raised inside the save by which an organisation stands below another. <paramref name="CommitteeId"/>: the grassroots committee above it.</summary>
public sealed record OrganisationMoved(Guid OrganisationId, Guid? CommitteeId);
