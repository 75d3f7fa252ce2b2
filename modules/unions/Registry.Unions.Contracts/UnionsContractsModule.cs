using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
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
