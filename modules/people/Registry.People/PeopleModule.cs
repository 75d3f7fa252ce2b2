using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.People.Integration;
using Registry.People.Persons;

namespace Registry.People;

/// <summary>The one person behind many memberships: names, identity, search and sort keys.</summary>
[DependsOn(typeof(PeopleContractsModule))]
[FeatureOrder("Persons")]
public sealed class PeopleModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new NationalIdProtector(configuration));
        services.AddScoped<IIdentityKeyCheck, IdentityKeyCheck>();
        services.AddScoped<IVerifier, NationalIdVerifier>();
        services.AddScoped<IPersonIntegrationService, PersonIntegrationService>();
    }

    public override void ConfigureModel(ModelBuilder model)
    {
        model.ApplyConfiguration(new PersonConfiguration());
        model.ApplyConfiguration(new PersonRowConfiguration());
        model.ApplyConfiguration(new IdentityKeyConfiguration());
    }

    public override Task OnApplicationInitializationAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<IIdentityKeyCheck>().RequireAsync(cancellation);
}
