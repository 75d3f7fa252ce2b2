using Registry.Dashboards.Counting;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members;
using Registry.Organisations.Enterprises;
using Registry.Planning;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;

namespace Registry.Dashboards.Overview;

internal sealed class DashboardAppService(
    RegistryDbContext db,
    ICurrentUser user,
    DashboardNodes nodes,
    MemberReader members,
    HistoryReader history,
    FunnelReader funnel,
    ComparisonReader comparison,
    DashboardListReader lists,
    Texts texts,
    ITargetBook targets,
    IEnterpriseAppService enterprises
) : IDashboardAppService
{
    private const int FirstYear = 1930;

    /// <summary>More rows than this are not put into one file.</summary>
    private const int MaxExport = 200_000;

    public async Task<DashboardDto> GetAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        var node = await nodes.FindAsync(asOf, organisationId, cancellation);
        var heads = await members.HeadsAsync(node, cancellation);
        var yearStart = new DateOnly(node.Day.Year, 1, 1);
        var target = await targets.OfYearAsync(IndicatorKeys.MembersAdmitted, node.Day, node.Id, node.IsRoot, cancellation);
        var term = await targets.TermAtAsync(node.Day, cancellation);
        return new DashboardDto(
            node.Id,
            node.Name,
            node.Type,
            node.IsRoot,
            node.Day,
            heads.Members,
            heads.Probationary,
            await history.StandingAsync(node, cancellation),
            (await history.AdmittedAsync(node, yearStart, node.Day, cancellation)).Values.Sum(),
            target,
            term?.Name,
            term?.From,
            term is null ? null : (await history.AdmittedAsync(node, term.From, node.Day, cancellation)).Values.Sum(),
            term is null
                ? null
                : await targets.OfTermAsync(IndicatorKeys.MembersAdmitted, term, node.Day, node.Id, node.IsRoot, cancellation),
            node.Counts?.KnownAt
        );
    }

    public async Task<AdmissionHistoryDto> GetAdmissionsAsync(
        DateOnly? asOf,
        Guid? organisationId,
        int? year,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(PlanningPermissions.View);
        var node = await nodes.FindAsync(asOf, organisationId, cancellation);
        var check = new Check();
        check.That(
            year is null || (year >= FirstYear && year <= node.Day.Year),
            "year",
            "Dashboards:YearOutside",
            FirstYear,
            node.Day.Year
        );
        check.ThrowIfAny();
        return await history.AdmissionsAsync(node, year ?? node.Day.Year, cancellation);
    }

    public async Task<AgesDto> GetAgesAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        return await members.AgesAsync(await nodes.FindAsync(asOf, organisationId, cancellation), cancellation);
    }

    public async Task<IReadOnlyList<GrowthYearDto>> GetGrowthAsync(
        DateOnly? asOf,
        Guid? organisationId,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(PlanningPermissions.View);
        return await history.GrowthAsync(await nodes.FindAsync(asOf, organisationId, cancellation), cancellation);
    }

    public async Task<FunnelDto> GetFunnelAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        return await funnel.ReadAsync(await nodes.FindAsync(asOf, organisationId, cancellation), cancellation);
    }

    public async Task<IReadOnlyList<ZoneFigureDto>> GetZonesAsync(
        DateOnly? asOf,
        Guid? organisationId,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(PlanningPermissions.View);
        var names = await enterprises.GetZonesAsync(cancellation);
        var counts = await members.ZonesAsync(await nodes.FindAsync(asOf, organisationId, cancellation), cancellation);
        var byZone = counts.ToDictionary(c => c.ZoneId ?? Guid.Empty);
        return
        [
            .. names
                .Select(z => (Id: (Guid?)z.Id, z.Name))
                .Append((null, null!))
                .Where(z => byZone.ContainsKey(z.Id ?? Guid.Empty))
                .Select(z =>
                {
                    var count = byZone[z.Id ?? Guid.Empty];
                    return new ZoneFigureDto(z.Id, z.Name, count.Members, count.Organisations, count.AdmittedThisYear);
                }),
        ];
    }

    public async Task<ComparisonDto> GetComparisonAsync(
        DateOnly? asOf,
        Guid? organisationId,
        ComparedBy by,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(PlanningPermissions.View);
        var node = await nodes.FindAsync(asOf, organisationId, cancellation);
        return await comparison.ReadAsync(node, by, Math.Max(0, skip), Math.Clamp(take, 1, 200), cancellation);
    }

    public async Task<Page<DashboardItemDto>> GetListAsync(DashboardListInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        using var list = user.Within(ToSee(input.What));
        CheckPeriod(input);
        var node = await nodes.FindAsync(input.To, input.OrganisationId, cancellation);
        return await lists.ReadAsync(node, input, Math.Max(0, input.Skip), Math.Clamp(input.Take, 1, 200), cancellation);
    }

    public async Task<DashboardFile> ExportListAsync(DashboardListInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ExportRoster);
        using var figures = user.Within(PlanningPermissions.View);
        using var list = user.Within(ToSee(input.What));
        CheckPeriod(input);
        var node = await nodes.FindAsync(input.To, input.OrganisationId, cancellation);
        // The scope is where the list may be seen, which may be wider than where it may be taken away.
        user.RequireOn(MembersPermissions.ExportRoster, node.Path);
        var (items, _) = await lists.ReadAsync(node, input, 0, MaxExport, cancellation);
        var what = $"{input.What} at {node.Path}, {input.From:yyyy-MM-dd} to {node.Day:yyyy-MM-dd}, {items.Count} rows";
        db.Record("DashboardList", Guid.CreateVersion7(), "Exported", what);
        await db.SaveChangesAsync(cancellation);
        return DashboardListWorkbook.Write(input, node, items, texts);
    }

    /// <summary>Whom the list is of decides who may see it, and where.</summary>
    private static string ToSee(Behind what) =>
        what switch
        {
            Behind.Admitted or Behind.Members => MembersPermissions.ViewRoster,
            Behind.Applications => MembersPermissions.ViewAdmissions,
            _ => PlanningPermissions.View,
        };

    /// <summary>What has a period needs its first day.</summary>
    private static void CheckPeriod(DashboardListInput input)
    {
        var check = new Check();
        check.That(input.From is not null || input.What is Behind.Organisations or Behind.Members, "from", "Registry:Required");
        check.ThrowIfAny();
    }
}
