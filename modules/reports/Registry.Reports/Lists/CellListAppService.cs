using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members;
using Registry.Reports.Contracts;
using Registry.Reports.Definitions;
using Registry.Reports.Life;

namespace Registry.Reports.Lists;

internal sealed class CellListAppService(
    RegistryDbContext db,
    ICurrentUser user,
    ReportStore store,
    Texts texts,
    IServiceProvider services
) : ICellListAppService
{
    /// <summary>More rows than this are not put into one file.</summary>
    private const int MaxExport = 200_000;

    private const string Audited = "ReportCell";

    public async Task<CellListDto> GetAsync(string key, string period, CellListInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(ReportsPermissions.View);
        using var people = user.Within(MembersPermissions.ViewRoster);
        return await ReadAsync(key, period, input, Math.Max(0, input.Skip), Math.Clamp(input.Take, 1, 200), cancellation);
    }

    public async Task<ReportFile> ExportAsync(string key, string period, CellListInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ExportRoster);
        var list = await ReadAsync(key, period, input, 0, MaxExport, cancellation);
        if (list.Sensitive && list.Items.Count == 0 && list.Total > 0)
            throw new BusinessException("Reports:ReasonNeeded", "reason");
        db.Record(Audited, Guid.CreateVersion7(), "Exported", $"{key}/{period} {input.Cell}, {list.Items.Count} rows");
        await db.SaveChangesAsync(cancellation);
        return CellListWorkbook.Write(list, period, texts);
    }

    private async Task<CellListDto> ReadAsync(
        string key,
        string period,
        CellListInput input,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var found = await store.FindAsync(key, period, cancellation);
        var line = await store.LineAsync(found.Revision.Id, input.OrganisationId, cancellation);
        var cell = found.Definition.Cell(input.Cell ?? "") ?? throw BusinessException.NotFound();
        var sensitive = found.Definition.Parts(cell).Any(c => c.Where.IsSensitive);
        var number = CellText.Read(line.Cells)[cell.Code];
        var items = (Total: number, Items: (IReadOnlyList<CellItemDto>)[]);
        if (!sensitive || await MayOpenAsync(found, cell, input.Reason, cancellation))
            items = await SystemScope.RunAsync<CellListReader, (int, IReadOnlyList<CellItemDto>)>(
                services,
                user.Name,
                reader => reader.ReadAsync(found, cell, line.OrganisationId, skip, take, cancellation)
            );
        return new CellListDto(
            found.Definition.Title.In(PageLanguage.IsEnglish),
            cell.Code,
            found.Definition.LabelOf(cell).In(PageLanguage.IsEnglish),
            line.Name,
            sensitive,
            items.Total,
            items.Items,
            number
        );
    }

    /// <summary>Who opens a list of people by a sensitive value says why, and that is kept before anything is shown.</summary>
    private async Task<bool> MayOpenAsync(FoundReport found, CellDefinition cell, string? reason, CancellationToken cancellation)
    {
        var check = new Check();
        var clean = check.Text("reason", reason, 200, required: false);
        check.ThrowIfAny();
        if (clean is null)
            return false;
        using var _ = user.Within(MembersPermissions.ViewSensitive);
        db.Record(Audited, Guid.CreateVersion7(), "Opened", $"{found.Report.Key}/{found.Report.Period} {cell.Code}: {clean}");
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
