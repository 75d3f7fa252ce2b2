using Registry.Kernel;
using Registry.Kernel.UI.Sheets;

namespace Registry.YouthUnion.Roster;

/// <summary>The roster of youth members as a file for a spreadsheet.</summary>
internal sealed class YouthRosterExport(Texts texts)
{
    private const string Name = "doan-vien";

    public YouthFile Write(IReadOnlyList<YouthRowDto> rows, DateOnly asOf, YouthFileFormat format)
    {
        var file =
            format == YouthFileFormat.Csv
                ? SheetWriter.Csv(Name, asOf, Columns(), rows)
                : SheetWriter.Xlsx(Name, asOf, Columns(), rows);
        return new YouthFile(file.Name, file.ContentType, file.Content);
    }

    private List<SheetColumn<YouthRowDto>> Columns() =>
        [
            new(texts["YouthUnion:Column.FullName"], r => r.FullName, 40),
            new(texts["YouthUnion:Column.BirthDate"], r => r.BirthDate) { IsDate = true },
            new(texts["YouthUnion:Column.Sex"], r => texts["People:Sex." + r.Sex]),
            new(texts["YouthUnion:Column.Branch"], r => r.BranchName, 40),
            new(texts["YouthUnion:Column.Standing"], r => texts["YouthUnion:Standing." + r.Standing], 24),
            new(texts["YouthUnion:Column.AdmittedOn"], r => r.AdmittedOn) { IsDate = true },
            new(texts["YouthUnion:Column.JoinedPartyOn"], r => r.JoinedPartyOn) { IsDate = true },
            new(texts["YouthUnion:Column.MemberId"], r => r.MemberId.ToString(), 40),
        ];
}
