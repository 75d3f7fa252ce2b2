using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Workflow;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Outstanding;

/// <summary>Every proposal stands where its last step led; whatever names a branch names one.</summary>
internal sealed class ProposalVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation) =>
        [
            .. await db.StepDifferencesAsync<OutstandingProposal, ProposalState, ProposalStep>(
                "proposal",
                clock.Now,
                cancellation
            ),
            .. await db.DanglingAsync<YouthOrganisation>("a branch", ["BranchId", "FromBranchId", "ToBranchId"], cancellation),
        ];
}
