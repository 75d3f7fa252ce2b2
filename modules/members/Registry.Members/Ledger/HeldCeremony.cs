using Registry.Kernel;

namespace Registry.Members.Ledger;

/// <summary>The ceremony by which somebody becomes a member, and the decision it rests on.</summary>
/// <param name="On">Day of the ceremony.</param>
/// <param name="Again">Of somebody who had been a member before.</param>
internal sealed record HeldCeremony(Guid DossierId, Guid OrganisationId, DateOnly On, Decision Decision, bool Again);
