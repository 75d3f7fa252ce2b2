using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Reports.Contracts;

namespace Registry.Reports.Quarterly;

internal sealed class ReportAppService(
    RegistryDbContext db,
    ICurrentUser user,
    IMapper mapper,
    Texts texts,
    IServiceProvider services
) : IReportAppService
{
    public async Task<IReadOnlyList<ReportListItemDto>> ListAsync(CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.View);
        var lines = db.Set<ReportLine>().Where(l => !l.IsRoot);
        return await db.Set<QuarterlyReport>()
            .OrderByDescending(r => r.Quarter)
            .Select(r => new ReportListItemDto(
                r.Quarter,
                r.From,
                r.To,
                r.MadeAt,
                lines.Where(l => l.ReportId == r.Id).Sum(l => (int?)l.Closing),
                lines.Where(l => l.ReportId == r.Id).Sum(l => (int?)l.Admitted)
            ))
            .ToListAsync(cancellation);
    }

    public async Task<ReportDto> GetAsync(string quarter, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.View);
        var name = Quarter.Parse(quarter).ToString();
        return await db.Set<QuarterlyReport>()
                .Where(r => r.Quarter == name)
                .ProjectTo<ReportDto>(mapper.ConfigurationProvider)
                .SingleOrDefaultAsync(cancellation)
            ?? throw BusinessException.NotFound();
    }

    public async Task<ReportFile> ExportAsync(string quarter, CancellationToken cancellation)
    {
        var report = await GetAsync(quarter, cancellation);
        string[] columns =
        [
            .. typeof(ReportLineDto)
                .GetProperties()
                .Select(p => p.Name)
                .Where(n => n is not (nameof(ReportLineDto.OrganisationId) or nameof(ReportLineDto.IsRoot))),
        ];
        var configuration = new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            DynamicColumns =
            [
                .. columns.Select(
                    (c, i) =>
                        new DynamicExcelColumn(c)
                        {
                            Index = i,
                            Name = texts["Reports:Column." + c],
                            Width = i == 0 ? 60 : 14,
                        }
                ),
            ],
        };
        using var stream = new MemoryStream();
        await stream.SaveAsAsync(
            report.Lines.Select(l => columns.ToDictionary(c => c, c => typeof(ReportLineDto).GetProperty(c)!.GetValue(l))),
            sheetName: report.Quarter,
            configuration: configuration,
            cancellationToken: cancellation
        );
        return new ReportFile(
            $"bao-cao-{report.Quarter}.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            stream.ToArray()
        );
    }

    public async Task<IReadOnlyList<string>> MakeMissingAsync(CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.Make);
        return await SystemScope.RunAsync(services, user.Name, maker => maker.MakeMissingAsync(cancellation));
    }
}
