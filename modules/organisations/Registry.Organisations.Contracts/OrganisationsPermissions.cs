using Registry.Access;
using Registry.Kernel;

namespace Registry.Organisations;

/// <summary>Permissions of the module with the roles that hold them.</summary>
public sealed class OrganisationsPermissions : PermissionDefinitionProvider
{
    /// <summary>See organisations of one's subtrees.</summary>
    public const string View = "Organisations.View";

    /// <summary>Establish and change organisations, and propose how they are rated.</summary>
    public const string Manage = "Organisations.Manage";

    /// <summary>Say how one's own organisation did in a year.</summary>
    public const string Assess = "Organisations.Reviews.Assess";

    /// <summary>Decide how organisations are rated.</summary>
    public const string DecideReviews = "Organisations.Reviews.Decide";

    public override IEnumerable<PermissionDefinition> Define() =>
        [
            new(View, [.. Roles.All]),
            new(Manage, Roles.OrganisationBoard),
            new(Assess, Roles.CellSecretary, Roles.GrassrootsCommittee),
            new(DecideReviews, Roles.CommitteeApprover),
        ];
}
