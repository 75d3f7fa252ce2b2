using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Tree;

/// <summary>Folds every youth member's ledger again and compares it with the spans and the current state that are stored.</summary>
internal sealed class YouthVerifier(RegistryDbContext db) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var homes = await db.Set<YouthOrganisation>().ToDictionaryAsync(o => o.Id, o => o.AsHome(), cancellation);
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
            var folded = YouthFold.Fold(member.Id, member.Events.ToList(), id => Home.Anywhere(homes[id].Path), default).ToList();
            var believed = member.Spans.Where(s => s.KnownTo == TwoClocks.Always).ToList();
            if (!believed.Agree(folded))
                differences.Add($"youth member {member.Id}: spans differ from the ledger");
            if (believed.Exists(s => s.OrganisationPath != homes[s.BranchId].Path))
                differences.Add($"youth member {member.Id}: a span has the path of another Party organisation");
            if (member.Spans.Overlap())
                differences.Add($"youth member {member.Id}: spans overlap");
            differences.AddRange(
                believed
                    .Where(s => homes[s.BranchId].Against(s.ValidFrom, s.ValidTo, "") is not null)
                    .Select(s =>
                        $"youth member {member.Id}: in branch {s.BranchId} from {s.ValidFrom:yyyy-MM-dd} to {s.ValidTo:yyyy-MM-dd}, which is there from {homes[s.BranchId].From:yyyy-MM-dd} to {homes[s.BranchId].To:yyyy-MM-dd}"
                    )
            );
            var now = folded.LastOrDefault(s => s.ValidTo == TwoClocks.Forever);
            if (member.Standing != now?.Standing || (now is not null && member.BranchId != now.BranchId))
                differences.Add($"youth member {member.Id}: current state differs from the ledger");
        }
        return differences;
    }
}
