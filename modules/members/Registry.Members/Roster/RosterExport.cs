using Registry.Kernel;
using Registry.Kernel.UI.Sheets;

namespace Registry.Members.Roster;

/// <summary>The roster as a file for Excel. Numbers of cards are text cells (leading zeros); dates are dates.</summary>
internal sealed class RosterExport(Texts texts)
{
    private const string Name = "dang-vien";

    public RosterFile Write(IReadOnlyList<RosterRowDto> rows, IEnumerable<RosterField> fields, DateOnly asOf, RosterFormat format)
    {
        List<SheetColumn<RosterRowDto>> columns =
        [
            .. fields.Select(f => new SheetColumn<RosterRowDto>(texts[f.Label], r => f.Cell(f.Value(r), texts), f.Width)
            {
                IsDate = f.IsDate,
            }),
        ];
        var file =
            format == RosterFormat.Csv ? SheetWriter.Csv(Name, asOf, columns, rows) : SheetWriter.Xlsx(Name, asOf, columns, rows);
        return new RosterFile(file.Name, file.ContentType, file.Content);
    }
}
