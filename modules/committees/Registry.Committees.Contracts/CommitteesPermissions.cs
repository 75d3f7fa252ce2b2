using Registry.Access;
using Registry.Kernel;

namespace Registry.Committees;

/// <summary>Permissions of the module with the roles that hold them. Who sees the roster sees who leads.</summary>
public sealed class CommitteesPermissions : PermissionDefinitionProvider
{
    /// <summary>Record terms of office, who holds which seat, and congresses; named after where it was first granted.</summary>
    public const string Manage = "Members.Bodies.Manage";

    public override IEnumerable<PermissionDefinition> Define() => [new(Manage, Roles.OrganisationBoard)];
}
