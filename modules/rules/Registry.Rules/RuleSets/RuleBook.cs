using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Rules.Holidays;

namespace Registry.Rules.RuleSets;

/// <summary>The rules and working days of any date, read once in a scope.</summary>
internal sealed class RuleBook(RegistryDbContext db) : IRuleBook
{
    private List<RuleSet>? ruleSets;

    /// <summary>Days that differ from the week, with whether they are worked.</summary>
    private Dictionary<DateOnly, bool>? holidays;

    /// <summary>All versions in their order.</summary>
    public IReadOnlyList<RuleSet> All => ruleSets!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        ruleSets ??= await db.Set<RuleSet>()
            .Include(r => r.Values)
            .AsNoTracking()
            .OrderBy(r => r.EffectiveFrom)
            .ToListAsync(cancellation);
        holidays ??= await db.Set<Holiday>()
            .Select(h => new { h.Date, h.Worked })
            .ToDictionaryAsync(h => h.Date, h => h.Worked, cancellation);
    }

    /// <summary>Counts with a day that is about to be entered, or taken out (null), by the same save.</summary>
    public void Expect(DateOnly date, bool? worked)
    {
        holidays!.Remove(date);
        if (worked is { } on)
            holidays.Add(date, on);
    }

    /// <summary>The rule set in force on a date; before the first one known, the first one.</summary>
    public RuleSet At(DateOnly date) => ruleSets!.LastOrDefault(r => r.EffectiveFrom <= date) ?? ruleSets![0];

    IRuleSet IRuleBook.At(DateOnly date) => At(date);

    public string CodeOf(Guid ruleSetId) => ruleSets!.Find(r => r.Id == ruleSetId)?.Code ?? "";

    /// <summary>The day on which a limit of so many working days after <paramref name="start"/> ends.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        var day = start;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                days--;
        }
        return day;
    }

    /// <summary>Working days from <paramref name="from"/> (exclusive) to <paramref name="to"/> (inclusive); negative when it lies behind.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -WorkingDaysBetween(to, from);
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            days += IsWorkingDay(day) ? 1 : 0;
        return days;
    }

    private bool IsWorkingDay(DateOnly day) => holidays!.TryGetValue(day, out var worked) ? worked : !Holiday.IsWeekend(day);
}
