using Registry.Kernel;

namespace Registry.Access.Users;

/// <summary>Users and their dated grants of a role on a subtree.</summary>
public interface IUserAppService
{
    /// <summary>The users all of whose grants lie where the reader's own permission is held, by name, with their grants.</summary>
    Task<IReadOnlyList<UserDto>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Makes a user; grants come separately. The password given has to be changed before anything else is done with it.</summary>
    Task<UserDto> CreateAsync(CreateUserInput input, CancellationToken cancellation = default);

    /// <summary>Grants a role on an organisation and all below it, from a date, to a date or without end; never to oneself.</summary>
    Task<UserDto> GrantAsync(Guid id, GrantRoleInput input, CancellationToken cancellation = default);

    /// <summary>Ends a grant today, and with it every session of the user. A grant is never deleted: it tells who could do what.</summary>
    Task<UserDto> EndGrantAsync(Guid id, Guid grantId, EndGrantInput input, CancellationToken cancellation = default);

    /// <summary>Shuts a user out at once, or lets in again.</summary>
    Task<UserDto> SetActiveAsync(Guid id, SetActiveInput input, CancellationToken cancellation = default);

    /// <summary>
    /// Gives a user a new password, for somebody who forgot it. It has to be changed at once, and every session of the user ends.
    /// </summary>
    Task<UserDto> SetPasswordAsync(Guid id, SetPasswordInput input, CancellationToken cancellation = default);

    /// <summary>Changes the password of the signed-in user, who says the present one; every other session of the user ends.</summary>
    /// <exception cref="BusinessException">The present one is wrong (five times: the account is locked for 15 minutes), the new one
    /// breaks a rule, is the same, or was not written twice alike.</exception>
    Task<MeDto> ChangeOwnPasswordAsync(ChangePasswordInput input, CancellationToken cancellation = default);

    /// <summary>Sets the address for the weekly digest, or takes it away (empty).</summary>
    Task<UserDto> SetEmailAsync(Guid id, SetEmailInput input, CancellationToken cancellation = default);

    /// <summary>The signed-in user with roles and places, for the page frame.</summary>
    Task<MeDto> GetMeAsync(CancellationToken cancellation = default);
}

/// <summary>Makes the first accounts where no signed-in user can: the command line and the demonstration data.</summary>
public interface IAccountSetup
{
    /// <summary>Makes a user with one role on one organisation (null: the root), or does nothing when the sign-in name exists.</summary>
    /// <returns>False when it existed.</returns>
    /// <exception cref="BusinessException">The password breaks a rule, or there is no root organisation.</exception>
    Task<bool> EnsureAsync(NewAccount account, CancellationToken cancellation = default);
}

/// <summary>Who can sign in, for what runs as the system.</summary>
public interface IUserDirectory
{
    /// <summary>Active users with at least one grant that holds today, by name.</summary>
    Task<IReadOnlyList<DirectoryUser>> ListActiveAsync(CancellationToken cancellation = default);
}

/// <param name="Email">Address for the weekly digest; null: none wanted.</param>
public sealed record DirectoryUser(Guid Id, string UserName, string DisplayName, string? Email);

/// <param name="DemoHint">What to try with a demonstration account; offered on the sign-in page in Development.</param>
/// <param name="PasswordHash">Of the password, where it was made beforehand; the rules for passwords are then not checked.</param>
public sealed record NewAccount(
    Guid? Id,
    string UserName,
    string DisplayName,
    string Password,
    string Role,
    Guid? OrganisationId,
    DateOnly From,
    string? DemoHint = null,
    string? PasswordHash = null
);

/// <summary>An account with every grant it holds or held; <c>Stamp</c> goes back with the next write.</summary>
public sealed record UserDto(
    Guid Id,
    string UserName,
    string DisplayName,
    string? Email,
    bool Active,
    Guid Stamp,
    IReadOnlyList<GrantDto> Grants
);

/// <summary>A role on a subtree from a date to a date (inclusive; null: without end).</summary>
public sealed record GrantDto(
    Guid Id,
    string Role,
    Guid OrganisationId,
    string OrganisationName,
    DateOnly From,
    DateOnly? To,
    bool Active
);

/// <param name="PasswordGiven">The password was given by somebody else: until it is changed, everything else is refused.</param>
public sealed record MeDto(
    Guid Id,
    string DisplayName,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Permissions,
    bool PasswordGiven
);

/// <summary>A new account: the name to sign in with, the name shown, and a password that its owner must change first.</summary>
public sealed record CreateUserInput(string? UserName, string? DisplayName, string? Password);

/// <summary>A role on an organisation and all below it, from a day (null: today) up to and including another (null: until it is ended).</summary>
public sealed record GrantRoleInput(string? Role, Guid? OrganisationId, DateOnly? From, DateOnly? To) : StampedInput;

/// <summary>Ends a grant with yesterday as its last day, and with it every session of the user.</summary>
public sealed record EndGrantInput : StampedInput;

/// <summary>Shuts an account out, which ends its sessions, or lets it in again.</summary>
public sealed record SetActiveInput(bool Active) : StampedInput;

/// <summary>A password given by an administrator, which the owner must change before anything else; ends every session.</summary>
public sealed record SetPasswordInput(string? Password) : StampedInput;

/// <param name="Again">The new password once more.</param>
public sealed record ChangePasswordInput(string? Current, string? Password, string? Again);

/// <summary>Address for the weekly digest; empty: none is sent.</summary>
public sealed record SetEmailInput(string? Email) : StampedInput;
