using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.Kernel.UI;

namespace Registry.Planning.Catalogue;

/// <summary>An indicator as data: what it is, who answers for it, and in which direction it is good.</summary>
internal sealed record IndicatorDefinition(
    string Key,
    BilingualText Name,
    IndicatorUnit Unit,
    TargetDirection Direction,
    string Owner,
    IndicatorKind Kind,
    BilingualText Definition
);

/// <summary>All indicators, in the order shown; read once from the module's own file.</summary>
internal sealed class IndicatorCatalogue(IReadOnlyList<IndicatorDefinition> all) : IIndicatorCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public IReadOnlyList<IndicatorDefinition> All => all;

    public IReadOnlyList<IndicatorEntry> Entries { get; } = [.. all.Select(i => new IndicatorEntry(i.Key, i.Kind))];

    public IndicatorDefinition? Find(string? key) => all.FirstOrDefault(i => i.Key == key);

    public static IndicatorCatalogue Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("indicators.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return new(JsonSerializer.Deserialize<List<IndicatorDefinition>>(stream, Json)!);
    }
}

/// <summary>Which numbers an indicator can have.</summary>
internal static class IndicatorRange
{
    /// <summary>More is a slip of the hand.</summary>
    public const int Most = 100_000_000;

    /// <summary>People and organisations are counted in whole numbers, shares are of a hundred.</summary>
    public static bool Fits(IndicatorUnit unit, decimal? value) =>
        value is not { } number
        || (
            number <= Most
            && unit switch
            {
                IndicatorUnit.Count => decimal.IsInteger(number),
                IndicatorUnit.Percent => number <= 100,
                _ => true,
            }
        );
}
