using Registry.Kernel;

namespace Registry.Rules.RuleSets;

/// <summary>One value of a rule set with the mark of how sure it is (a source of domain.md 14, or GK-cfg: general knowledge, to be confirmed).</summary>
internal sealed class RuleValue : Entity
{
    private RuleValue() { }

    public RuleValue(Guid ruleSetId, int position, string key, string value, string source)
    {
        RuleSetId = ruleSetId;
        Position = position;
        Key = key;
        Value = value;
        Source = source;
    }

    public Guid RuleSetId { get; private set; }

    /// <summary>Place among the values of the set, from 0: the order in which the regulation lists them.</summary>
    public int Position { get; private set; }
    public string Key { get; private set; } = "";
    public string Value { get; private set; } = "";
    public string Source { get; private set; } = "";
}
