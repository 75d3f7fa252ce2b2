using Registry.Kernel;
using Registry.Kernel.UI.Sheets;

namespace Registry.Members.Roster;

/// <summary>The roster as a file for Excel. Numbers of cards are text cells (leading zeros); dates are dates.</summary>
internal sealed class RosterExport(Texts texts)
{
    private const string Name = "dang-vien";

    public RosterFile Write(IReadOnlyList<RosterRowDto> rows, DateOnly asOf, RosterFormat format)
    {
        var file =
            format == RosterFormat.Csv
                ? SheetWriter.Csv(Name, asOf, Columns(), rows)
                : SheetWriter.Xlsx(Name, asOf, Columns(), rows);
        return new RosterFile(file.Name, file.ContentType, file.Content);
    }

    private List<SheetColumn<RosterRowDto>> Columns() =>
        [
            new(Title("FullName"), r => r.FullName, 40),
            new(Title("BirthDate"), r => r.BirthDate) { IsDate = true },
            new(Title("Sex"), r => texts["People:Sex." + r.Sex]),
            new(Title("Organisation"), r => r.OrganisationName, 40),
            new(Title("Standing"), r => texts["Members:Standing." + r.Standing]),
            new(Title("AdmittedOn"), r => r.AdmittedOn) { IsDate = true },
            new(Title("OfficialOn"), r => r.OfficialOn) { IsDate = true },
            new(Title("CardNumber"), r => r.CardNumber),
            new(Title("MemberId"), r => r.MemberId.ToString(), 40),
        ];

    private string Title(string column) => texts["Members:Column." + column];
}
