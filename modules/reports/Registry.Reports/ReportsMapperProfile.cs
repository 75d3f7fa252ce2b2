using AutoMapper;
using Registry.Reports.Contracts;
using Registry.Reports.Quarterly;

namespace Registry.Reports;

/// <summary>Reads only: from entities to what pages and the API show.</summary>
internal sealed class ReportsMapperProfile : Profile
{
    public ReportsMapperProfile()
    {
        CreateMap<ReportLine, ReportLineDto>();
        CreateMap<QuarterlyReport, ReportDto>()
            .ForCtorParam(
                nameof(ReportDto.Lines),
                p => p.MapFrom(r => r.Lines.OrderByDescending(l => l.IsRoot).ThenBy(l => l.OrganisationPath))
            );
    }
}
