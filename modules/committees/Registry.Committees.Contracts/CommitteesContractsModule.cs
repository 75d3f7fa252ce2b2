using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Committees.Localization;
using Registry.Kernel;
using Registry.Organisations;

namespace Registry.Committees;

/// <summary>What other modules may know of committees and congresses: interfaces, records, rows, permissions, texts.</summary>
[DependsOn(typeof(OrganisationsContractsModule))]
public sealed class CommitteesContractsModule : RegistryModule
{
    public override Type Texts => typeof(CommitteesTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, CommitteesPermissions>();
}
