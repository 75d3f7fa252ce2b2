using Registry.Members.Lifecycle;
using Registry.Organisations.Reviews;
using Registry.Reports.Contracts;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>Form 6 counts what was decided about organisations and members, and opens it.</summary>
public sealed class ClassificationReportTests : IDisposable
{
    private const string Form = "/api/reports/form-6/2025";
    private readonly RegistryApp app = new();

    [Fact]
    public async Task What_was_decided_for_a_year_is_in_its_form_and_opens_whom_it_counts()
    {
        var rated = await RateAsync();
        await app.MakeReportsAsync();
        using var officer = await app.SignInAsync("nhansu");
        var form = await officer.ReadAsync<ReportDto>(Form);
        var cells = form.Line.Cells;
        var reviews = (await officer.ReadAsync<ReviewYearDto>("/api/organisations/reviews/2025?take=200")).Items;
        var (decided, good) = (reviews.Count(r => r.Level is not null), reviews.Count(r => r.Level == ReviewLevel.Good));
        (cells["A"], cells["A2"], cells["B"], cells["B3"]).ShouldBe((decided, good, rated, rated));
        foreach (var (cell, number) in new[] { ("A", decided), ("A2", good), ("B", rated), ("B3", rated) })
        {
            var list = await officer.ReadAsync<CellListDto>($"{Form}/list?cell={cell}&take=200");
            (list.Total, list.Items.Count).ShouldBe((number, number), cell);
            list.Items.ShouldAllBe(i => i.Address != null);
        }
        using var secretary = await app.SignInAsync("thuky");
        (await secretary.ReadAsync<ReportDto>(Form)).Line.Cells["B3"].ShouldBe(rated);
        using var elsewhere = await app.SignInAsync("thuky2");
        (await elsewhere.ReadAsync<ReportDto>(Form)).Line.Cells["B"].ShouldBe(0);
    }

    /// <summary>Everybody of the cell has completed the tasks.</summary>
    private async Task<int> RateAsync()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        var sheet = $"/api/members/classifications/2025/{AdmissionDesk.Cell}";
        var empty = await secretary.ReadAsync<ClassificationDto>(sheet);
        var recorded = await secretary.DoAsync<ClassificationDto>(
            sheet + "/record",
            new { empty.Stamp, ratings = empty.Members.Select(m => new { m.MemberId, rating = Rating.Completed }) }
        );
        await committee.DoAsync<ClassificationDto>(
            sheet + "/decide",
            new
            {
                recorded.Stamp,
                decisionNumber = "2-QĐ/ĐU",
                decisionDate = new DateOnly(2026, 1, 20),
            }
        );
        return recorded.Members.Count;
    }

    public void Dispose() => app.Dispose();
}
