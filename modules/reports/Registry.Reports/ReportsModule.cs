using Hangfire;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Dashboards;
using Registry.Inbox;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members;
using Registry.Organisations;
using Registry.Organisations.Integration;
using Registry.Planning;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Reports.Life;
using Registry.Reports.Lists;
using Registry.Rules;

namespace Registry.Reports;

/// <summary>Reports. A leaf: nobody depends on it, so its contracts stand in its own folder.</summary>
[DependsOn(
    typeof(DashboardsContractsModule),
    typeof(InboxContractsModule),
    typeof(MembersContractsModule),
    typeof(OrganisationsContractsModule),
    typeof(PlanningContractsModule),
    typeof(RulesContractsModule)
)]
[FeatureOrder("Contracts", "Periods", "Definitions", "Counting", "Life", "Lists")]
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
        services.AddSingleton(DefinitionBook.Shipped());
        services.AddScoped<CountedSources>();
        services.AddScoped<ReportService>();
        services.AddScoped<ReportCounter>();
        services.AddScoped<IVerifier, BalanceVerifier>();
        services.AddScoped<IVerifier, KeptReportVerifier>();
        services.AddScoped<ReportStore>();
        services.AddScoped<ReportReturns>();
        services.AddScoped<ReportPolicy>();
        services.AddScoped<ReportReader>();
        services.AddScoped<IInboxContributor, ReportInbox>();
        services.AddScoped<ReportFiles>();
        services.AddScoped<IReportRunAppService, ReportRuns>();
        services.AddScoped<CellListReader>();
        services.AddScoped<IReportAppService, ReportAppService>();
        services.AddScoped<IReportLifeAppService, ReportLifeAppService>();
        services.AddScoped<ICellListAppService, CellListAppService>();
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model
            .ApplyConfiguration(new ReportConfiguration())
            .ApplyConfiguration(new ReportRevisionConfiguration())
            .ApplyConfiguration(new ReportLineConfiguration())
            .ApplyConfiguration(new ReportStepConfiguration())
            .ApplyConfiguration(new ReportReturnConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapReports();
        api.MapCellLists();
    }

    public override Task OnApplicationInitializationAsync(IServiceProvider services, CancellationToken cancellation)
    {
        services.GetRequiredService<DefinitionBook>().RequireSources(services.GetServices<ICountedSource>());
        return Task.CompletedTask;
    }

    public override void ScheduleJobs(IServiceProvider services)
    {
        var recurring = services.GetRequiredService<IRecurringJobManager>();
        foreach (var (id, schedule) in ReportJob.Schedules)
            recurring.AddOrUpdate<ReportJob>(
                id,
                job => job.RunAsync(CancellationToken.None),
                schedule,
                new RecurringJobOptions { TimeZone = RegistryClock.Zone }
            );
        services.GetRequiredService<IBackgroundJobClient>().Enqueue<ReportJob>(job => job.RunAsync(CancellationToken.None));
    }
}
