using Registry.Reports.Contracts;
using Shouldly;

namespace Registry.Tests.Reports;

/// <summary>What tests ask of reports.</summary>
internal static class ReportDesk
{
    /// <summary>Every number that is not zero has a list of that length behind it.</summary>
    public static async Task EveryCellAsync(this HttpClient officer, string url, Guid? organisation)
    {
        var report = await officer.ReadAsync<ReportDto>(organisation is null ? url : $"{url}?organisationId={organisation}");
        foreach (var (cell, number) in report.Line.Cells.Where(c => c.Value != 0))
        {
            var list = await officer.ReadAsync<CellListDto>(
                $"{url}/list?cell={cell}&organisationId={report.Line.OrganisationId}&take=200&reason=test"
            );
            if (cell == "P")
                list.Items.ShouldNotBeEmpty();
            else if (list.Items.Any(i => i.Count > 1))
            {
                // What returns say: the list has a line for each of them, and they sum to the number.
                list.Items.Count.ShouldBe(list.Total);
                list.Items.Sum(i => i.Count).ShouldBe(number, $"{url} {cell} at {report.Line.OrganisationName}");
            }
            else
                list.Total.ShouldBe(number, $"{url} {cell} at {report.Line.OrganisationName}");
        }
    }
}
