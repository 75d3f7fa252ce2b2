using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations;
using Registry.Rules.Holidays;
using Registry.Rules.RuleSets;

namespace Registry.Rules;

/// <summary>The implementing regulations by date, as data, and the calendar of working days. Below everything that keeps to them.</summary>
[DependsOn(typeof(RulesContractsModule), typeof(OrganisationsContractsModule))]
[FeatureOrder("Holidays", "RuleSets")]
public sealed class RulesModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WorkingDays>();
        services.AddScoped<RuleBook>();
        services.AddScoped<IRuleBook>(s => s.GetRequiredService<RuleBook>());
        services.AddScoped<RegistryRoot>();
        services.AddScoped<RuleSetReader>();
        services.AddScoped<IRuleSetAppService, RuleSetAppService>();
        services.AddScoped<IHolidayAppService, HolidayAppService>();
        services.AddSingleton(new MenuItem(70, "Rules:Rules", "/rules", Icons.Material.Outlined.Gavel, RulesPermissions.View));
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model
            .ApplyConfiguration(new RuleSetConfiguration())
            .ApplyConfiguration(new RuleValueConfiguration())
            .ApplyConfiguration(new RuleSetRowConfiguration())
            .ApplyConfiguration(new HolidayConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapRuleSets();
        api.MapHolidays();
    }

    public override async Task OnApplicationInitializationAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<RegistryDbContext>();
        await HolidaySeed.EnsureAsync(db, cancellation);
        await RuleSetSeed.EnsureAsync(db, cancellation);
    }
}
