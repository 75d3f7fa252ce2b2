using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members;
using Registry.Organisations;
using Registry.People;
using Registry.Planning;
using Registry.Unions.Localization;

namespace Registry.Unions;

/// <summary>What other modules may know of trade unions: interfaces, records, permissions, texts.</summary>
[DependsOn(
    typeof(OrganisationsContractsModule),
    typeof(PeopleContractsModule),
    typeof(MembersContractsModule),
    typeof(PlanningContractsModule)
)]
public sealed class UnionsContractsModule : RegistryModule
{
    public override Type Texts => typeof(UnionsTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, UnionsPermissions>();
}
