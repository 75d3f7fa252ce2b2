using Registry.Kernel;

namespace Registry.Bitemporal;

/// <summary>What verifiers ask of the rows of a projection.</summary>
public static class Overlaps
{
    /// <summary>Two rows of one thing hold on the same day and are known at the same instant: it is counted twice then.</summary>
    public static bool Overlap<T>(this IEnumerable<T> rows)
        where T : IBitemporal
    {
        var known = rows.Where(r => r.KnownFrom < r.KnownTo).ToList();
        return known.Where((a, i) => known.Skip(i + 1).Any(b => Both(a, b))).Any();

        static bool Both(T a, T b) =>
            a.ValidFrom < b.ValidTo && b.ValidFrom < a.ValidTo && a.KnownFrom < b.KnownTo && b.KnownFrom < a.KnownTo;
    }
}
