using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Committees;
using Registry.Kernel;
using Registry.Organisations;
using Registry.Organisations.Integration;
using Registry.Planning.Catalogue;
using Registry.Planning.Indicators;
using Registry.Planning.Integration;
using Registry.Planning.Targets;
using Registry.Planning.TermReviews;

namespace Registry.Planning;

/// <summary>What is asked of each year and term, shared out downwards, beside what is done of it.</summary>
[DependsOn(typeof(CommitteesContractsModule), typeof(PlanningContractsModule), typeof(OrganisationsContractsModule))]
[FeatureOrder("Catalogue", "Targets", "Indicators", "TermReviews")]
public sealed class PlanningModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(IndicatorCatalogue.Shipped());
        services.AddSingleton<IIndicatorCatalogue>(s => s.GetRequiredService<IndicatorCatalogue>());
        services.AddScoped<TargetBook>();
        services.AddScoped<TargetReader>();
        services.AddScoped<ITargetReader>(s => s.GetRequiredService<TargetReader>());
        services.AddScoped<ITargetBook>(s => s.GetRequiredService<TargetReader>());
        services.AddScoped<ITargetImport, TargetImport>();
        services.AddScoped<IReviewTargets, ReviewTargetSource>();
        services.AddScoped<ITermAppService, TermAppService>();
        services.AddScoped<ITargetAppService, TargetAppService>();
        services.AddScoped<IIndicatorAppService, IndicatorAppService>();
        services.AddScoped<TermReviewReader>();
        services.AddScoped<ITermReviewAppService, TermReviewAppService>();
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model
            .ApplyConfiguration(new TermConfiguration())
            .ApplyConfiguration(new TermRowConfiguration())
            .ApplyConfiguration(new TargetConfiguration())
            .ApplyConfiguration(new TargetShareConfiguration())
            .ApplyConfiguration(new EnteredValueConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapTargets();
        api.MapIndicators();
        api.MapTermReviews();
    }
}
