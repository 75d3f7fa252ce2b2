namespace Registry.Rules.RuleSets;

/// <summary>The rules and working days of any date, read once in a scope.</summary>
public interface IRuleBook
{
    /// <summary>Reads rules and holidays; to be called before anything else is asked. A second call reads nothing.</summary>
    Task LoadAsync(CancellationToken cancellation);

    /// <summary>The rule set in force on a date; before the first one known, the first one.</summary>
    IRuleSet At(DateOnly date);

    /// <summary>Number of the regulation; empty when there is none.</summary>
    string CodeOf(Guid? ruleSetId);

    /// <summary>The day on which a limit of so many working days after <paramref name="start"/> ends.</summary>
    DateOnly AddWorkingDays(DateOnly start, int days);

    /// <summary>Working days from <paramref name="from"/> (exclusive) to <paramref name="to"/> (inclusive); negative when it lies behind.</summary>
    int WorkingDaysBetween(DateOnly from, DateOnly to);
}

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
