using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;

namespace Registry.Dashboards.Counting;

/// <summary>An admission and where the admitted one came to.</summary>
internal sealed class Admission
{
    public required Guid MemberId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string OrganisationName { get; init; }
    public required string Path { get; init; }
    public required MembershipEventKind Kind { get; init; }
    public required DateOnly On { get; init; }
}

/// <summary>An application with the last day on which each step was taken; null: not yet.</summary>
internal sealed class Application
{
    public required Guid DossierId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required DateOnly Applied { get; init; }
    public required DateOnly? CellVoted { get; init; }
    public required DateOnly? Submitted { get; init; }
    public required DateOnly? GrassrootsVoted { get; init; }
    public required DateOnly? Approved { get; init; }
    public required DateOnly? Celebrated { get; init; }
}

/// <summary>
/// The queries behind every number of a dashboard: grouped they give the number, ungrouped the list. Whatever happened counts where
/// the tree stood on that day, as in the reports.
/// </summary>
internal sealed class DashboardQueries(RegistryDbContext db)
{
    private IQueryable<PlacementRow> Placements => db.Set<PlacementRow>().Where(p => p.KnownTo == TwoClocks.Always);

    /// <summary>Every time an organisation stood as one of those that are counted.</summary>
    private IQueryable<PlacementRow> Counted =>
        Placements.Where(p => p.Type == OrganisationType.GrassrootsCommittee || p.Type == OrganisationType.GrassrootsCell);

    /// <summary>Members of the day, as the roster has them.</summary>
    public IQueryable<MembershipSpanRow> Members(DashboardNode node)
    {
        var spans = db.Set<MembershipSpanRow>().AsOf(node.Day);
        if (node.IsRoot)
            return spans;
        if (node.IsToday)
        {
            var (path, last) = (node.Path, node.Path + "~");
            return spans.Where(s =>
                string.Compare(s.OrganisationPath, path) >= 0 && string.Compare(s.OrganisationPath, last) < 0
            );
        }
        var (first, end) = (node.Place.Path, node.Place.End);
        return from span in spans
            join place in db.Set<PlacementRow>().AsOf(node.Day) on span.OrganisationId equals place.OrganisationId
            where string.Compare(place.Path, first) >= 0 && string.Compare(place.Path, end) < 0
            select span;
    }

    /// <summary>Admissions from a day to a day (both inclusive).</summary>
    public IQueryable<Admission> Admissions(DashboardNode node, DateOnly from, DateOnly to)
    {
        var events = db.Set<MembershipEventRow>().Admissions().Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to);
        return Everywhere(node, Within);

