using Registry.Kernel;
using Registry.Kernel.UI.Outputs;

namespace Registry.Reports.Life;

/// <summary>The report as a Word document: official head, tables whose headings are repeated on each page, the places to sign.</summary>
internal sealed class ReportDocument(Texts texts)
{
    /// <summary>Up to this many columns a page stands upright.</summary>
    private const int Upright = 5;

    public byte[] Write(PrintedReport report)
    {
        var document = new WordDocument(landscape: report.Tables.Any(t => t.Headings.Count > Upright));
        document.Head(report.Organisation, texts["Registry:Paper.Head"], texts["Registry:Paper.PlaceAndDate"]);
        document.Title(report.Title);
        document.Subtitle(report.OtherTitle);
        document.Centred(report.Period);
        document.Centred(report.State);
        foreach (var table in report.Tables)
        {
            if (table.Caption is { } caption)
                document.Heading($"{caption.Text} / {caption.Other}");
            document.Table(table);
            if (table.Note is { } note)
                document.Note(note);
        }
        document.Signatures(
            texts["Registry:Paper.Preparer"],
            texts["Registry:Paper.HeadOfBoard"],
            texts["Registry:Paper.SignHere"]
        );
        return document.ToArray();
    }
}
