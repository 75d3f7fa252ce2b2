using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Ledger;

/// <summary>Folds every youth member's ledger again and compares it with the spans and the current state that are stored.</summary>
internal sealed class YouthVerifier(RegistryDbContext db) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var paths = await db.Set<YouthOrganisation>().ToDictionaryAsync(o => o.Id, o => o.OrganisationPath, cancellation);
        var members = db.Set<YouthMember>()
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .AsNoTracking()
            .AsSplitQuery()
            .OrderBy(m => m.Id)
            .AsAsyncEnumerable();
        var differences = new List<string>();
        await foreach (var member in members.WithCancellation(cancellation))
        {
            var folded = YouthFold.Fold(member.Id, member.Events.ToList(), id => paths[id], default).ToList();
            var believed = member.Spans.Where(s => s.KnownTo == TwoClocks.Always).ToList();
            if (!folded.ToHashSet().SetEquals(believed) || folded.Count != believed.Count)
                differences.Add($"youth member {member.Id}: spans differ from the ledger");
            if (believed.Exists(s => s.OrganisationPath != paths[s.BranchId]))
                differences.Add($"youth member {member.Id}: a span has the path of another Party organisation");
            var now = folded.LastOrDefault(s => s.ValidTo == TwoClocks.Forever);
            if (member.Standing != now?.Standing || (now is not null && member.BranchId != now.BranchId))
                differences.Add($"youth member {member.Id}: current state differs from the ledger");
        }
        return differences;
    }
}
