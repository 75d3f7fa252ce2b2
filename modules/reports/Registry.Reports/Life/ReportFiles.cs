using Registry.Kernel;
using Registry.Kernel.UI.Outputs;
using Registry.Reports.Contracts;

namespace Registry.Reports.Life;

/// <summary>Writes a report as a file.</summary>
internal sealed class ReportFiles(Texts texts)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public ReportFile Write(ReportDto report, ReportFormat format)
    {
        var layout = new ReportLayout(texts);
        return format switch
        {
            ReportFormat.Docx => new(Name("docx"), Word, new ReportDocument(texts).Write(layout.Of(report, onPaper: true))),
            ReportFormat.Csv => new(Name("csv"), "text/csv; charset=utf-8", new ReportCsv(texts).Write(report)),
            _ => new(
                Name("xlsx"),
                Workbook.ContentType,
                new ReportWorkbook(texts).Write(layout.Of(report, onPaper: false), report.Period)
            ),
        };

        string Name(string extension) => FileNames.Of($"{report.Key}-{report.Period}", report.Line.OrganisationName, extension);
    }
}
