using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Rules.Holidays;

/// <summary>A day that differs from the week: off for everybody, or worked by decree in exchange for another. Never edited: entered, or taken out.</summary>
internal sealed class Holiday : Entity
{
    private Holiday() { }

    public Holiday(DateOnly date, string name, string? paper = null, bool worked = false)
    {
        Date = date;
        Name = name;
        Paper = paper;
        Worked = worked;
    }

    public DateOnly Date { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The notice or decree; null for the days that are computed at the first start.</summary>
    public string? Paper { get; private set; }

    /// <summary>A day of the weekend on which deadlines run.</summary>
    public bool Worked { get; private set; }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("rules_holidays");
        holiday.Property(h => h.Name).HasMaxLength(100);
        holiday.Property(h => h.Paper).HasMaxLength(60);
        holiday.HasIndex(h => h.Date).IsUnique();
    }
}
