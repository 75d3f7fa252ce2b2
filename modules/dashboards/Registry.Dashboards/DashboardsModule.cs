using Hangfire;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Committees;
using Registry.Dashboards.Counting;
using Registry.Dashboards.Figures;
using Registry.Dashboards.Keeping;
using Registry.Dashboards.Overview;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members;
using Registry.Organisations;
using Registry.Planning;
using Registry.Planning.Integration;

namespace Registry.Dashboards;

/// <summary>Any organisation in pictures on any day, each number with its list; the figures of large ones are counted ahead.</summary>
[DependsOn(
    typeof(CommitteesContractsModule),
    typeof(DashboardsContractsModule),
    typeof(MembersContractsModule),
    typeof(OrganisationsContractsModule),
    typeof(PlanningContractsModule)
)]
[FeatureOrder("Figures", "Counting", "Keeping", "Overview")]
public sealed class DashboardsModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            new MenuItem(15, "Dashboards:Dashboard", "/dashboard", Icons.Material.Outlined.BarChart, PlanningPermissions.View)
        );
        services.AddScoped<KeptFigures>();
        services.AddScoped<DashboardNodes>();
        services.AddScoped<DashboardQueries>();
        services.AddScoped<MemberReader>();
        services.AddScoped<HistoryReader>();
        services.AddScoped<FunnelReader>();
        services.AddScoped<BelowReader>();
        services.AddScoped<IndicatorCounter>();
        services.AddScoped<FigureService>();
        services.AddScoped<IFigureService>(s => s.GetRequiredService<FigureService>());
        services.AddScoped<IVerifier, KeptCountsVerifier>();
        services.AddSingleton<IRecountRequests, RecountRequests>();
        services.AddScoped<ComparisonReader>();
        services.AddScoped<DashboardListReader>();
        services.AddScoped<IDashboardAppService, DashboardAppService>();
        services.AddScoped<IFiguresAppService, FiguresAppService>();
        services.AddScoped<IPlanFigures, PlanFigures>();
    }

    public override void ConfigureModel(ModelBuilder model) => model.ApplyConfiguration(new KeptCountsConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api) => api.MapDashboards();

    public override void ScheduleJobs(IServiceProvider services)
    {
        services
            .GetRequiredService<IRecurringJobManager>()
            .AddOrUpdate<FigureJob>(
                "kept-figures",
                job => job.CountAllAsync(CancellationToken.None),
                FigureJob.Schedule,
                new RecurringJobOptions { TimeZone = RegistryClock.Zone }
            );
        services.GetRequiredService<IBackgroundJobClient>().Enqueue<FigureJob>(job => job.CountAllAsync(CancellationToken.None));
    }
}
