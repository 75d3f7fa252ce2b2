namespace Registry.Planning.Targets;

/// <summary>Divides a whole number by size, with the largest remainder, so that the parts sum to the whole.</summary>
internal static class Allotment
{
    /// <summary>Parts in the order of the sizes; all zero where nobody has a size.</summary>
    public static IReadOnlyList<int> BySize(int whole, IReadOnlyList<int> sizes)
    {
        var total = sizes.Sum(s => (long)s);
        if (total == 0)
            return [.. sizes.Select(_ => 0)];
        var parts = sizes.Select(s => (int)((long)whole * s / total)).ToArray();
        var left = whole - parts.Sum();
        var byRemainder = sizes
            .Select((size, i) => (Remainder: (long)whole * size % total, i))
            .OrderByDescending(r => r.Remainder)
            .ThenBy(r => r.i);
        foreach (var (_, i) in byRemainder.Take(left))
            parts[i]++;
        return parts;
    }
}
