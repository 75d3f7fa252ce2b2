using Registry.Members.Ledger;
using Registry.Workflow;

namespace Registry.Members.Admissions;

/// <summary>What a probation brings with it; whoever recognises members keeps it.</summary>
internal interface IProbations
{
    /// <summary>To be called after an entry was appended to the member's ledger.</summary>
    Task FollowAsync(PartyMember member, StepContext cause, CancellationToken cancellation);
}
