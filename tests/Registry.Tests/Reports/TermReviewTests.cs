using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Registry.Dashboards.Figures;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Members.Roster;
using Registry.Planning.Targets;
using Registry.Planning.TermReviews;
using Registry.Reports.Contracts;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>The review of a term says what the printed article says, computed, and each figure opens what it counts.</summary>
public sealed class TermReviewTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Review = "/api/reports/term-review";

    [Fact]
    public async Task The_term_2015_2020_is_reviewed_in_the_figures_that_were_printed()
    {
        using var officer = await app.SignInAsync("nhansu");
        var review = await officer.ReadAsync<TermReviewDto>(Review + "?term=2015-2020");
        review.Day.ShouldBe(new DateOnly(2020, 8, 1));
        Numbers(review, "Organisations.Grown").ShouldBe([null, 87, 36, 70.6m, 51]);
        Numbers(review, "Founded").ShouldBe([53, 17]);
        Numbers(review, "Members.Grown")[1].ShouldBe(1142);
        Numbers(review, "AdmittedOfTarget").ShouldBe([517, 103.4m, 500]);
        Numbers(review, "Congress").ShouldBe([null, 180, 19]);
        review.Notes.ShouldContain(n => n.Contains("103,3") && n.Contains("70,2"));
        review.NextTerm.ShouldBe("2020-2025");
        review.NextTargets.Single(t => t is { Indicator: "membersAdmitted", Cadence: TargetCadence.Year }).Value.ShouldBe(110);
        review.NextTargets.Single(t => t is { Indicator: "membersAdmitted", Cadence: TargetCadence.Term }).Value.ShouldBe(500);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2015-2020", null)]
    [InlineData("2025-2030", null)]
    [InlineData("2020-2025", "committee")]
    [InlineData("2020-2025", "cell")]
    public async Task Every_figure_that_opens_a_list_is_as_long_as_it(string? term, string? place)
    {
        using var officer = await app.SignInAsync("nhansu");
        var node = place switch
        {
            "committee" => DemoAccounts.Committee,
            "cell" => AdmissionDesk.GrassrootsCell,
            _ => DemoAccounts.Root,
        };
        var review = await officer.ReadAsync<TermReviewDto>(
            $"{Review}?organisationId={node}" + (term is null ? "" : "&term=" + term)
        );
        review.Sentences.Count.ShouldBeGreaterThan(3);
        var opened = 0;
        foreach (var figure in review.Sentences.SelectMany(s => s.Figures).Where(f => f.Address is not null))
        {
            if (figure.Address!.StartsWith("/members", StringComparison.Ordinal))
                (await officer.ReadAsync<Page<RosterRowDto>>("/api" + figure.Address)).Total.ShouldBe((int)figure.Value!);
            else if (figure.Address.StartsWith("/dashboard/list", StringComparison.Ordinal))
                (
                    await officer.ReadAsync<Page<DashboardItemDto>>(
                        "/api/reports" + figure.Address.Replace("organisation=", "organisationId=", StringComparison.Ordinal)
                    )
                ).Total.ShouldBe((int)figure.Value!, figure.Address);
            else
                continue;
            opened++;
        }
        opened.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task A_cell_is_reviewed_without_the_targets_of_the_whole_and_an_unknown_term_is_refused()
    {
        using var secretary = await app.SignInAsync("thuky");
        var own = await secretary.ReadAsync<TermReviewDto>(Review + "?term=2015-2020");
        own.OrganisationId.ShouldBe(DemoAccounts.SecretaryCell);
        own.NextTargets.ShouldBeEmpty();
        own.Sentences.ShouldNotContain(s => s.Topic == "AdmittedOfTarget");
        await secretary.RefusedAsync($"{Review}?organisationId={DemoAccounts.Root}", 404);
        (await secretary.RefusedAsync(Review + "?term=1999", 422)).Rules.ShouldBe(["term: Planning:UnknownTerm"]);
        using var union = await app.SignInAsync("congdoan");
        await union.RefusedAsync(Review, 403);
    }

    [Fact]
    public async Task The_review_comes_as_a_Word_document_that_is_valid()
    {
        using var officer = await app.SignInAsync("nhansu");
        using var file = new MemoryStream(await officer.GetByteArrayAsync(Review + ".docx?term=2015-2020", Api.Stop));
        using var document = WordprocessingDocument.Open(file, false);
        new OpenXmlValidator().Validate(document, Api.Stop).Select(e => e.Description).ShouldBeEmpty();
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (var expected in new[] { "87", "36", "70,6", "51", "1.142", "517", "103,4", "500" })
            text.ShouldContain(expected);
    }

    private static decimal?[] Numbers(TermReviewDto review, string topic) =>
        [.. review.Sentences.Single(s => s.Topic == topic).Figures.Select(f => f.Value)];
}
