using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members;
using Registry.Organisations;
using Registry.People;
using Registry.Planning;
using Registry.YouthUnion.Localization;

namespace Registry.YouthUnion;

/// <summary>What other modules may know of the Youth Union: interfaces, records, permissions, texts.</summary>
[DependsOn(
    typeof(OrganisationsContractsModule),
    typeof(PeopleContractsModule),
    typeof(MembersContractsModule),
    typeof(PlanningContractsModule)
)]
public sealed class YouthUnionContractsModule : RegistryModule
{
    public override Type Texts => typeof(YouthUnionTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, YouthUnionPermissions>();
}
