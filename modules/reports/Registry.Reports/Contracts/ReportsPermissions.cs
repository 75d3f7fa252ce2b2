using Registry.Access;
using Registry.Kernel;
using Registry.Organisations.Types;
using Registry.Planning;

namespace Registry.Reports.Contracts;

/// <summary>Permissions of the module with the roles that hold them.</summary>
public sealed class ReportsPermissions : PermissionDefinitionProvider
{
    /// <inheritdoc cref="PlanningPermissions.View"/>
    public const string View = PlanningPermissions.View;

    /// <summary>Have missing reports made now, rather than in the night after the period, and drafts counted again.</summary>
    public const string Make = "Reports.Make";

    /// <summary>Confirm the figures of one's own organisation.</summary>
    public const string Submit = "Reports.Submit";

    /// <summary>Accept the figures of the organisations directly below an upper committee.</summary>
    public const string Accept = "Reports.Accept";

    /// <summary>Accept the figures of the organisations directly below a grassroots committee.</summary>
    public const string AcceptOfCells = "Reports.AcceptOfCells";

    /// <summary>Freeze a report, send it up, have it opened again.</summary>
    public const string Freeze = "Reports.Freeze";

    /// <summary>What it takes, on an organisation of this type, to accept the figures of those directly below it: the level above is never passed over.</summary>
    public static string ToAcceptBelow(OrganisationType type) => type == OrganisationType.UpperCommittee ? Accept : AcceptOfCells;

    public override IEnumerable<PermissionDefinition> Define() =>
        [
            new(Make, Roles.HrOfficer, Roles.OrganisationBoard),
            new(Submit, Roles.CellSecretary, Roles.GrassrootsCommittee),
            new(Accept, Roles.OrganisationBoard, Roles.HrOfficer),
            new(AcceptOfCells, Roles.GrassrootsCommittee),
            new(Freeze, Roles.OrganisationBoard, Roles.CommitteeApprover),
        ];
}