        IQueryable<Admission> Within(NodePlace node)
        {
            var (first, last, path, end) = (node.From, node.To, node.Path, node.End);
            return from e in events
                where e.EffectiveOn >= first && e.EffectiveOn < last
                join p in Placements on e.ToOrganisationId equals (Guid?)p.OrganisationId
                where p.ValidFrom <= e.EffectiveOn && p.ValidTo > e.EffectiveOn
                where string.Compare(p.Path, path) >= 0 && string.Compare(p.Path, end) < 0
                select new Admission
                {
                    MemberId = e.MemberId,
                    OrganisationId = p.OrganisationId,
                    OrganisationName = p.Name,
                    Path = p.Path,
                    Kind = e.Kind,
                    On = e.EffectiveOn,
                };
        }
    }

    /// <summary>Grassroots organisations on the day.</summary>
    public IQueryable<PlacementRow> Standing(DashboardNode node)
    {
        var (day, path, end) = (node.Day, node.Place.Path, node.Place.End);
        return Counted
            .Where(p => p.ValidFrom <= day && p.ValidTo > day)
            .Where(p => string.Compare(p.Path, path) >= 0 && string.Compare(p.Path, end) < 0);
    }

    /// <summary>Grassroots organisations by the day on which they began, up to the day.</summary>
    public IQueryable<PlacementRow> Founded(DashboardNode node) =>
        Began(node).Where(p => !Counted.Any(q => q.OrganisationId == p.OrganisationId && q.ValidFrom < p.ValidFrom));

    /// <summary>Grassroots organisations by the first day on which they were no more, up to the day.</summary>
    public IQueryable<PlacementRow> Closed(DashboardNode node) =>
        Ended(node).Where(p => !Counted.Any(q => q.OrganisationId == p.OrganisationId && q.ValidFrom > p.ValidFrom));

    /// <summary>Rows that began: another one after each change of an organisation.</summary>
    public IQueryable<PlacementRow> Began(DashboardNode node)
    {
        var day = node.Day;
        return Everywhere(node, Within);

        IQueryable<PlacementRow> Within(NodePlace node)
        {
            var (first, last, path, end) = (node.From, node.To, node.Path, node.End);
            return Counted
                .Where(p => p.ValidFrom >= first && p.ValidFrom < last && p.ValidFrom <= day)
                .Where(p => string.Compare(p.Path, path) >= 0 && string.Compare(p.Path, end) < 0);
        }
    }

    /// <summary>Rows that ended. Those begun less those ended are the organisations that stand.</summary>
    public IQueryable<PlacementRow> Ended(DashboardNode node)
    {
        var day = node.Day;
        return Everywhere(node, Within);

        IQueryable<PlacementRow> Within(NodePlace node)
        {
            var (first, last, path, end) = (node.From, node.To, node.Path, node.End);
            return Counted
                .Where(p => p.ValidTo > first && p.ValidTo <= last && p.ValidTo <= day)
                .Where(p => string.Compare(p.Path, path) >= 0 && string.Compare(p.Path, end) < 0);
        }
    }

    /// <summary>Dossiers in today's tree: they have no history of where they were.</summary>
    public IQueryable<DossierRow> Dossiers(DashboardNode node)
    {
        var (path, end) = (node.Path, node.Path + "~");
        return db.Set<DossierRow>()
            .Where(d => string.Compare(d.OrganisationPath, path) >= 0 && string.Compare(d.OrganisationPath, end) < 0);
    }

    /// <summary>Applications handed in from a day to a day, as far as they were on the day looked at.</summary>
    public IQueryable<Application> Applications(DashboardNode node, DateOnly from, DateOnly to)
    {
        var day = node.Day;
        var steps = db.Set<DossierStepRow>().Where(s => s.OccurredOn <= day);
        return Dossiers(node)
            .Where(d => d.State != DossierState.Prospect && d.OpenedOn >= from && d.OpenedOn <= to)
            .Select(d => new Application
            {
                DossierId = d.Id,
                PersonId = d.PersonId,
                OrganisationId = d.OrganisationId,
                Applied = d.OpenedOn,
                CellVoted = steps
                    .Where(s => s.DossierId == d.Id && s.Step == DossierStepKind.RecordCellResolution)
                    .Max(s => (DateOnly?)s.OccurredOn),
                Submitted = steps
                    .Where(s => s.DossierId == d.Id && s.Step == DossierStepKind.Submit)
                    .Max(s => (DateOnly?)s.OccurredOn),
                GrassrootsVoted = steps
                    .Where(s => s.DossierId == d.Id && s.Step == DossierStepKind.RecordGrassrootsResolution)
                    .Max(s => (DateOnly?)s.OccurredOn),
                Approved = steps
                    .Where(s => s.DossierId == d.Id && s.Step == DossierStepKind.Approve)
                    .Max(s => (DateOnly?)s.OccurredOn),
                Celebrated = steps
                    .Where(s => s.DossierId == d.Id && s.Step == DossierStepKind.RecordCeremony)
                    .Max(s => (DateOnly?)s.OccurredOn),
            });
    }

    /// <summary>What is below the node is another range of paths after each of its own moves.</summary>
    private static IQueryable<T> Everywhere<T>(DashboardNode node, Func<NodePlace, IQueryable<T>> within) =>
        node.Places.Select(within).DefaultIfEmpty(within(node.Place)).Aggregate((a, b) => a.Concat(b));
}
