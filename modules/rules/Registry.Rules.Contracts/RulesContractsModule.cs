using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Kernel;
using Registry.Rules.Localization;

namespace Registry.Rules;

/// <summary>What other modules may know of the rules: keys, values of any date, working days, permissions, texts.</summary>
public sealed class RulesContractsModule : RegistryModule
{
    public override Type Texts => typeof(RulesTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, RulesPermissions>();
}

/// <summary>Permissions of the module with the roles that hold them. Their names are those that grants were stored with.</summary>
public sealed class RulesPermissions : PermissionDefinitionProvider
{
    /// <summary>See the rule sets and the holidays.</summary>
    public const string View = "Members.Rules.View";

    /// <summary>Make the next rule set, withdraw one that is to come, enter holidays.</summary>
    public const string Edit = "Members.Rules.Edit";

    public override IEnumerable<PermissionDefinition> Define() =>
        [
            new(
                View,
                Roles.CellSecretary,
                Roles.GrassrootsCommittee,
                Roles.CommitteeApprover,
                Roles.OrganisationBoard,
                Roles.HrOfficer,
                Roles.Inspector
            ),
            new(Edit, Roles.OrganisationBoard),
        ];
}
