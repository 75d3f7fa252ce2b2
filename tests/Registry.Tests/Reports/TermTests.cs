using System.Globalization;
using Registry.Dashboards.Figures;
using Registry.Host.ReferenceData;
using Registry.Kernel.UI;
using Registry.Planning.Indicators;
using Registry.Planning.Targets;
using Registry.Reports.Contracts;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>Terms of office and what their congresses ask: set by those who may, as versions with their resolution.</summary>
public sealed class TermTests : IDisposable
{
    private const string Terms = "/api/reports/terms";
    private readonly RegistryApp app = new();

    [Fact]
    public async Task A_new_committee_opens_its_term_and_sees_at_once_where_it_stands_against_it()
    {
        using var board = await app.SignInAsync("tochuc");
        app.Clock.Set(new DateTimeOffset(2030, 8, 2, 3, 0, 0, TimeSpan.Zero));
        using var later = await app.SignInAsync("tochuc");
        (await later.ReadAsync<FiguresDto>("/api/reports/figures")).Term.ShouldBeNull();
        var term = await later.DoAsync<TermDto>(Terms, Term("2030-2035", "2030-08-01", "2035-07-31"));
        var set = await later.DoAsync<TermDto>(
            $"{Terms}/{term.Id}/targets",
            Targets(
                term,
                ("membersAdmitted", TargetCadence.Year, 100, null),
                ("membersAdmitted", TargetCadence.Term, 480, null),
                ("stateBudgetUsdMillion", TargetCadence.Year, 250, 300)
            )
        );
        set.Versions.ShouldHaveSingleItem().DecisionNumber.ShouldBe("01-NQ/ĐH");
        var figures = await later.ReadAsync<FiguresDto>("/api/reports/figures");
        (figures.Term, figures.AdmissionTarget, figures.AdmissionTargetOfYear).ShouldBe(("2030-2035", 480, 100));
        var progress = (await ProgressAsync(later)).ToDictionary(i => i.Key);
        var admitted = progress["membersAdmitted"];
        (admitted.Year.Target, admitted.OfTerm!.Target).ShouldBe((100m, 480m));
        var budget = progress["stateBudgetUsdMillion"].Year;
        (budget.Target, budget.TargetTo).ShouldBe((250m, 300m));
    }

    [Fact]
    public async Task A_further_resolution_replaces_all_targets_and_those_before_stay_on_record()
    {
        using var board = await app.SignInAsync("tochuc");
        var before = await ReadAsync(board, "2025-2030");
        var after = await board.DoAsync<TermDto>(
            $"{Terms}/{before.Id}/targets",
            Targets(before, ("membersAdmitted", TargetCadence.Term, 520, null))
        );
        after.Targets.ShouldHaveSingleItem().Value.ShouldBe(520m);
        after.Versions.Select(v => v.Version).ShouldBe([2, 1]);
        after.Versions[1].Targets.ShouldBe(before.Targets);
        (await board.ReadAsync<FiguresDto>("/api/reports/figures")).AdmissionTarget.ShouldBe(520);
        (await ProgressAsync(board)).Single(i => i.Key == "newUnions").Year.Target.ShouldBeNull();
        var stale = Targets(before, ("membersAdmitted", TargetCadence.Term, 530, null));
        (await board.RefusedAsync($"{Terms}/{before.Id}/targets", stale, 409)).Code.ShouldBe("Registry:StaleStamp");
    }

    [Fact]
    public async Task A_resolution_changes_what_was_asked_from_its_day_on_and_not_before()
    {
        using var board = await app.SignInAsync("tochuc");
        var term = await ReadAsync(board, "2025-2030");
        var set = Targets(term, ("membersAdmitted", TargetCadence.Year, 120, null));
        await board.DoAsync<TermDto>($"{Terms}/{term.Id}/targets", set);
        (await AskedAsync("2026-11-20")).ShouldBe((120m, 120m, 120));
        (await AskedAsync("2026-11-19")).ShouldBe((110m, 110m, 110));
        (await AskedAsync("2020-07-31")).ShouldBe((null, null, null));

        async Task<(decimal?, decimal?, int?)> AskedAsync(string day)
        {
            var progress = await board.ReadAsync<ProgressDto>("/api/reports/progress?asOf=" + day);
            var dashboard = await board.ReadAsync<DashboardDto>("/api/reports/dashboard?asOf=" + day);
            var figures = await board.ReadAsync<FiguresDto>("/api/reports/figures?asOf=" + day);
            return (
                progress.Indicators.Single(i => i.Key == "membersAdmitted").Year.Target,
                dashboard.YearTarget,
                figures.AdmissionTargetOfYear
            );
        }
    }

