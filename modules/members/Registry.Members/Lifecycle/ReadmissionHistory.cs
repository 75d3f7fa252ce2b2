using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>Asks <see cref="ReadmissionGuard"/> about a person.</summary>
internal sealed class ReadmissionHistory(RegistryDbContext db, IRuleBook rules) : IReadmissionHistory
{
    public async Task<IReadOnlyList<Rejection>> RefusalsAsync(Guid personId, DateOnly on, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var members = await db.Unscoped<PartyMember>("What somebody's past says against them counts wherever it was.")
            .Include(m => m.Events)
            .Where(m => m.PersonId == personId)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var cases = await db.Set<CaseRow>().Where(c => c.PersonId == personId).ToListAsync(cancellation);
        var events = members.SelectMany(m => m.Events).OrderBy(e => e.EffectiveOn).ToList();
        var cleared = cases
            .Where(c => c.Kind == CaseKind.RecordCleared && c.State == CaseState.Done)
            .Max(c => c.Facts.EffectiveOn);
        var facts = cases.ToDictionary(c => c.Id, c => c.Facts);
        return [.. ReadmissionGuard.Refusals(events, facts, on, rules.At(on), cleared)];
    }
}
