using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access.Sessions;
using Registry.Kernel;

namespace Registry.Access.Users;

/// <summary>Who acts in this scope. The context is asked for late, because it needs this object itself.</summary>
internal sealed class CurrentUser(
    IServiceProvider services,
    RolePermissions permissionsOfRole,
    RegistryClock clock,
    HeldGrants held
) : ICurrentUser
{
    private static readonly IReadOnlyList<string> Everywhere = [""];
    private List<(string Role, string Path)> grants = [];
    private bool isSystem;
    private bool passwordGiven;

    public Guid? Id { get; private set; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<string> Scope { get; private set; } = [];

    /// <summary>The session this scope serves; null for the system.</summary>
    public Guid? SessionId { get; private set; }

    public IEnumerable<string> GrantedRoles => grants.Select(g => g.Role).Distinct();

    public IEnumerable<string> Permissions => GrantedRoles.SelectMany(r => permissionsOfRole[r]).Distinct();

    public bool IsGranted(string permission, string? path = null) =>
        isSystem || Paths(permission).Any(p => path is null || path.StartsWith(p, StringComparison.Ordinal));

    public IDisposable Within(string permission)
    {
        var outer = new OuterScope(this, Scope);
        if (!isSystem)
            Scope = Held(permission);
        return outer;
    }

    private List<string> Held(string permission)
    {
        if (passwordGiven)
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Access:PasswordGiven", null)]);
        var paths = Paths(permission).Distinct().ToList();
        return paths.Count > 0 ? Disjoint(paths) : throw BusinessException.Forbidden(permission);
    }

    /// <summary>What was seen before, given back at the end.</summary>
    private sealed class OuterScope(CurrentUser user, IReadOnlyList<string> paths) : IDisposable
    {
        public void Dispose() => user.Scope = paths;
    }

    public async Task<bool> BeginAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id))
            return true;
        SessionId = SessionService.Of(principal);
        return SessionId is not null && await BeginAsync(id, cancellation);
    }

    public Task BeginAsAsync(Guid account, CancellationToken cancellation) => BeginAsync(account, cancellation);

    private async Task<bool> BeginAsync(Guid id, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<RegistryDbContext>();
        var rows = await held.OfAsync(db, id, SessionId, clock.Today, clock.Now, cancellation);
        if (rows.Count == 0)
            return false;
        Id = id;
        Name = rows[0].DisplayName;
        passwordGiven = rows[0].PasswordGiven;
        grants = passwordGiven ? [] : [.. rows.Where(r => r.Path is not null).Select(r => (r.Role!, r.Path!))];
        return true;
    }

    public void BeginSystem(string name)
    {
        isSystem = true;
        Name = name;
        Scope = Everywhere;
    }

    private IEnumerable<string> Paths(string permission) =>
        grants.Where(g => permissionsOfRole[g.Role].Contains(permission)).Select(g => g.Path);

    /// <summary>Leaves out subtrees inside others.</summary>
    public static List<string> Disjoint(IReadOnlyCollection<string> paths) =>
        [.. paths.Where(p => !paths.Any(q => q != p && p.StartsWith(q, StringComparison.Ordinal)))];
}

/// <summary>The permissions of each role, as all modules define them.</summary>
internal sealed class RolePermissions(IEnumerable<PermissionDefinitionProvider> providers)
{
    private readonly ILookup<string, string> permissions = providers
        .SelectMany(p => p.Define())
        .SelectMany(p => p.Roles.Select(role => (role, p.Name)))
        .ToLookup(p => p.role, p => p.Name);

    public IEnumerable<string> this[string role] => permissions[role];
}
