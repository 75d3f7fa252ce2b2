using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Rules.Holidays;

/// <summary>The calendar of working days, read once in a scope.</summary>
internal sealed class WorkingDays(RegistryDbContext db)
{
    /// <summary>Days that differ from the week, with whether they are worked.</summary>
    private Dictionary<DateOnly, bool>? holidays;

    public async Task LoadAsync(CancellationToken cancellation) =>
        holidays ??= await db.Set<Holiday>()
            .Select(h => new { h.Date, h.Worked })
            .ToDictionaryAsync(h => h.Date, h => h.Worked, cancellation);

    /// <summary>Counts with a day that is about to be entered, or taken out (null), by the same save.</summary>
    public void Expect(DateOnly date, bool? worked)
    {
        holidays!.Remove(date);
        if (worked is { } on)
            holidays.Add(date, on);
    }

    /// <summary>The day on which a limit of so many working days after <paramref name="start"/> ends.</summary>
    public DateOnly Add(DateOnly start, int days)
    {
        var day = start;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (Has(day))
                days--;
        }
        return day;
    }

    /// <summary>Working days from <paramref name="from"/> (exclusive) to <paramref name="to"/> (inclusive); negative when it lies behind.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Between(to, from);
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            days += Has(day) ? 1 : 0;
        return days;
    }

    private bool Has(DateOnly day) => holidays!.TryGetValue(day, out var worked) ? worked : !Holiday.IsWeekend(day);
}
