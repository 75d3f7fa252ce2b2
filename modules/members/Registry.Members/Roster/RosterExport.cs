using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Registry.Kernel;

namespace Registry.Members.Roster;

/// <summary>The roster as a file for Excel. Numbers of cards are text cells (leading zeros); dates are dates.</summary>
internal sealed class RosterExport(Texts texts)
{
    private static readonly string[] Columns =
    [
        "FullName",
        "BirthDate",
        "Sex",
        "Organisation",
        "Standing",
        "AdmittedOn",
        "OfficialOn",
        "CardNumber",
        "MemberId",
    ];

    public RosterFile Write(IReadOnlyList<RosterRowDto> rows, DateOnly asOf, RosterFormat format)
    {
        var name = $"dang-vien-{asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        return format == RosterFormat.Csv
            ? new RosterFile(name + ".csv", "text/csv; charset=utf-8", Csv(rows))
            : new RosterFile(
                name + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Xlsx(rows, asOf)
            );
    }

    private byte[] Xlsx(IReadOnlyList<RosterRowDto> rows, DateOnly asOf)
    {
        var configuration = new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            AutoFilter = true,
            DynamicColumns =
            [
                .. Columns.Select(
                    (c, i) =>
                        new DynamicExcelColumn(c)
                        {
                            Index = i,
                            Name = Title(c),
                            Width = c switch
                            {
                                "FullName" or "Organisation" or "MemberId" => 40,
                                _ => 16,
                            },
                            Format = c is "BirthDate" or "AdmittedOn" or "OfficialOn" ? "dd/MM/yyyy" : null,
                        }
                ),
            ],
        };
        using var stream = new MemoryStream();
        stream.SaveAs(
            rows.Select(r => Columns.ToDictionary(c => c, c => Value(r, c))),
            sheetName: asOf.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            configuration: configuration
        );
        return stream.ToArray();
    }

    /// <summary>UTF-8 with byte-order mark, semicolons, every field quoted; a text that a spreadsheet would take for a formula gets an apostrophe.</summary>
    private byte[] Csv(IReadOnlyList<RosterRowDto> rows)
    {
        var text = new StringBuilder();
        Line(Columns.Select(Title));
        foreach (var row in rows)
            Line(
                Columns.Select(c =>
                    Value(row, c) is DateTime date
                        ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                        : Value(row, c)?.ToString()
                )
            );
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];

        void Line(IEnumerable<string?> fields) => text.AppendJoin(';', fields.Select(Field)).Append("\r\n");
    }

    /// <summary>One quoted field that cannot start a formula.</summary>
    internal static string Field(string? value)
    {
        var safe = value ?? "";
        if (safe.Length > 0 && "=+-@\t\r".Contains(safe[0]))
            safe = "'" + safe;
        return "\"" + safe.Replace("\"", "\"\"") + "\"";
    }

    private string Title(string column) => texts["Members:Column." + column];

    private object? Value(RosterRowDto row, string column) =>
        column switch
        {
            "FullName" => row.FullName,
            "BirthDate" => Date(row.BirthDate),
            "Sex" => texts["People:Sex." + row.Sex],
            "Organisation" => row.OrganisationName,
            "Standing" => texts["Members:Standing." + row.Standing],
            "AdmittedOn" => Date(row.AdmittedOn),
            "OfficialOn" => Date(row.OfficialOn),
            "CardNumber" => row.CardNumber,
            _ => row.MemberId.ToString(),
        };

    private static object? Date(DateOnly? date) => date?.ToDateTime(TimeOnly.MinValue);
}
