using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Members.RuleSets;

/// <summary>A day off for everybody; working days are the others from Monday to Friday.</summary>
internal sealed class Holiday : Entity
{
    private Holiday() { }

    public Holiday(DateOnly date, string name)
    {
        Date = date;
        Name = name;
    }

    public DateOnly Date { get; private set; }
    public string Name { get; private set; } = "";
}

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("members_holidays");
        holiday.Property(h => h.Name).HasMaxLength(100);
        holiday.HasIndex(h => h.Date).IsUnique();
    }
}

/// <summary>The rules and working days of any date, read once in a scope.</summary>
internal sealed class RuleBook(RegistryDbContext db)
{
    private List<RuleSet>? ruleSets;
    private HashSet<DateOnly>? holidays;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        ruleSets ??= await db.Set<RuleSet>()
            .Include(r => r.Values)
            .AsNoTracking()
            .OrderBy(r => r.EffectiveFrom)
            .ToListAsync(cancellation);
        holidays ??= [.. await db.Set<Holiday>().Select(h => h.Date).ToListAsync(cancellation)];
    }

    /// <summary>The rule set in force on a date; before the first one known, the first one.</summary>
    public RuleSet At(DateOnly date) => ruleSets!.LastOrDefault(r => r.EffectiveFrom <= date) ?? ruleSets![0];

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

    private bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays!.Contains(day);
}
