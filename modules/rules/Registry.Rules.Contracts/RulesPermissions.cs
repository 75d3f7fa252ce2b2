using Registry.Access;
using Registry.Kernel;

namespace Registry.Rules;

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
