using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.People.Rows;

namespace Registry.Members.Ledger;

/// <summary>Answers the organisations' question how many people there are, from the spans.</summary>
internal sealed class HeadCounts(RegistryDbContext db) : IHeadCounts
{
    public async Task<IReadOnlyDictionary<Guid, int>> ByOrganisationAsync(DateOnly asOf, CancellationToken cancellation) =>
        await db.Set<MembershipSpan>()
            .AsOf(asOf)
            .GroupBy(s => s.OrganisationId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    public async Task<HeadCountDto> OfSubtreeAsync(string path, DateOnly asOf, CancellationToken cancellation)
    {
        var end = path + "~";
        var groups = await (
            from span in db.Set<MembershipSpan>().AsOf(asOf)
            join place in db.Set<PlacementRow>().AsOf(asOf) on span.OrganisationId equals place.OrganisationId
            where string.Compare(place.Path, path) >= 0 && string.Compare(place.Path, end) < 0
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            group span by new { span.Standing, person.Sex } into g
            select new
            {
                g.Key.Standing,
                g.Key.Sex,
                Count = g.Count(),
            }
        ).ToListAsync(cancellation);
        return new HeadCountDto(
            groups.Sum(g => g.Count),
            groups.Where(g => g.Standing != Standing.Probationary).Sum(g => g.Count),
            groups.Where(g => g.Standing == Standing.Probationary).Sum(g => g.Count),
            groups.Where(g => g.Sex == Sex.Female).Sum(g => g.Count)
        );
    }

    public async Task<IReadOnlyDictionary<string, int>> BelowAsync(
        string path,
        DateOnly asOf,
        bool today,
        CancellationToken cancellation
    )
    {
        var (end, level) = (path + "~", path.Length + 6);
        var spans = db.Set<MembershipSpan>().AsOf(asOf);
        var paths = today
            ? spans.Select(s => s.OrganisationPath)
            : from span in spans
            join place in db.Set<PlacementRow>().AsOf(asOf) on span.OrganisationId equals place.OrganisationId
            select place.Path;
        return await paths
            .Where(p => string.Compare(p, path) >= 0 && string.Compare(p, end) < 0)
            .GroupBy(p => p.Substring(0, level))
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }
}
