using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Access.Sessions;

/// <summary>
/// One signing in, by cookie or token. Every request and every call of a page asks whether it still holds, so that ending it here
/// ends the cookie, the token and the open pages that came from it.
/// </summary>
internal sealed class Session : Entity
{
    /// <summary>Claim of the principal that names the session.</summary>
    public const string Claim = "registry:session";

    /// <summary>Hours after which one signs in again, whatever one does: longer than a working day, shorter than two.</summary>
    public const int MaxHours = 16;

    private Session() { }

    public Session(Guid accountId, DateTime now)
    {
        AccountId = accountId;
        StartedAt = now;
        LastsUntil = now.AddHours(MaxHours);
    }

    public Guid AccountId { get; private set; }
    public DateTime StartedAt { get; private set; }

    /// <summary>When it ends by itself.</summary>
    public DateTime LastsUntil { get; private set; }

    /// <summary>When it was ended: by signing out, by a new password, by the end of a grant. Null: not before its time.</summary>
    public DateTime? EndedAt { get; private set; }

    public void End(DateTime now) => EndedAt = now;
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("access_sessions");
        session.HasIndex(s => new { s.AccountId, s.EndedAt });
    }
}
