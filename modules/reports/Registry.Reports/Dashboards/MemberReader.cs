using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Rows;
using Registry.People.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;

namespace Registry.Reports.Dashboards;

/// <summary>Members of a day: how many, how old, in which zones.</summary>
internal sealed class MemberReader(RegistryDbContext db, DashboardQueries queries)
{
    /// <summary>First age of each group of form 3 (domain.md 8.3) but the youngest, which has none.</summary>
    private static readonly int[] Groups = [31, 36, 41, 46, 51, 56, 61];

    public async Task<(int Members, int Probationary)> CountAsync(DashboardNode node, CancellationToken cancellation)
    {
        var standings = await queries
            .Members(node)
            .GroupBy(s => s.Standing)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        return (standings.Sum(s => s.Count), standings.Where(s => s.Key == Standing.Probationary).Sum(s => s.Count));
    }

    public async Task<AgesDto> AgesAsync(DashboardNode node, CancellationToken cancellation)
    {
        var born = await (
            from span in queries.Members(node)
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            group span by new { person.Sex, person.BirthDate } into g
            select new
            {
                g.Key.Sex,
                g.Key.BirthDate,
                Count = g.Count(),
            }
        ).ToListAsync(cancellation);
        var people = born.Select(b => (b.Sex, Age: Ages.On(b.BirthDate, node.Day), b.Count)).ToList();
        return new AgesDto(
            people.Sum(p => p.Count),
            Ages.Mean([.. people.Select(p => (p.Age, p.Count))]),
            [
                .. Enumerable
                    .Range(0, Groups.Length + 1)
                    .Select(i => (Min: i == 0 ? (int?)null : Groups[i - 1], Max: i == Groups.Length ? (int?)null : Groups[i] - 1))
                    .Select(g => new AgeGroupDto(g.Min, g.Max, Of(Sex.Male, g.Min, g.Max), Of(Sex.Female, g.Min, g.Max))),
            ]
        );

        int Of(Sex sex, int? min, int? max) =>
            people.Where(p => p.Sex == sex && (min is null || p.Age >= min) && (max is null || p.Age <= max)).Sum(p => p.Count);
    }

    /// <param name="names">Of all zones, in the order to show them.</param>
    public async Task<IReadOnlyList<ZoneFigureDto>> ZonesAsync(
        DashboardNode node,
        IReadOnlyList<ZoneDto> names,
        CancellationToken cancellation
    )
    {
        var yearStart = new DateOnly(node.Day.Year, 1, 1);
        var members = await ByZoneAsync(queries.Members(node).Select(s => s.OrganisationId), cancellation);
        var standing = await ByZoneAsync(queries.Standing(node).Select(p => p.OrganisationId), cancellation);
        var admitted = await ByZoneAsync(
            queries.Admissions(node, yearStart, node.Day).Select(a => a.OrganisationId),
            cancellation
        );
        return
        [
            .. names
                .Select(z => Of(z.Id, z.Name))
                .Append(Of(null, null))
                .Where(z => z.Members > 0 || z.Organisations > 0 || z.AdmittedThisYear > 0),
        ];

        ZoneFigureDto Of(Guid? zone, string? name) =>
            new(
                zone,
                name,
                members.GetValueOrDefault(zone ?? default),
                standing.GetValueOrDefault(zone ?? default),
                admitted.GetValueOrDefault(zone ?? default)
            );
    }

    /// <summary>How often an organisation of each zone is among them; under the empty id: of none.</summary>
    private async Task<Dictionary<Guid, int>> ByZoneAsync(IQueryable<Guid> organisations, CancellationToken cancellation)
    {
        var counts = await (
            from id in organisations
            join organisation in db.Set<OrganisationRow>() on id equals organisation.Id
            group organisation by organisation.ZoneId into g
            select new { g.Key, Count = g.Count() }
        ).ToListAsync(cancellation);
        return counts.ToDictionary(c => c.Key ?? default, c => c.Count);
    }
}