    [Fact]
    public async Task A_term_that_overlaps_or_ends_before_it_begins_is_refused()
    {
        using var board = await app.SignInAsync("tochuc");
        (await board.RefusedAsync(Terms, Term("2025-2030", "2031-01-01", "2036-01-01"), 422)).Rules.ShouldBe([
            "name: Planning:TermNameTaken",
        ]);
        (await board.RefusedAsync(Terms, Term("Mới", "2030-07-31", "2035-07-31"), 422)).Rules.ShouldBe([
            "from: Planning:TermsOverlap",
        ]);
        (await board.RefusedAsync(Terms, Term("Mới", "2035-01-01", "2034-01-01"), 422)).Rules.ShouldBe([
            "to: Planning:TermEndsBefore",
        ]);
        (await board.RefusedAsync(Terms, Term("Mới", "2031-01-01", "2041-01-01"), 422)).Rules.ShouldBe([
            "to: Planning:TermTooLong",
        ]);
        foreach (var name in new[] { "2031", "2031/2036" })
            (await board.RefusedAsync(Terms, Term(name, "2031-01-01", "2036-01-01"), 422)).Rules.ShouldBe([
                "name: Planning:TermNameCharacters",
            ]);
        (await board.RefusedAsync(Terms, Term(" ", null, null), 422)).Rules.ShouldBe([
            "name: Registry:Required",
            "from: Registry:Required",
            "to: Registry:Required",
        ]);
        var term = await ReadAsync(board, "2025-2030");
        var moved = new
        {
            name = "2025-2030",
            from = "2025-08-01",
            to = "2030-08-31",
            term.Stamp,
        };
        (await board.DoAsync<TermDto>($"{Terms}/{term.Id}", moved)).To.ShouldBe(new DateOnly(2030, 8, 31));
    }

    [Fact]
    public async Task Targets_that_cannot_be_meant_are_refused_one_by_one()
    {
        using var board = await app.SignInAsync("tochuc");
        var term = await ReadAsync(board, "2025-2030");
        (await RulesAsync(("membersAdmitted", TargetCadence.Year, -1, null))).ShouldBe(["targets: Planning:NegativeTarget"]);
        (await RulesAsync(("membersAdmitted", TargetCadence.Year, null, null))).ShouldBe(["targets: Planning:NegativeTarget"]);
        (await RulesAsync(("membersAdmitted", TargetCadence.Year, 300, 250))).ShouldBe(["targets: Planning:RangeReversed"]);
        (await RulesAsync(("membersAdmitted", TargetCadence.Year, 1.5m, null))).ShouldBe(["targets: Planning:NotACount"]);
        (await RulesAsync(("womenPercent", TargetCadence.Year, 101, null))).ShouldBe(["targets: Planning:NotACount"]);
        (await RulesAsync(("womenPercent", TargetCadence.Term, 40, null))).ShouldBe(["targets: Planning:LevelOfTerm"]);
        (await RulesAsync(("unheardOf", TargetCadence.Year, 1, null))).ShouldBe(["targets: Planning:UnknownIndicator"]);
        (await RulesAsync()).ShouldBe(["targets: Registry:Required"]);
        (await RulesAsync(("netGrowth", TargetCadence.Year, 1, null), ("netGrowth", TargetCadence.Year, 2, null))).ShouldBe([
            "targets: Planning:TargetTwice",
        ]);
        (await ReadAsync(board, "2025-2030")).Versions.Count.ShouldBe(1);

        async Task<IEnumerable<string>> RulesAsync(
            params (string Indicator, TargetCadence Cadence, decimal? Value, decimal? To)[] targets
        ) => (await board.RefusedAsync($"{Terms}/{term.Id}/targets", Targets(term, targets), 422)).Rules;
    }

    [Fact]
    public async Task What_is_entered_year_by_year_is_set_beside_the_target_of_the_term()
    {
        using var officer = await app.SignInAsync("nhansu");
        foreach (var (year, zones) in new[] { (2024, 5), (2025, 1), (2026, 1) })
            (
                await officer.PostAsync(
                    "/api/reports/values",
                    new
                    {
                        indicator = "newIndustrialZones",
                        year,
                        value = zones,
                        paper = "12-QĐ/UBND",
                    }
                )
            ).EnsureSuccessStatusCode();
        var zonesOfTerm = (await ProgressAsync(officer)).Single(i => i.Key == "newIndustrialZones").OfTerm.ShouldNotBeNull();
        (zonesOfTerm.Done, zonesOfTerm.Target, zonesOfTerm.TargetTo, zonesOfTerm.Pace).ShouldBe((2m, 2m, 3m, Pace.Reached));
    }

