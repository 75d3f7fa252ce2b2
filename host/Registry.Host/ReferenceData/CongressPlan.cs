using Microsoft.EntityFrameworkCore;
using Registry.Committees.Integration;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;

namespace Registry.Host.ReferenceData;

/// <summary>
/// The second congress as the article prints it: 180 delegates on 1/8/2020, who elected a committee of 19. How many each organisation sent
/// is computed by its members, one at least each; who they were is invented, those elected first.
/// </summary>
internal sealed class CongressPlan(RegistryDbContext db)
{
    private const int Delegates = 180;

    /// <param name="elected">The committee it elected.</param>
    /// <param name="termId">The term of that committee.</param>
    public async Task<ImportedCongress> PlanAsync(IReadOnlyList<Guid> elected, Guid termId, CancellationToken cancellation)
    {
        var day = ReferenceFacts.Congress;
        var root = await db.Set<OrganisationRow>().SingleAsync(o => o.Id == DemoAccounts.Root, cancellation);
        var placements = await db.Set<PlacementRow>().AsOf(day).AsNoTracking().ToListAsync(cancellation);
        var paths = placements.ToDictionary(p => p.OrganisationId, p => p.Path);
        var below = placements.Where(p => p.ParentId == root.Id).ToDictionary(p => p.Path, p => p.OrganisationId);
        var depth = below.Keys.First().Length;
        var spans = await db.Set<MembershipSpanRow>().AsOf(day).AsNoTracking().ToListAsync(cancellation);
        var members = spans.GroupBy(s => below[paths[s.OrganisationId][..depth]]).ToDictionary(g => g.Key, g => g.ToList());
        var first = elected.ToHashSet();
        return new(
            ReferenceIds.Of("congress", day.Year),
            root.Id,
            root.OrganisationPath,
            "Đại hội đại biểu lần thứ II, nhiệm kỳ 2020–2025",
            day,
            day,
            Delegates,
            1,
            new Decision("02-QĐ/TU", day.AddDays(-60), ReferenceFacts.City),
            termId,
            below.Values.ToDictionary(id => id, id => members.GetValueOrDefault(id, []).Count),
            below.Values.ToDictionary(
                id => id,
                IReadOnlyList<Guid> (id) =>
                    [
                        .. members
                            .GetValueOrDefault(id, [])
                            .Where(s => s.Standing == Standing.Official)
                            .OrderByDescending(s => first.Contains(s.MemberId))
                            .ThenBy(s => s.ValidFrom)
                            .ThenBy(s => s.MemberId)
                            .Select(s => s.MemberId),
                    ]
            )
        );
    }
}
