namespace Registry.Rules.Rows;

/// <summary>Read-only row of a rule set: which regulation held from when.</summary>
public sealed class RuleSetRow
{
    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public DateOnly EffectiveFrom { get; private set; }
}
