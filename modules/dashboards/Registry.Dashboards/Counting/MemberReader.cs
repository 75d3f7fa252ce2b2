using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.MemberFile;
using Registry.Members.Rows;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Rows;
using Registry.People.Rows;

namespace Registry.Dashboards.Counting;

/// <summary>Members of a day: how many, how old, in which zones.</summary>
internal sealed class MemberReader(RegistryDbContext db, DashboardQueries queries)
{
    /// <summary>First age of each group of form 3 (domain.md 8.3) but the youngest, which has none.</summary>
    private static readonly int[] Groups = [31, 36, 41, 46, 51, 56, 61];

    public async Task<Heads> HeadsAsync(DashboardNode node, CancellationToken cancellation)
    {
        if (node.Counts is { } counts)
            return counts.Heads;
        var standings = await queries
            .Members(node)
            .GroupBy(s => s.Standing)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        return new Heads(standings.Sum(s => s.Count), standings.Where(s => s.Key == Standing.Probationary).Sum(s => s.Count));
    }

    /// <summary>Members in enterprises with foreign capital.</summary>
    public Task<int> ForeignAsync(DashboardNode node, CancellationToken cancellation) =>
        (
            from span in queries.Members(node)
            join organisation in db.Set<OrganisationRow>() on span.OrganisationId equals organisation.Id
            join enterprise in db.Set<EnterpriseRow>() on organisation.EnterpriseId equals enterprise.Id
            where enterprise.Ownership == Ownership.ForeignOwned || enterprise.Ownership == Ownership.JointVenture
            select span.MemberId
        ).CountAsync(cancellation);

    /// <summary>Members whose file, as it is now, says that they are direct workers (row O9 of form 3).</summary>
    public Task<int> WorkersAsync(DashboardNode node, CancellationToken cancellation) =>
        (
            from span in queries.Members(node)
            join part in db.Set<FilePartRow>() on span.MemberId equals part.MemberId
            where part.Kind == FilePartKind.Work
            join value in db.Set<FileValueRow>() on part.Id equals value.PartId
            where value.Field == CodeLists.OccupationGroup.Name && value.Text == CodeLists.DirectWorker
            select span.MemberId
        ).CountAsync(cancellation);

    public async Task<AgesDto> AgesAsync(DashboardNode node, CancellationToken cancellation)
    {
        if (node.Counts is { } counts)
            return counts.Ages;
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

    /// <summary>By zone; those outside of any are under none.</summary>
    public async Task<IReadOnlyList<ZoneCount>> ZonesAsync(DashboardNode node, CancellationToken cancellation)
    {
        if (node.Counts is { } counts)
            return counts.Zones;
        var yearStart = new DateOnly(node.Day.Year, 1, 1);
        var members = await ByZoneAsync(queries.Members(node).Select(s => s.OrganisationId), cancellation);
        var standing = await ByZoneAsync(queries.Standing(node).Select(p => p.OrganisationId), cancellation);
        var admitted = await ByZoneAsync(
            queries.Admissions(node, yearStart, node.Day).Select(a => a.OrganisationId),
            cancellation
        );
        return
        [
            .. members
                .Keys.Union(standing.Keys)
                .Union(admitted.Keys)
                .Select(zone => new ZoneCount(
                    zone == default ? null : zone,
                    members.GetValueOrDefault(zone),
                    standing.GetValueOrDefault(zone),
                    admitted.GetValueOrDefault(zone)
                )),
        ];
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
