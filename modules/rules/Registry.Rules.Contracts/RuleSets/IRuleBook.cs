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

    /// <summary>The last day of a limit by the rules of its first day, which also say whether it counts working days.</summary>
    DateOnly Limit(DateOnly start, string days, string counting)
    {
        var (rules, number) = (At(start), At(start).Number(days));
        return rules.Text(counting) == LifecycleRules.WorkingDays ? AddWorkingDays(start, number) : start.AddDays(number);
    }
}
