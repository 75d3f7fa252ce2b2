using Registry.Access;
using Registry.Kernel;

namespace Registry.Unions;

/// <summary>Permissions of the module with the roles that hold them; each holds on the Party subtree that a union is attached to.</summary>
public sealed class UnionsPermissions : PermissionDefinitionProvider
{
    /// <summary>See union organisations, their returns and introductions.</summary>
    public const string View = "Unions.View";

    /// <summary>Found, rename, move and dissolve union organisations.</summary>
    public const string Manage = "Unions.Manage";

    /// <summary>Submit quarterly returns, and ask for one to be reopened.</summary>
    public const string SubmitReturns = "Unions.Returns.Submit";

    /// <summary>Accept returns of the unions below, send them back, decide on reopening.</summary>
    public const string AcceptReturns = "Unions.Returns.Accept";

    /// <summary>Record resolutions that introduce somebody to the Party (4A-KNĐ).</summary>
    public const string Introduce = "Unions.Introduce";

    public override IEnumerable<PermissionDefinition> Define() =>
        [
            new(
                View,
                Roles.UnionOfficer,
                Roles.CellSecretary,
                Roles.GrassrootsCommittee,
                Roles.CommitteeApprover,
                Roles.OrganisationBoard,
                Roles.HrOfficer,
                Roles.Inspector
            ),
            new(Manage, Roles.UnionOfficer),
            new(SubmitReturns, Roles.UnionOfficer),
            new(AcceptReturns, Roles.UnionOfficer),
            new(Introduce, Roles.UnionOfficer),
        ];
}
