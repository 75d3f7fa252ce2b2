using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access.Localization;
using Registry.Kernel;

namespace Registry.Access;

/// <summary>What other modules may know of users and grants.</summary>
public sealed class AccessContractsModule : RegistryModule
{
    public override Type Texts => typeof(AccessTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, AccessPermissions>();
}

/// <summary>Permissions of the module with the roles that hold them.</summary>
public sealed class AccessPermissions : PermissionDefinitionProvider
{
    /// <summary>See who may do what, where.</summary>
    public const string View = "Access.Users.View";

    /// <summary>Make users, give and end grants, lock accounts.</summary>
    public const string Manage = "Access.Users.Manage";

    /// <summary>See background jobs.</summary>
    public const string Jobs = "Access.Jobs";

    public override IEnumerable<PermissionDefinition> Define() =>
        [new(View, Roles.Administrator, Roles.Inspector), new(Manage, Roles.Administrator), new(Jobs, Roles.Administrator)];
}
