using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Registry.Kernel;

/// <summary>The one clock: instants in UTC to the millisecond, dates as in Viet Nam.</summary>
public sealed class RegistryClock(TimeProvider time)
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public DateTime Now =>
        new(time.GetUtcNow().Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, Zone));
}

/// <summary>A projected row that holds for a span of dates and was known for a span of instants; both end exclusively.</summary>
public interface IBitemporal
{
    DateOnly ValidFrom { get; }
    DateOnly ValidTo { get; }
    DateTime KnownFrom { get; }
    DateTime KnownTo { get; set; }
}

/// <summary>The two clocks of everything that is counted: when it took effect, when it was recorded.</summary>
public static class TwoClocks
{
    /// <summary>End of what holds still.</summary>
    public static readonly DateOnly Forever = new(9999, 12, 31);

    /// <summary>End of what is believed still.</summary>
    public static readonly DateTime Always = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Rows that held on <paramref name="day"/>, as known at <paramref name="known"/> (null: now).</summary>
    public static IQueryable<T> AsOf<T>(this IQueryable<T> rows, DateOnly day, DateTime? known = null)
        where T : class, IBitemporal
    {
        var at = known ?? Always.AddTicks(-TimeSpan.TicksPerSecond);
        return rows.Where(r => r.ValidFrom <= day && r.ValidTo > day && r.KnownFrom <= at && r.KnownTo > at);
    }

    /// <summary>Brings a projection to what the ledger folds to now: rows no longer true cease to be known, new ones are returned to add.</summary>
    public static List<T> Supersede<T>(IEnumerable<T> believed, IEnumerable<T> folded, DateTime now)
        where T : IBitemporal, IEquatable<T>
    {
        var added = folded.ToList();
        foreach (var row in believed.Where(r => r.KnownTo == Always))
            if (!added.Remove(row))
                row.KnownTo = now;
        return added;
    }
}

internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
