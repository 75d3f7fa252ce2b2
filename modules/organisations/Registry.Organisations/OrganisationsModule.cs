using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations.Browse;
using Registry.Organisations.Changes;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Integration;
using Registry.Organisations.Reviews;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Organisations;

/// <summary>The dated tree of Party organisations, enterprises and industrial zones.</summary>
[DependsOn(typeof(OrganisationsContractsModule))]
[FeatureOrder("Types", "Enterprises", "Tree", "Changes", "Reviews", "Browse")]
public sealed class OrganisationsModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAutoMapper(mapper => mapper.AddProfile<OrganisationsMapperProfile>());
        services.AddSingleton(
            new MenuItem(
                40,
                "Organisations:Title",
                "/organisations",
                Icons.Material.Outlined.AccountTree,
                OrganisationsPermissions.View
            )
        );
        services.AddScoped<OrganisationTypeBook>();
        services.AddScoped<IOrganisationTypeAppService, OrganisationTypeAppService>();
        services.AddScoped<OrganisationReader>();
        services.AddScoped<ITreeAppService, TreeAppService>();
        services.AddScoped<IOrganisationAppService, OrganisationAppService>();
        services.AddChanges();
        services.AddScoped<IReviewAppService, ReviewAppService>();
        services.AddScoped<ICountedSource, ReviewSource>();
        services.AddScoped<IEnterpriseAppService, EnterpriseAppService>();
        services.AddScoped<EnterpriseReader>();
        services.AddScoped<IEnterpriseBodies, PartyBodies>();
        services.AddSingleton(
            new MenuItem(
                42,
                "Organisations:Enterprises",
                "/enterprises",
                Icons.Material.Outlined.Factory,
                OrganisationsPermissions.View
            )
        );
        services.AddScoped<IOrganisationIntegrationService, OrganisationIntegrationService>();
        services.AddScoped<IOrganisationImport, OrganisationImport>();
        services.AddScoped<IReviewImport, ReviewImport>();
        services.AddScoped<ISearchSource, OrganisationSearch>();
        services.AddScoped<IVerifier, OrganisationVerifier>();
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model
            .ApplyConfiguration(new OrganisationConfiguration())
            .ApplyConfiguration(new OrganisationEventConfiguration())
            .ApplyConfiguration(new OrganisationPlacementConfiguration())
            .ApplyConfiguration(new OrganisationLineageConfiguration())
            .ApplyConfiguration(new OrganisationTypeVersionConfiguration())
            .ApplyConfiguration(new OrganisationTypeRowConfiguration())
            .ApplyConfiguration(new OrganisationRowConfiguration())
            .ApplyConfiguration(new PlacementRowConfiguration())
            .ApplyConfiguration(new EnterpriseRowConfiguration())
            .ApplyConfiguration(new EnterpriseConfiguration())
            .ApplyConfiguration(new WorkerCountConfiguration())
            .ApplyConfiguration(new OrganisationReviewConfiguration())
            .ApplyConfiguration(new ZoneConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapOrganisations();
        api.MapOrganisationChanges();
        api.MapReviews();
        api.MapEnterprises();
    }

    public override Task OnApplicationInitializationAsync(IServiceProvider services, CancellationToken cancellation) =>
        OrganisationTypeSeed.EnsureAsync(services.GetRequiredService<RegistryDbContext>(), cancellation);
}
