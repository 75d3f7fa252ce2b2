using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Counting;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.People.Rows;

namespace Registry.Dashboards.Overview;

/// <summary>The lists behind the numbers: the same queries, with names, a page of them.</summary>
internal sealed class DashboardListReader(RegistryDbContext db, DashboardQueries queries)
{
    public Task<Page<DashboardItemDto>> ReadAsync(
        DashboardNode node,
        DashboardListInput input,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var first = input.From ?? node.Day;
        var rows = input.What switch
        {
            Behind.Admitted => Admitted(node, input, first),
            Behind.Members => Members(node, input),
            Behind.Applications => Applications(node, input, first),
            Behind.Founded => Organisations(queries.Founded(node).Where(p => p.ValidFrom >= first), input, ended: false),
            Behind.Closed => Organisations(queries.Closed(node).Where(p => p.ValidTo >= first), input, ended: true),
            _ => Organisations(queries.Standing(node), input, ended: false),
        };
        return PageAsync(rows, skip, take, cancellation);
    }

    /// <summary>Those of people in Vietnamese name order, those of organisations in the order of the day and the tree.</summary>
    private IQueryable<DashboardItemDto> Admitted(DashboardNode node, DashboardListInput input, DateOnly first) =>
        from admission in queries.Admissions(node, first, node.Day)
        join id in InZone(input) on admission.OrganisationId equals id
        join member in db.Set<MemberRow>() on admission.MemberId equals member.Id
        join person in db.Set<PersonRow>() on member.PersonId equals person.Id
        orderby person.SortKey, person.BirthDate, admission.On, member.Id
        select new DashboardItemDto(
            member.Id,
            person.FullName,
            person.BirthDate,
            admission.OrganisationName,
            admission.On,
            admission.Kind
        );

    private IQueryable<DashboardItemDto> Members(DashboardNode node, DashboardListInput input) =>
        from span in queries.Members(node)
        join id in InZone(input) on span.OrganisationId equals id
        join place in db.Set<PlacementRow>().AsOf(node.Day) on span.OrganisationId equals place.OrganisationId
        join member in db.Set<MemberRow>() on span.MemberId equals member.Id
        join person in db.Set<PersonRow>() on member.PersonId equals person.Id
        orderby person.SortKey, person.BirthDate, member.Id
        select new DashboardItemDto(member.Id, person.FullName, person.BirthDate, place.Name, null, null);

    private IQueryable<DashboardItemDto> Applications(DashboardNode node, DashboardListInput input, DateOnly first)
    {
        var applications = queries.Applications(node, first, node.Day);
        applications = input.Step switch
        {
            FunnelStep.CellVoted => applications.Where(a => a.CellVoted != null),
            FunnelStep.Submitted => applications.Where(a => a.Submitted != null),
            FunnelStep.GrassrootsVoted => applications.Where(a => a.GrassrootsVoted != null),
            FunnelStep.Approved => applications.Where(a => a.Approved != null),
            FunnelStep.Celebrated => applications.Where(a => a.Celebrated != null),
            _ => applications,
        };
        return from application in applications
            join person in db.Set<PersonRow>() on application.PersonId equals person.Id
            join organisation in db.Set<OrganisationRow>() on application.OrganisationId equals organisation.Id
            orderby person.SortKey, person.BirthDate, application.DossierId
            select new DashboardItemDto(
                application.DossierId,
                person.FullName,
                person.BirthDate,
                organisation.Name,
                application.Applied,
                null
            );
    }

    private IQueryable<DashboardItemDto> Organisations(IQueryable<PlacementRow> places, DashboardListInput input, bool ended) =>
        from place in places
        join id in InZone(input) on place.OrganisationId equals id
        join organisation in db.Set<OrganisationRow>() on place.OrganisationId equals organisation.Id
        orderby ended ? place.ValidTo : organisation.EstablishedOn, place.Path
        select new DashboardItemDto(
            organisation.Id,
            place.Name,
            null,
            null,
            ended ? place.ValidTo : organisation.EstablishedOn,
            null
        );

    /// <summary>Organisations of the zone that is asked for, or of all.</summary>
    private IQueryable<Guid> InZone(DashboardListInput input)
    {
        var (zone, none) = (input.Zone, input.NoZone);
        return db.Set<OrganisationRow>().Where(o => none ? o.ZoneId == null : zone == null || o.ZoneId == zone).Select(o => o.Id);
    }

    private static async Task<Page<DashboardItemDto>> PageAsync(
        IQueryable<DashboardItemDto> rows,
        int skip,
        int take,
        CancellationToken cancellation
    ) => new(await rows.Skip(skip).Take(take).ToListAsync(cancellation), await rows.CountAsync(cancellation));
}
