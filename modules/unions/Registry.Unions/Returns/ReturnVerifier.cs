using Registry.Kernel;
using Registry.Workflow;

namespace Registry.Unions.Returns;

/// <summary>Every quarterly return stands where its last step led.</summary>
internal sealed class ReturnVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation) =>
        db.StepDifferencesAsync<UnionReturn, ReturnState, ReturnStep>("union return", clock.Now, cancellation);
}