    [Fact]
    public async Task The_target_of_a_term_is_shared_out_apart_from_those_of_its_years()
    {
        using var board = await app.SignInAsync("tochuc");
        const string cascade = "/api/reports/cascade";
        var before = await board.ReadAsync<CascadeDto>(cascade + "/membersAdmitted/2025-2030");
        (before.Whole, before.Shares.Sum(s => s.Proposed)).ShouldBe((500m, 500m));
        foreach (var share in before.Shares.Where(s => s.Done > 0).Take(20))
        {
            var below = (await ProgressAsync(board, share.OrganisationId)).Single(i => i.Key == "membersAdmitted");
            below.OfTerm!.Done.ShouldBe(share.Done, share.OrganisationName);
        }
        var after = await board.DoAsync<CascadeDto>(
            cascade,
            new
            {
                before.Indicator,
                before.Period,
                before.OrganisationId,
                before.Version,
                shares = before.Shares.Select(s => new { s.OrganisationId, target = s.Proposed }),
                decisionNumber = "5-QĐ/ĐU",
                decisionDate = "2026-11-20",
            }
        );
        (after.Version, after.Difference).ShouldBe((1, 0m));
        var asked = after.Shares.Single(s => s.OrganisationId == DemoAccounts.Committee);
        var own = (await ProgressAsync(board, DemoAccounts.Committee)).Single(i => i.Key == "membersAdmitted");
        (own.OfTerm!.Target, own.OfTerm.Done, own.Year.Target).ShouldBe((asked.Target, asked.Done, null));
        (await board.ReadAsync<CascadeDto>(cascade + "/membersAdmitted/2025")).Version.ShouldBe(0);
        (await board.RefusedAsync(cascade + "/membersAdmitted/2099-2104", 422)).Rules.ShouldBe(["period: Planning:UnknownTerm"]);
    }

    [Fact]
    public async Task Only_who_sets_targets_of_the_whole_sets_those_of_a_term()
    {
        foreach (var user in new[] { "nhansu", "kiemtra", "dangbo" })
        {
            using var other = await app.SignInAsync(user);
            var book = await other.ReadAsync<TermBookDto>(Terms);
            book.MaySet.ShouldBeFalse();
            await other.RefusedAsync(Terms, Term("Mới", "2031-01-01", "2036-01-01"), 403);
            await other.RefusedAsync($"{Terms}/{book.Terms[0].Id}/targets", Targets(book.Terms[0]), 403);
        }
    }

    [Theory]
    [InlineData("vi", "8,6", 8.6)]
    [InlineData("vi", "8.6", 8.6)]
    [InlineData("vi", "5.000", 5000d)]
    [InlineData("vi", "5,125", 5.125)]
    [InlineData("vi", "1.234.567,5", 1234567.5)]
    [InlineData("vi", " 5 000 ", 5000d)]
    [InlineData("en", "5,000", 5000d)]
    [InlineData("en", "5.125", 5.125)]
    [InlineData("en", "1,234,567.5", 1234567.5)]
    [InlineData("en", "8,6", 8.6)]
    [InlineData("vi", "1.23.4", null)]
    [InlineData("vi", "12.34,5", null)]
    [InlineData("vi", "-1", null)]
    [InlineData("vi", "mười", null)]
    [InlineData("vi", ",", null)]
    [InlineData("vi", "", null)]
    [InlineData("vi", "99999999999999999999", null)]
    public void A_number_is_read_as_its_language_writes_it(string language, string text, double? expected)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        try
        {
            DecimalText.Read(text).ShouldBe((decimal?)expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => app.Dispose();

    private static object Term(string name, string? from, string? to) =>
        new
        {
            name,
            from,
            to,
        };

    private static object Targets(
        TermDto term,
        params (string Indicator, TargetCadence Cadence, decimal? Value, decimal? To)[] targets
    ) =>
        new
        {
            targets = targets.Select(t => new
            {
                t.Indicator,
                t.Cadence,
                t.Value,
                t.To,
            }),
            decisionNumber = "01-NQ/ĐH",
            decisionDate = "2026-11-20",
            term.Stamp,
        };

    private static async Task<TermDto> ReadAsync(HttpClient client, string name) =>
        (await client.ReadAsync<TermBookDto>(Terms)).Terms.Single(t => t.Name == name);

    private static async Task<IReadOnlyList<IndicatorProgressDto>> ProgressAsync(HttpClient client, Guid? organisation = null) =>
        (
            await client.ReadAsync<ProgressDto>($"/api/reports/progress?organisationId={organisation ?? DemoAccounts.Root}")
        ).Indicators;
}
