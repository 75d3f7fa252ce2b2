using Registry.Access;
using Registry.Kernel;

namespace Registry.Planning;

/// <summary>Permissions of the module with the roles that hold them.</summary>
public sealed class PlanningPermissions : PermissionDefinitionProvider
{
    /// <summary>See figures, targets and reports of one's subtrees: one permission, named after what it was first granted for.</summary>
    public const string View = "Reports.View";

    /// <summary>Share a target out to the organisations directly below.</summary>
    public const string SetTargets = "Reports.SetTargets";

    /// <summary>Enter values that are not counted.</summary>
    public const string EnterValues = "Reports.EnterValues";

    /// <summary>Who runs the system, and the officers of mass organisations: the Party's figures are not theirs.</summary>
    private static readonly string[] WithoutFigures = [Roles.Administrator, Roles.UnionOfficer, Roles.YouthUnionOfficer];

    public override IEnumerable<PermissionDefinition> Define() =>
        [
            new(View, [.. Roles.All.Where(r => !WithoutFigures.Contains(r))]),
            new(SetTargets, Roles.OrganisationBoard),
            new(EnterValues, Roles.OrganisationBoard, Roles.HrOfficer),
        ];
}
