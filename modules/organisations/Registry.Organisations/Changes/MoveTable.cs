using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using MiniExcelLibs.Csv;
using Registry.Kernel;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Organisations.Changes;

/// <summary>A table of moves as officers write it: names, not ids. A name that is not one organisation's is said to be so.</summary>
internal sealed class MoveTable(RegistryDbContext db, Texts texts)
{
    public async Task<IReadOnlyList<BulkMoveRowDto>> ReadAsync(
        Stream file,
        string fileName,
        int maxRows,
        CancellationToken cancellation
    )
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        content.Position = 0;
        var lines = Lines(content, fileName, maxRows);
        var byName = await ByNameAsync(lines, cancellation);
        return [.. lines.Select((line, i) => Row(i + 1, line, byName))];
    }

    private static List<(string Organisation, string Parent, string? Type)> Lines(
        MemoryStream content,
        string fileName,
        int maxRows
    )
    {
        try
        {
            var isCsv = fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
            var separator = isCsv && !FirstLine(content).Contains(';', StringComparison.Ordinal) ? ',' : ';';
            var rows = content
                .Query(
                    useHeaderRow: false,
                    excelType: isCsv ? ExcelType.CSV : ExcelType.XLSX,
                    configuration: isCsv ? new CsvConfiguration { Seperator = separator } : null
                )
                .Cast<IDictionary<string, object?>>()
                .Skip(1)
                .Select(r => r.Values.Select(Text).Concat([null, null, null]).Take(3).ToArray())
                .Where(r => r[0] is not null || r[1] is not null)
                .Take(maxRows + 1)
                .Select(r => (r[0] ?? "", r[1] ?? "", r[2]))
                .ToList();
            if (rows.Count is > 0 && rows.Count <= maxRows)
                return rows;
        }
        catch (Exception e)
            when (e is InvalidDataException or FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new BusinessException("Organisations:NotATable", "file");
        }
        throw new BusinessException("Organisations:RowsToMove", "file", maxRows);
    }

    private static string FirstLine(MemoryStream content)
    {
        using var reader = new StreamReader(content, leaveOpen: true);
        var line = reader.ReadLine() ?? "";
        content.Position = 0;
        return line;
    }

    private static string? Text(object? cell) => VietnameseText.Clean(Convert.ToString(cell, CultureInfo.InvariantCulture));

    private async Task<ILookup<string, Organisation>> ByNameAsync(
        List<(string Organisation, string Parent, string? Type)> lines,
        CancellationToken cancellation
    )
    {
        var names = lines.SelectMany(l => new[] { l.Organisation, l.Parent }).Select(VietnameseText.SearchName).Distinct();
        var found = new List<Organisation>();
        foreach (var some in names.Chunk(500))
            found.AddRange(
                await db.Set<Organisation>()
                    .AsNoTracking()
                    .Where(o => o.ClosedOn == null && some.Contains(o.SearchName))
                    .ToListAsync(cancellation)
            );
        return found.DistinctBy(o => o.Id).ToLookup(o => o.SearchName);
    }

    private BulkMoveRowDto Row(
        int number,
        (string Organisation, string Parent, string? Type) line,
        ILookup<string, Organisation> byName
    )
    {
        var refusals = new Check();
        var organisation = One(refusals, "organisation", line.Organisation, byName);
        var parent = One(refusals, "parent", line.Parent, byName);
        var type = line.Type is null ? null : TypeOf(line.Type);
        refusals.That(line.Type is null || type is not null, "type", "Organisations:UnknownType", line.Type);
        return new(number, organisation?.Id, line.Organisation, parent?.Id, line.Parent, type, 0, refusals.Found);
    }

    private static Organisation? One(Check refusals, string field, string name, ILookup<string, Organisation> byName)
    {
        var all = byName[VietnameseText.SearchName(name)].ToList();
        // Tones tell two apart that are otherwise written alike.
        var exact = all.Where(o => o.Name == name).ToList();
        var found = exact.Count > 0 ? exact : all;
        refusals.That(found.Count > 0, field, "Organisations:NoSuchName", name);
        refusals.That(found.Count < 2, field, "Organisations:SeveralOfTheName", name, found.Count);
        return found.Count == 1 ? found[0] : null;
    }

    private OrganisationType? TypeOf(string text) =>
        Enum.GetValues<OrganisationType>()
            .Cast<OrganisationType?>()
            .FirstOrDefault(t =>
                string.Equals(text, t.ToString(), StringComparison.OrdinalIgnoreCase)
                || VietnameseText.SearchName(texts["Organisations:Type." + t]) == VietnameseText.SearchName(text)
            );
}
