using Registry.Kernel;

namespace Registry.Workflow;

/// <summary>Who takes a step and when.</summary>
/// <param name="RecordedAt">Instant of entry, UTC.</param>
/// <param name="Today">The day of that instant in Viet Nam.</param>
/// <param name="RuleSetId">The rules the step is judged by; null where no regulation judges it.</param>
public sealed record StepContext(Guid? ActorId, string ActorName, DateTime RecordedAt, DateOnly Today, Guid? RuleSetId)
{
    private const string Registry = "Sổ đảng viên";

    /// <summary>Of a step that the user takes now.</summary>
    public static StepContext Of(ICurrentUser user, RegistryClock clock, Guid? ruleSetId = null) =>
        new(user.Id, user.Name, clock.Now, clock.Today, ruleSetId);

    /// <summary>Of a step that somebody took at an instant (UTC), where no regulation judges it.</summary>
    public static StepContext Of(Guid? actorId, string actorName, DateTime at) =>
        new(actorId, actorName, at, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, RegistryClock.Zone)), null);

    /// <summary>Of a step that nobody takes: it follows from what somebody did elsewhere.</summary>
    public StepContext OfRegistry() => this with { ActorId = null, ActorName = Registry };
}
