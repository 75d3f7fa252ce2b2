using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Registry.Reports.Life;

/// <summary>What a frozen report says of itself beside its lines.</summary>
internal sealed record CanonicalHead(
    string Key,
    int Version,
    string Period,
    DateOnly From,
    DateOnly To,
    DateTime TakenAt,
    string? RuleSet
)
{
    public static CanonicalHead Of(Report report, ReportRevision revision) =>
        new(report.Key, revision.Version, report.Period, report.From, report.To, revision.TakenAt, revision.RuleSet);
}

/// <summary>
/// The one way to write a report as JSON: no blanks, properties in this order, numbers by code in ordinal order, lines in the order of
/// the tree, dates as yyyy-MM-dd, the instant in UTC to the millisecond. Whoever writes it so gets the same SHA-256.
/// </summary>
internal static class CanonicalReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, CanonicalHead head, IEnumerable<ReportLine> lines)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("definition", head.Key);
        json.WriteNumber("version", head.Version);
        json.WriteString("period", head.Period);
        json.WriteString("from", Iso(head.From));
        json.WriteString("to", Iso(head.To));
        json.WriteString("takenAt", head.TakenAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("ruleSet", head.RuleSet);
        json.WriteStartArray("lines");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("organisation", line.OrganisationId);
            json.WriteString("name", line.Name);
            json.WritePropertyName("cells");
            json.WriteRawValue(line.Cells);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Hash(CanonicalHead head, IEnumerable<ReportLine> lines)
    {
        using var sha256 = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha256, CryptoStreamMode.Write))
            Write(stream, head, lines);
        return Convert.ToHexStringLower(sha256.Hash!);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Numbers by code as kept in a line.</summary>
internal static class CellText
{
    public static string Write(IReadOnlyDictionary<string, int> cells) =>
        JsonSerializer.Serialize(new SortedDictionary<string, int>(cells.ToDictionary(), StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, int> Read(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(text)!;
}
