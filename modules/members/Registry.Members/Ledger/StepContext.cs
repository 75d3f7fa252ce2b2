namespace Registry.Members.Ledger;

/// <summary>Who takes a step and when; <paramref name="RuleSetId"/>: the rules it was judged by.</summary>
internal sealed record StepContext(Guid? ActorId, string ActorName, DateTime RecordedAt, DateOnly Today, Guid RuleSetId)
{
    private const string Registry = "Sổ đảng viên";

    /// <summary>Of a step that nobody takes: it follows from what somebody did elsewhere.</summary>
    public StepContext OfRegistry() => this with { ActorId = null, ActorName = Registry };
}
