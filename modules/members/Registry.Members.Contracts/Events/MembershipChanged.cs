namespace Registry.Members.Events;

/// <summary>Raised inside the save that writes into a ledger: what rests on the membership from that day on follows.</summary>
/// <param name="Official">As an official member, in the order of days, as the ledger now has it.</param>
public sealed record MembershipChanged(Guid MemberId, DateOnly On, IReadOnlyList<OfficialStay> Official);

/// <summary>A member was official in the organisation at a path from a day to a day (exclusive).</summary>
public sealed record OfficialStay(string Path, DateOnly From, DateOnly To);
