using Hangfire;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members;
using Registry.Organisations;
using Registry.Organisations.Integration;
using Registry.Reports.Contracts;
using Registry.Reports.Figures;
using Registry.Reports.Quarterly;
using Registry.Reports.Targets;

namespace Registry.Reports;

/// <summary>Targets, figures and the quarterly report. A leaf: nobody depends on it, so its contracts stand in its own folder.</summary>
[DependsOn(typeof(MembersContractsModule), typeof(OrganisationsContractsModule))]
public sealed class ReportsModule : RegistryModule
{
    public override Type Texts => typeof(ReportsTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PermissionDefinitionProvider, ReportsPermissions>();
        services.AddSingleton(
            new MenuItem(
                60,
                "Reports:Title",
                "/reports",
                Icons.Material.Outlined.Assessment,
                ReportsPermissions.View,
                OnPhone: true
            )
        );
        services.AddAutoMapper(mapper => mapper.AddProfile<ReportsMapperProfile>());
        services.AddScoped<ReportMaker>();
        services.AddScoped<IReportAppService, ReportAppService>();
        services.AddScoped<IFiguresAppService, FiguresAppService>();
        services.AddScoped<ITargetImport, TargetImport>();
        services.AddScoped<IReviewTargets, ReviewTargetSource>();
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model
            .ApplyConfiguration(new TermConfiguration())
            .ApplyConfiguration(new TargetConfiguration())
            .ApplyConfiguration(new QuarterlyReportConfiguration())
            .ApplyConfiguration(new ReportLineConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api) => api.MapReports();

    public override Task OnApplicationInitializationAsync(IServiceProvider services, CancellationToken cancellation)
    {
        services
            .GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<QuarterlyReportJob>(
                QuarterlyReportJob.Id,
                job => job.RunAsync(CancellationToken.None),
                QuarterlyReportJob.Schedule,
                new RecurringJobOptions { TimeZone = RegistryClock.Zone }
            );
        services
            .GetRequiredService<IBackgroundJobClient>()
            .Enqueue<QuarterlyReportJob>(job => job.RunAsync(CancellationToken.None));
        return Task.CompletedTask;
    }
}
