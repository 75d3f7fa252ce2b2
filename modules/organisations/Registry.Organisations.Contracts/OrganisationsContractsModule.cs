using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Organisations.Localization;

namespace Registry.Organisations;

/// <summary>What other modules may know of organisations: interfaces, records, rows, permissions, texts.</summary>
public sealed class OrganisationsContractsModule : RegistryModule
{
    public override Type Texts => typeof(OrganisationsTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, OrganisationsPermissions>();
}
