using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Localization;
using Registry.Organisations;
using Registry.People;
using Registry.Rules;

namespace Registry.Members;

/// <summary>What other modules may know of members: interfaces, records, rows, permissions, texts.</summary>
[DependsOn(typeof(OrganisationsContractsModule), typeof(PeopleContractsModule), typeof(RulesContractsModule))]
public sealed class MembersContractsModule : RegistryModule
{
    public override Type Texts => typeof(MembersTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, MembersPermissions>();
}
