namespace Registry.Rules.RuleSets;

/// <summary>An implementing regulation as the procedures read it; the keys are those of <see cref="RuleKeys"/> and <see cref="LifecycleRules"/>.</summary>
public interface IRuleSet
{
    Guid Id { get; }

    /// <summary>Number of the regulation, e.g. 24-QĐ/TW.</summary>
    string Code { get; }

    /// <exception cref="InvalidOperationException">The rule set lacks the value: it was seeded wrongly.</exception>
    string Text(string key);

    /// <summary>A value that is a whole number.</summary>
    int Number(string key);

    /// <summary>The fraction of the key, e.g. 2/3: kept exact, never rounded.</summary>
    VoteRuleDto Vote(string key);

    /// <summary>The day of a year that the key names as dd-MM.</summary>
    DateOnly Day(string key, int year);

    /// <summary>A value that is a list, separated by commas.</summary>
    IReadOnlyList<string> List(string key);

    /// <summary>Papers asked for before recognition, with title.</summary>
    IEnumerable<(string Code, string Title)> RecognitionForms();

    /// <summary>Forms of the admission checklist with title, required ones first as the regulation lists them.</summary>
    IEnumerable<(string Code, string Title, bool Required)> Checklist();
}
