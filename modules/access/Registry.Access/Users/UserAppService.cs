using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Registry.Access.Sessions;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Workflow;

namespace Registry.Access.Users;

internal sealed class UserAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    UserManager<IdentityUser<Guid>> credentials,
    ManagedAccounts managed,
    SessionService sessions
) : IUserAppService
{
    public async Task<IReadOnlyList<UserDto>> ListAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.View);
        var accounts = await (await managed.ListAsync(cancellation))
            .Include(a => a.Grants)
            .AsNoTracking()
            .OrderBy(a => a.DisplayName)
            .ToListAsync(cancellation);
        var names = await NamesAsync(accounts, cancellation);
        return [.. accounts.Select(a => ToDto(a, names))];
    }

    public async Task<UserDto> CreateAsync(CreateUserInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.Manage);
        var check = new Check();
        var userName = check.Text("userName", input.UserName, 60);
        check.That(
            userName is null || userName.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'),
            "userName",
            "Access:UserNameCharacters"
        );
        var displayName = check.Text("displayName", input.DisplayName, 100);
        var credential = new IdentityUser<Guid>(userName ?? "") { Id = Guid.CreateVersion7() };
        await CheckPasswordAsync(check, credential, input.Password);
        check.That(userName is null || await credentials.FindByNameAsync(userName) is null, "userName", "Access:UserNameTaken");
        check.ThrowIfAny();
        var account = new Account(credential.Id, userName!, displayName!, createdBy: user.Id);
        account.GivePassword();
        db.Add(account);
        Succeeded(await credentials.CreateAsync(credential, input.Password!));
        return await ReadAsync(account.Id, cancellation);
    }

    public async Task<UserDto> GrantAsync(Guid id, GrantRoleInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.Manage);
        var account = await LoadAsync(id, input, cancellation);
        RefuseSelf(id);
        var check = new Check();
        check.That(Roles.All.Contains(input.Role ?? ""), "role", "Access:UnknownRole");
        var organisation = await db.Set<OrganisationRow>().SingleOrDefaultAsync(o => o.Id == input.OrganisationId, cancellation);
        check.That(organisation is not null, "organisationId", "Access:UnknownOrganisation");
        check.That(
            organisation?.ClosedOn is null,
            "organisationId",
            "Access:OrganisationClosed",
            organisation?.Name,
            organisation?.ClosedOn
        );
        var from = input.From ?? clock.Today;
        check.That(input.To is null || input.To >= from, "to", "Access:EndsBeforeStart");
        check.ThrowIfAny();
        account.Grant(input.Role!, organisation!.Id, from, input.To);
        await CheckSubtreesAsync(account, cancellation);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(id, cancellation);
    }

    public async Task<UserDto> EndGrantAsync(Guid id, Guid grantId, EndGrantInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.Manage);
        var account = await LoadAsync(id, input, cancellation);
        RefuseSelf(id);
        account.EndGrant(grantId, clock.Today);
        await sessions.EndAllAsync(id, null, () => db.SaveChangesAsync(cancellation), cancellation);
        return await ReadAsync(id, cancellation);
    }

    public async Task<UserDto> SetActiveAsync(Guid id, SetActiveInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.Manage);
        var account = await LoadAsync(id, input, cancellation);
        RefuseSelf(id);
        account.SetActive(input.Active);
        await sessions.EndAllAsync(id, null, () => db.SaveChangesAsync(cancellation), cancellation);
        return await ReadAsync(id, cancellation);
    }

    public async Task<UserDto> SetPasswordAsync(Guid id, SetPasswordInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.Manage);
        var account = await LoadAsync(id, input, cancellation);
        RefuseSelf(id);
        var credential = await CredentialAsync(id);
        var check = new Check();
        await CheckPasswordAsync(check, credential, input.Password);
        check.ThrowIfAny();
        account.GivePassword();
        await sessions.EndAllAsync(id, null, () => TakePasswordAsync(credential, input.Password!), cancellation);
        return await ReadAsync(id, cancellation);
    }

    public async Task<MeDto> ChangeOwnPasswordAsync(ChangePasswordInput input, CancellationToken cancellation)
    {
        var id = Self();
        var credential = await CredentialAsync(id);
        await ConfirmAsync(credential, input.Current);
        var check = new Check();
        await CheckPasswordAsync(check, credential, input.Password);
        check.That(input.Password != input.Current, "password", "Access:PasswordSame");
        check.That(input.Password == input.Again, "again", "Access:PasswordAgain");
        check.ThrowIfAny();
        (await db.Set<Account>().SingleAsync(a => a.Id == id, cancellation)).ChoosePassword();
        var here = ((CurrentUser)user).SessionId;
        await sessions.EndAllAsync(id, here, () => TakePasswordAsync(credential, input.Password!), cancellation);
        return await GetMeAsync(cancellation);
    }

    /// <summary>A wrong one counts as a wrong try to sign in does: an open page is no way to guess for ever.</summary>
    private async Task ConfirmAsync(IdentityUser<Guid> credential, string? password)
    {
        if (await credentials.IsLockedOutAsync(credential))
            throw new BusinessException("Access:LockedOut", "current");
        if (await credentials.CheckPasswordAsync(credential, password ?? ""))
            return;
        await credentials.AccessFailedAsync(credential);
        throw new BusinessException("Access:PasswordWrong", "current");
    }

    private async Task TakePasswordAsync(IdentityUser<Guid> credential, string password)
    {
        credential.PasswordHash = credentials.PasswordHasher.HashPassword(credential, password);
        credential.LockoutEnd = null;
        credential.AccessFailedCount = 0;
        Succeeded(await credentials.UpdateSecurityStampAsync(credential));
    }

    private async Task<IdentityUser<Guid>> CredentialAsync(Guid id) =>
        await credentials.FindByIdAsync(id.ToString()) ?? throw BusinessException.NotFound();

    private Guid Self() =>
        user.Id ?? throw new BusinessException(RejectionKind.Unauthorised, [new Rejection("Registry:SignedOut", null)]);

    public async Task<UserDto> SetEmailAsync(Guid id, SetEmailInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(AccessPermissions.Manage);
        var account = await LoadAsync(id, input, cancellation);
        var check = new Check();
        var email = check.Text("email", input.Email, AccountConfiguration.MaxEmail, required: false);
        check.That(email is null || new EmailAddressAttribute().IsValid(email), "email", "Access:EmailForm");
        check.ThrowIfAny();
        account.SetEmail(email);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(id, cancellation);
    }

    public async Task<MeDto> GetMeAsync(CancellationToken cancellation)
    {
        var id = Self();
        var account = await db.Set<Account>().Include(a => a.Grants).AsNoTracking().SingleAsync(a => a.Id == id, cancellation);
        var names = await NamesAsync([account], cancellation);
        var active = account.Grants.Where(g => g.HoldsOn(clock.Today)).ToList();
        return new MeDto(
            id,
            account.DisplayName,
            [.. active.Select(g => g.Role).Distinct()],
            [.. active.Select(g => names.GetValueOrDefault(g.OrganisationId, "")).Distinct()],
            [.. ((CurrentUser)user).Permissions],
            account.PasswordGiven
        );
    }

    private async Task<Account> LoadAsync(Guid id, StampedInput input, CancellationToken cancellation)
    {
        var account =
            await (await managed.ListAsync(cancellation))
                .Include(a => a.Grants)
                .SingleOrDefaultAsync(a => a.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        await db.CompareAsync(account, input.Stamp, () => ReadAsync(id, cancellation));
        return account;
    }

    /// <summary>
    /// Nobody gives a role to themselves or resets their own password past the question for the old one, and no administrator is locked
    /// out by their own hand.
    /// </summary>
    private void RefuseSelf(Guid id)
    {
        if (id == user.Id)
            throw new BusinessException("Access:NotOnYourself");
    }

    private async Task CheckPasswordAsync(Check check, IdentityUser<Guid> credential, string? password)
    {
        foreach (var validator in credentials.PasswordValidators)
        {
            var result = await validator.ValidateAsync(credentials, credential, password);
            check.That(result.Succeeded, "password", "Access:PasswordRule");
        }
    }

    /// <summary>The scope predicate has a fixed number of ranges; more separate subtrees than that are refused here.</summary>
    private async Task CheckSubtreesAsync(Account account, CancellationToken cancellation)
    {
        var ids = account.Grants.Where(g => g.To is null || g.To >= clock.Today).Select(g => g.OrganisationId).ToList();
        var paths = await db.Set<OrganisationRow>()
            .Where(o => ids.Contains(o.Id))
            .Select(o => o.OrganisationPath)
            .ToListAsync(cancellation);
        if (CurrentUser.Disjoint(paths).Count > RegistryDbContext.MaxSubtrees)
            throw new BusinessException("Access:TooManySubtrees", "organisationId", RegistryDbContext.MaxSubtrees);
    }

    private static void Succeeded(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Registry:StaleStamp", null)]);
    }

    private async Task<UserDto> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var account = await db.Set<Account>().Include(a => a.Grants).AsNoTracking().SingleAsync(a => a.Id == id, cancellation);
        return ToDto(account, await NamesAsync([account], cancellation));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Account> accounts, CancellationToken cancellation)
    {
        var ids = accounts.SelectMany(a => a.Grants).Select(g => g.OrganisationId).Distinct().ToList();
        return await db.Unscoped<OrganisationRow>("Whoever may see an account sees where its grants are.")
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
    }

    private UserDto ToDto(Account a, Dictionary<Guid, string> names) =>
        new(
            a.Id,
            a.UserName,
            a.DisplayName,
            a.Email,
            a.Active,
            a.Stamp,
            [
                .. a
                    .Grants.OrderByDescending(g => g.From)
                    .Select(g => new GrantDto(
                        g.Id,
                        g.Role,
                        g.OrganisationId,
                        names.GetValueOrDefault(g.OrganisationId, ""),
                        g.From,
                        g.To,
                        g.HoldsOn(clock.Today)
                    )),
            ]
        );
}
