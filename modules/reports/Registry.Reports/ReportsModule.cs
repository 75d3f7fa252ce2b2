using Hangfire;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Committees;
using Registry.Inbox;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members;
using Registry.Organisations;
using Registry.Organisations.Integration;
using Registry.Planning;
using Registry.Planning.Integration;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Dashboards;
using Registry.Reports.Definitions;
using Registry.Reports.Figures;
using Registry.Reports.Keeping;
using Registry.Reports.Life;
using Registry.Reports.Lists;
using Registry.Rules;

namespace Registry.Reports;

/// <summary>Figures and reports. A leaf: nobody depends on it, so its contracts stand in its own folder.</summary>
[DependsOn(
    typeof(CommitteesContractsModule),
    typeof(InboxContractsModule),
    typeof(MembersContractsModule),
    typeof(OrganisationsContractsModule),
    typeof(PlanningContractsModule),
    typeof(RulesContractsModule)
)]
[FeatureOrder("Contracts", "Periods", "Definitions", "Counting", "Figures", "Life", "Lists", "Dashboards", "Keeping")]
public sealed class ReportsModule : RegistryModule
{
    public override Type Texts => typeof(ReportsTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PermissionDefinitionProvider, ReportsPermissions>();
        services.AddSingleton(
            new MenuItem(15, "Reports:Dashboard", "/dashboard", Icons.Material.Outlined.BarChart, ReportsPermissions.View)
        );
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
        services.AddScoped<IndicatorCounter>();
        services.AddScoped<ReportService>();
        services.AddScoped<ReportCounter>();
        services.AddScoped<IVerifier, BalanceVerifier>();
        services.AddScoped<ReportStore>();
        services.AddScoped<ReportReturns>();
        services.AddScoped<ReportPolicy>();
        services.AddScoped<ReportReader>();
        services.AddScoped<IInboxContributor, ReportInbox>();
        services.AddScoped<ReportFiles>();
        services.AddScoped<IReportRunAppService, ReportRuns>();
        services.AddScoped<CellListReader>();
        services.AddScoped<ListAudit>();
        services.AddScoped<IReportAppService, ReportAppService>();
        services.AddScoped<IReportLifeAppService, ReportLifeAppService>();
        services.AddScoped<ICellListAppService, CellListAppService>();
        services.AddScoped<IFiguresAppService, FiguresAppService>();
        services.AddSingleton<IRecountRequests, RecountRequests>();
        services.AddScoped<KeptFigures>();
        services.AddScoped<FigureService>();
        services.AddScoped<IFigureService>(s => s.GetRequiredService<FigureService>());
        services.AddScoped<DashboardNodes>();
        services.AddScoped<DashboardQueries>();
        services.AddScoped<MemberReader>();
        services.AddScoped<HistoryReader>();
        services.AddScoped<FunnelReader>();
        services.AddScoped<BelowReader>();
        services.AddScoped<ComparisonReader>();
        services.AddScoped<DashboardListReader>();
        services.AddScoped<IDashboardAppService, DashboardAppService>();
        services.AddScoped<IPlanFigures, PlanFigures>();
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model
            .ApplyConfiguration(new KeptCountsConfiguration())
            .ApplyConfiguration(new ReportConfiguration())
            .ApplyConfiguration(new ReportRevisionConfiguration())
            .ApplyConfiguration(new ReportLineConfiguration())
            .ApplyConfiguration(new ReportStepConfiguration())
            .ApplyConfiguration(new ReportReturnConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapDashboards();
        api.MapReports();
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
        recurring.AddOrUpdate<FigureJob>(
            "kept-figures",
            job => job.CountAllAsync(CancellationToken.None),
            FigureJob.Schedule,
            new RecurringJobOptions { TimeZone = RegistryClock.Zone }
        );
        var jobs = services.GetRequiredService<IBackgroundJobClient>();
        jobs.Enqueue<FigureJob>(job => job.CountAllAsync(CancellationToken.None));
        jobs.Enqueue<ReportJob>(job => job.RunAsync(CancellationToken.None));
    }
}
