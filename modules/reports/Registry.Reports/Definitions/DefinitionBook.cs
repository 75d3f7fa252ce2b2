using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.Organisations.Integration;
using Registry.Reports.Contracts;
using Registry.Reports.Periods;

namespace Registry.Reports.Definitions;

/// <summary>All definitions of reports, read once from the module's own files and checked.</summary>
internal sealed class DefinitionBook
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <exception cref="InvalidOperationException">A definition contradicts itself or another; the message says which and how.</exception>
    public DefinitionBook(IEnumerable<ReportDefinition> definitions)
    {
        All = [.. definitions.OrderBy(d => d.Key, StringComparer.Ordinal).ThenBy(d => d.From)];
        foreach (var definition in All)
            Check(definition);
        if (All.GroupBy(d => (d.Key, d.Version)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidOperationException($"{twice.Key} is defined twice.");
    }

    /// <summary>The definitions that come with the program.</summary>
    public static DefinitionBook Shipped() => new(Embedded());

    public IReadOnlyList<ReportDefinition> All { get; }

    /// <summary>The version that holds for a period; null: unknown key, not made for such periods, or none held then.</summary>
    public ReportDefinition? For(string key, Period period) =>
        All.LastOrDefault(d => d.Key == key && d.From <= period.From && d.Cadences.Contains(period.Cadence));

    /// <summary>The version a report was counted by.</summary>
    /// <exception cref="InvalidOperationException">It is gone from the program: reports of it cannot be read.</exception>
    public ReportDefinition Of(string key, int version) =>
        All.FirstOrDefault(d => d.Key == key && d.Version == version)
        ?? throw new InvalidOperationException($"The definition {key} version {version} is missing.");

    /// <summary>The newest version of each report.</summary>
    public IEnumerable<ReportDefinition> Made => All.GroupBy(d => d.Key).Select(g => g.Last());

    /// <exception cref="InvalidOperationException">A row counts a population that no module has.</exception>
    public void RequireSources(IEnumerable<ICountedSource> sources)
    {
        var counted = sources.SelectMany(s => s.Populations).ToHashSet();
        foreach (var row in All.SelectMany(d => d.Rows, (d, row) => (d.Key, row.Source)))
        {
            if (row.Source is { } name && !counted.Contains(name))
                throw new InvalidOperationException($"Report {row.Key}: nobody counts {name}.");
        }
    }

    /// <exception cref="JsonException">The text is no definition: a criterion or name in it is not known.</exception>
    public static ReportDefinition Read(string json) =>
        JsonSerializer.Deserialize<ReportDefinition>(json, Json) ?? throw new JsonException("A definition is an object.");

    private static IEnumerable<ReportDefinition> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".report.json", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Read(reader.ReadToEnd());
        }
    }

    private static void Check(ReportDefinition d)
    {
        var codes = d.Cells.Select(c => c.Code).ToList();
        Require(codes.Distinct().Count() == codes.Count, "a code stands twice");
        foreach (var cell in d.Cells)
            Require(cell.Sum.All(codes.Contains), $"{cell.Code} sums what is not there");
        Require((d.Headline ?? []).All(codes.Contains), "the headline names what is not there");
        foreach (var row in d.Rows.Where(r => r.Source is not null))
            Require(
                row is { Count: null or Population.Joined or Population.Left, Where: null, Sum: null } && d.Columns is null,
                $"row {row.Code} counts elsewhere and asks here"
            );
        foreach (var row in d.Rows)
            Require(
                (d.Columns ?? []).All(c => !Criteria.Collide(row.Where, c.Where)),
                $"row {row.Code} and a column ask the same"
            );
        if (d.Balance is not { } balance)
            return;
        Require(balance.Cells(d).All(codes.Contains), "the balance names what is not there");
        Require(balance.Adjustment is null || d.Columns is null, "an adjustment is of a report without columns");
        Require(
            balance.Cells(d).SelectMany(code => d.Parts(d.Cell(code)!)).All(c => c.Count != Population.Admitted),
            "admissions less those cancelled do not balance: their cancellations are movements too"
        );

        void Require(bool holds, string what)
        {
            if (!holds)
                throw new InvalidOperationException($"Report {d.Key} version {d.Version}: {what}.");
        }
    }
}
