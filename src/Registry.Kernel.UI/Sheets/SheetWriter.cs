using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Registry.Kernel.UI.Sheets;

/// <summary>A column of a list taken out as a file.</summary>
/// <param name="Value">Text (numbers of papers and ids too, so that leading zeros stay), a number, or a date.</param>
public sealed record SheetColumn<T>(string Title, Func<T, object?> Value, double Width = 16)
{
    public bool IsDate { get; init; }
}

/// <summary>A workbook or text table as a file.</summary>
public sealed record SheetFile(string Name, string ContentType, byte[] Content);

/// <summary>Writes a list as a file for a spreadsheet.</summary>
public static class SheetWriter
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="name">Of the file, without the date.</param>
    /// <param name="asOf">The date the list is of: in the name of the file and of the sheet.</param>
    public static SheetFile Xlsx<T>(string name, DateOnly asOf, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T> rows)
    {
        var configuration = new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            AutoFilter = true,
            DynamicColumns =
            [
                .. columns.Select(
                    (c, i) =>
                        new DynamicExcelColumn(Key(i))
                        {
                            Index = i,
                            Name = c.Title,
                            Width = c.Width,
                            Format = c.IsDate ? "dd/MM/yyyy" : null,
                        }
                ),
            ],
        };
        using var stream = new MemoryStream();
        stream.SaveAs(
            rows.Select(row =>
                columns.Select((c, i) => (Key: Key(i), Value: Cell(c.Value(row)))).ToDictionary(c => c.Key, c => c.Value)
            ),
            sheetName: asOf.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            configuration: configuration
        );
        return new SheetFile(FileName(name, asOf) + ".xlsx", Excel, stream.ToArray());
    }

    /// <summary>UTF-8 with byte-order mark, semicolons, every field quoted; a text that a spreadsheet would take for a formula gets an apostrophe.</summary>
    public static SheetFile Csv<T>(string name, DateOnly asOf, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T> rows)
    {
        var text = new StringBuilder();
        Line(columns.Select(c => c.Title));
        foreach (var row in rows)
            Line(columns.Select(c => Text(c.Value(row))));
        return new SheetFile(
            FileName(name, asOf) + ".csv",
            "text/csv; charset=utf-8",
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())]
        );

        void Line(IEnumerable<string?> fields) => text.AppendJoin(';', fields.Select(Field)).Append("\r\n");
    }

    /// <summary>One quoted field that cannot start a formula.</summary>
    public static string Field(string? value)
    {
        var safe = value ?? "";
        if (safe.Length > 0 && "=+-@\t\r".Contains(safe[0], StringComparison.Ordinal))
            safe = "'" + safe;
        return "\"" + safe.Replace("\"", "\"\"") + "\"";
    }

    private static string FileName(string name, DateOnly asOf) =>
        $"{name}-{asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static string Key(int index) => "c" + index.ToString(CultureInfo.InvariantCulture);

    private static object? Cell(object? value) => value is DateOnly date ? date.ToDateTime(TimeOnly.MinValue) : value;

    private static string? Text(object? value) =>
        value is DateOnly date
            ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture);
}
