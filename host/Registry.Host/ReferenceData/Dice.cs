namespace Registry.Host.ReferenceData;

/// <summary>
/// SplitMix64. The seeded algorithm of System.Random may change with the runtime; the reference data may not.
/// One generator a theme and a month, so that what is drawn for one month never depends on how much was drawn for another.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public static Dice For(string theme, int number)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in theme)
            hash = (hash ^ c) * 1099511628211UL;
        var mixer = new Dice(hash ^ 0x2012_0413_2020_0801UL);
        return new Dice(mixer.Next() + (ulong)number * 0xD1342543DE82EF95UL);
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Both ends inclusive.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>A whole number that is <paramref name="expected"/> on average.</summary>
    public int About(double expected) => (int)(expected + (Next() >> 11) * (1.0 / (1UL << 53)));

    /// <summary>A weekday between the two days where there is one.</summary>
    public DateOnly Day(DateOnly from, DateOnly to)
    {
        var day = from;
        for (var attempt = 0; attempt < 8; attempt++)
        {
            day = from.AddDays(Between(0, to.DayNumber - from.DayNumber));
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                break;
        }
        return day;
    }
}
