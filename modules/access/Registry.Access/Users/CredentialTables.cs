using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Registry.Access.Users;

/// <summary>Tables of ASP.NET Core Identity, under our names.</summary>
internal static class CredentialTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<IdentityUser<Guid>>(user =>
        {
            user.ToTable("access_credentials").HasIndex(u => u.NormalizedUserName).IsUnique();
            user.Property(u => u.UserName).HasMaxLength(256);
            user.Property(u => u.NormalizedUserName).HasMaxLength(256);
            user.Property(u => u.Email).HasMaxLength(256);
            user.Property(u => u.NormalizedEmail).HasMaxLength(256);
            user.Property(u => u.PhoneNumber).HasMaxLength(30);
            user.Property(u => u.PasswordHash).HasMaxLength(500);
            user.Property(u => u.SecurityStamp).HasMaxLength(100);
            user.Property(u => u.ConcurrencyStamp).HasMaxLength(100).IsConcurrencyToken();
        });
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("access_credential_claims");
            claim.Property(c => c.ClaimType).HasMaxLength(200);
            claim.Property(c => c.ClaimValue).HasMaxLength(1000);
            claim.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("access_credential_logins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.Property(l => l.LoginProvider).HasMaxLength(128);
            login.Property(l => l.ProviderKey).HasMaxLength(128);
            login.Property(l => l.ProviderDisplayName).HasMaxLength(200);
            login.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token
                .ToTable("access_credential_tokens")
                .HasKey(t => new
                {
                    t.UserId,
                    t.LoginProvider,
                    t.Name,
                });
            token.Property(t => t.LoginProvider).HasMaxLength(128);
            token.Property(t => t.Name).HasMaxLength(128);
            token.Property(t => t.Value).HasMaxLength(2000);
            token.HasOne<IdentityUser<Guid>>().WithMany().HasForeignKey(t => t.UserId);
        });
    }
}
