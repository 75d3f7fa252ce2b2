using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Access.Users;

/// <summary>A user of the Registry with what was granted, when. The password is in <see cref="IdentityUser{TKey}"/> of the same id.</summary>
internal sealed class Account : AggregateRoot
{
    private readonly List<Grant> grants = [];

    private Account() { }

    public Account(Guid id, string userName, string displayName, string? demoHint = null, Guid? createdBy = null)
    {
        Id = id;
        UserName = userName;
        DisplayName = displayName;
        DemoHint = demoHint;
        CreatedBy = createdBy;
    }

    public string UserName { get; private set; } = "";
    public string DisplayName { get; private set; } = "";

    /// <summary>Address for the weekly digest; null: none wanted.</summary>
    public string? Email { get; private set; }
    public bool Active { get; private set; } = true;

    /// <summary>The password is one that somebody else gave: nothing can be done with it but to choose an own one.</summary>
    public bool PasswordGiven { get; private set; }

    /// <summary>The account of the administrator who made it; null: the system.</summary>
    public Guid? CreatedBy { get; private set; }

    /// <summary>Only a demonstration account has one: what to try, shown on the sign-in page in Development.</summary>
    public string? DemoHint { get; private set; }
    public IReadOnlyList<Grant> Grants => grants;

    public void SetActive(bool active) => Active = active;

    public void GivePassword() => PasswordGiven = true;

    public void ChoosePassword() => PasswordGiven = false;

    public void SetEmail(string? email) => Email = email;

    public void Grant(string role, Guid organisationId, DateOnly from, DateOnly? to) =>
        grants.Add(new Grant(Id, role, organisationId, from, to));

    /// <summary>Ends a grant with yesterday as its last day.</summary>
    public void EndGrant(Guid grantId, DateOnly today)
    {
        var grant = grants.Find(g => g.Id == grantId) ?? throw BusinessException.NotFound();
        if (grant.To < today)
            throw new BusinessException("Access:GrantEnded", null, grant.To);
        grant.End(today.AddDays(-1));
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public const int MaxEmail = 254;

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("access_accounts");
        account.Property(a => a.UserName).HasMaxLength(60);
        account.Property(a => a.DisplayName).HasMaxLength(100);
        account.Property(a => a.Email).HasMaxLength(MaxEmail);
        account.Property(a => a.DemoHint).HasMaxLength(300);
        account.HasIndex(a => a.UserName).IsUnique();
        account.HasMany(a => a.Grants).WithOne().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.ToTable("access_grants");
        grant.Property(g => g.Role).HasMaxLength(40);
        grant.HasIndex(g => g.OrganisationId);
    }
}
