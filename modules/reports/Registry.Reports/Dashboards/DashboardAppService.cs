using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members;
using Registry.Organisations.Enterprises;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;
using Registry.Reports.Contracts;
using Registry.Reports.Figures;
using Registry.Reports.Lists;

namespace Registry.Reports.Dashboards;

internal sealed class DashboardAppService(
    ICurrentUser user,
    DashboardNodes nodes,
    MemberReader members,
    HistoryReader history,
    FunnelReader funnel,
    ComparisonReader comparison,
    DashboardListReader lists,
    ListAudit audit,
    Texts texts,
    ITargetBook targets,
    IEnterpriseAppService enterprises
) : IDashboardAppService
{
    private const int FirstYear = 1930;

    public async Task<DashboardDto> GetAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        var node = await OpenAsync(asOf, organisationId, cancellation);
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
        var node = await OpenAsync(asOf, organisationId, cancellation);
        var check = new Check();
        check.That(
            year is null || (year >= FirstYear && year <= node.Day.Year),
            "year",
            "Reports:YearOutside",
            FirstYear,
            node.Day.Year
        );
        check.ThrowIfAny();
        return await history.AdmissionsAsync(node, year ?? node.Day.Year, cancellation);
    }

    public async Task<AgesDto> GetAgesAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation) =>
        await members.AgesAsync(await OpenAsync(asOf, organisationId, cancellation), cancellation);

    public async Task<IReadOnlyList<GrowthYearDto>> GetGrowthAsync(
        DateOnly? asOf,
        Guid? organisationId,
        CancellationToken cancellation
    ) => await history.GrowthAsync(await OpenAsync(asOf, organisationId, cancellation), cancellation);

    public async Task<FunnelDto> GetFunnelAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation) =>
        await funnel.ReadAsync(await OpenAsync(asOf, organisationId, cancellation), cancellation);

    public async Task<IReadOnlyList<ZoneFigureDto>> GetZonesAsync(
        DateOnly? asOf,
        Guid? organisationId,
        CancellationToken cancellation
    )
    {
        user.Require(ReportsPermissions.View);
        // Names first: reading them narrows the scope to where organisations may be seen, opening the node sets it to figures again.
        var names = await enterprises.GetZonesAsync(cancellation);
        var counts = await members.ZonesAsync(await OpenAsync(asOf, organisationId, cancellation), cancellation);
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
    ) =>
        await comparison.ReadAsync(
            await OpenAsync(asOf, organisationId, cancellation),
            by,
            Math.Max(0, skip),
            Math.Clamp(take, 1, 200),
            cancellation
        );

    public async Task<Page<DashboardItemDto>> GetListAsync(DashboardListInput input, CancellationToken cancellation)
    {
        RequireList(input);
        var node = await nodes.FindAsync(input.To, input.OrganisationId, cancellation);
        return await lists.ReadAsync(node, input, Math.Max(0, input.Skip), Math.Clamp(input.Take, 1, 200), cancellation);
    }

    public async Task<ReportFile> ExportListAsync(DashboardListInput input, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ExportRoster);
        RequireList(input);
        var node = await nodes.FindAsync(input.To, input.OrganisationId, cancellation);
        // The scope is where the list may be seen, which may be wider than where it may be taken away.
        user.RequireOn(MembersPermissions.ExportRoster, node.Path);
        var (items, _) = await lists.ReadAsync(node, input, 0, ListAudit.MaxExport, cancellation);
        var what = $"{input.What} at {node.Path}, {input.From:yyyy-MM-dd} to {node.Day:yyyy-MM-dd}, {items.Count} rows";
        await audit.RecordAsync("DashboardList", "Exported", what, cancellation);
        return DashboardListWorkbook.Write(input, node, items, texts);
    }

    /// <summary>Whom the list is of decides who may see it; what has a period needs its first day.</summary>
    private void RequireList(DashboardListInput input)
    {
        user.Require(ReportsPermissions.View);
        if (input.What is Behind.Admitted or Behind.Members)
            user.Require(MembersPermissions.ViewRoster);
        if (input.What is Behind.Applications)
            user.Require(MembersPermissions.ViewAdmissions);
        var check = new Check();
        check.That(input.From is not null || input.What is Behind.Organisations or Behind.Members, "from", "Registry:Required");
        check.ThrowIfAny();
    }

    private Task<DashboardNode> OpenAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.View);
        return nodes.FindAsync(asOf, organisationId, cancellation);
    }
}
