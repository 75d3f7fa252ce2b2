using CsCheck;
using Registry.Dashboards.Figures;
using Registry.Host.ReferenceData;
using Registry.Planning.Catalogue;
using Registry.Planning.Indicators;
using Registry.Planning.Targets;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>What was asked, what is done, and how the whole is shared out to those below.</summary>
public sealed class TargetTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Progress = "/api/reports/progress";
    private const string Cascade = "/api/reports/cascade";

    [Fact]
    public async Task The_term_of_the_congress_is_reviewed_by_counting_517_of_500()
    {
        using var officer = await app.SignInAsync("nhansu");
        var admitted = (await ReadAsync(officer, "?asOf=2020-07-31"))["membersAdmitted"];
        var term = admitted.OfTerm.ShouldNotBeNull();
        (term.Done, term.Target, term.Percent, term.Pace).ShouldBe((517m, 500m, 103.4m, Pace.Reached));
        var figures = await officer.ReadAsync<FiguresDto>("/api/reports/figures?asOf=2020-07-31");
        admitted.Year.Done.ShouldBe(figures.AdmittedThisYear);
    }

    [Fact]
    public async Task Where_the_article_has_a_number_of_the_term_there_is_one_and_each_year_is_rated()
    {
        using var officer = await app.SignInAsync("nhansu");
        var term = await ReadAsync(officer, "?asOf=2020-07-31");
        term["investmentUsdBillion"].OfTerm!.Done.ShouldBe(1.9m);
        term["jobsCreated"].OfTerm!.Done.ShouldBe(21_000m);
        foreach (var year in Enumerable.Range(2016, 10))
        {
            var progress = await ReadAsync(officer, $"?asOf={year}-12-31");
            progress["organisationsRatedGoodOrBetterPercent"].Year.Done!.Value.ShouldBeGreaterThanOrEqualTo(70);
            progress["organisationsNotFulfilling"].Year.Done.ShouldBe(0);
            progress["membersStudiedResolutionsPercent"].Year.Done!.Value.ShouldBeGreaterThan(95);
            foreach (var key in new[] { "revenueUsdBillion", "exportsUsdBillion", "stateBudgetUsdMillion", "newIndustrialZones" })
                progress[key].Year.Done.ShouldNotBeNull($"{key} {year}");
        }
    }

    [Fact]
    public async Task A_year_and_its_term_are_asked_independently_and_paced_by_the_day()
    {
        using var officer = await app.SignInAsync("nhansu");
        var admitted = (await ReadAsync(officer, "?asOf=2021-12-31"))["membersAdmitted"];
        (admitted.Year.Target, admitted.OfTerm!.Target).ShouldBe((110m, 500m));
        admitted.Year.Expected.ShouldBe(110m);
        admitted.Year.Forecast.ShouldBe(admitted.Year.Done);
        var midyear = (await ReadAsync(officer, "?asOf=2021-07-01"))["membersAdmitted"].Year;
        midyear.Expected.ShouldBe(Math.Round(110m * 182 / 365, 1));
    }

    [Fact]
    public async Task Every_indicator_that_is_counted_has_a_value_and_none_of_them_can_be_typed()
    {
        using var officer = await app.SignInAsync("nhansu");
        foreach (var indicator in (await ReadAsync(officer, "")).Values.Where(i => i.Kind == IndicatorKind.Sum))
        {
            indicator.Year.Done.ShouldNotBeNull(indicator.Key);
            var typed = await officer.RefusedAsync(
                "/api/reports/values",
                new
                {
                    indicator = indicator.Key,
                    year = 2026,
                    value = 1,
                    paper = "1-BC/BQL",
                },
                422
            );
            typed.Rules.ShouldBe(["indicator: Planning:NotEntered"]);
        }
    }

    [Fact]
    public async Task An_entered_value_stands_on_a_paper_and_the_latest_one_holds()
    {
        using var officer = await app.SignInAsync("nhansu");
        object Value(decimal? value, string? paper, int year = 2026) =>
            new
            {
                indicator = "exportsUsdBillion",
                year,
                value,
                paper,
            };
        (await officer.RefusedAsync("/api/reports/values", Value(-1, null, 2100), 422)).Rules.ShouldBe([
            "paper: Registry:Required",
            "year: Planning:YearOutside",
            "value: Planning:NegativeValue",
        ]);
        foreach (var value in new[] { 5.1m, 5.9m })
        {
            (await officer.PostAsync("/api/reports/values", Value(value, "12-BC/BQL ngày 05/10/2026"))).EnsureSuccessStatusCode();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var exports = (await ReadAsync(officer, ""))["exportsUsdBillion"].Year;
        (exports.Done, exports.Target, exports.Pace).ShouldBe((5.9m, 5.4m, Pace.Reached));
        using var inspector = await app.SignInAsync("kiemtra");
        await inspector.RefusedAsync("/api/reports/values", Value(1, "1"), 403);
    }

    [Fact]
    public async Task Shares_proposed_by_size_sum_to_the_whole_and_a_difference_needs_a_reason()
    {
        using var board = await app.SignInAsync("tochuc");
        var before = await board.ReadAsync<CascadeDto>(Cascade + "/membersAdmitted/2026");
        (before.Whole, before.Version).ShouldBe((110m, 0));
        before.Shares.Sum(s => s.Proposed).ShouldBe(110m);
        before.Shares.Sum(s => s.Done).ShouldBe((await ReadAsync(board, ""))["membersAdmitted"].Year.Done!.Value);

        var proposed = before.Shares.Select(s => (s.OrganisationId, s.Proposed)).ToList();
        var short1 = proposed.Select((s, i) => (s.OrganisationId, i == 0 ? s.Proposed - 1 : s.Proposed));
        var largest = before.Shares.MaxBy(s => s.Members)!.OrganisationId;
        var wrong = await board.RefusedAsync(Cascade, Set(before, short1.ToList()), 422);
        wrong.Rules.ShouldBe(
            proposed[0].Proposed == 0
                ? ["shares: Planning:NegativeTarget", "differenceReason: Planning:SharesDiffer"]
                : ["differenceReason: Planning:SharesDiffer"]
        );
        var stranger = await board.RefusedAsync(Cascade, Set(before, [(DemoAccounts.SecretaryCell, 110)]), 422);
        stranger.Rules.ShouldBe(["shares: Planning:NotBelow"]);

        var after = await board.DoAsync<CascadeDto>(Cascade, Set(before, proposed));
        (after.Version, after.Sum, after.Difference).ShouldBe((1, 110m, 0m));
        (await board.RefusedAsync(Cascade, Set(before, proposed), 409)).Code.ShouldBe("Registry:StaleStamp");
        var share = (await ReadAsync(board, "?organisationId=" + largest))["membersAdmitted"].Year.Target;
        share.ShouldBe(proposed.Single(s => s.OrganisationId == largest).Proposed);
        using var officer = await app.SignInAsync("nhansu");
        await officer.RefusedAsync(Cascade, Set(after, proposed), 403);
    }

    [Fact]
    public async Task Where_nothing_is_on_record_nothing_is_known_and_not_zero_done()
    {
        using var officer = await app.SignInAsync("nhansu");
        var progress = await ReadAsync(officer, "?asOf=2020-12-31");
        foreach (var key in new[] { "newUnionMembers", "newYouthUnionMembers" })
            (progress[key].Year.Done, progress[key].Year.Target > 0, progress[key].Year.Pace).ShouldBe(
                (null, true, Pace.Unknown)
            );
        var cascade = await officer.ReadAsync<CascadeDto>(Cascade + "/newUnionMembers/2020");
        cascade.Shares.ShouldAllBe(s => s.Done == null);
    }

    [Fact]
    public async Task An_organisation_that_the_next_version_leaves_out_has_no_share_any_more()
    {
        await using var alone = new RegistryApp();
        using var board = await alone.SignInAsync("tochuc");
        var before = await board.ReadAsync<CascadeDto>(Cascade + "/membersAdmitted/2026");
        var committee = before.Shares.Single(s => s.OrganisationId == DemoAccounts.Committee);
        var shares = before.Shares.Select(s => (s.OrganisationId, s.Proposed)).ToList();
        var first = await board.DoAsync<CascadeDto>(Cascade, Set(before, shares));
        (await AskedAsync()).ShouldBe((committee.Proposed, committee.Proposed));
        var others = shares.Select(s => (s.OrganisationId, s.OrganisationId == committee.OrganisationId ? null : s.Proposed));
        await board.DoAsync<CascadeDto>(Cascade, Set(first, [.. others], "Giao sau"));
        (await AskedAsync()).ShouldBe((null, null));

        async Task<(decimal?, decimal?)> AskedAsync()
        {
            var progress = await ReadAsync(board, "?organisationId=" + committee.OrganisationId);
            var chart = await board.ReadAsync<AdmissionHistoryDto>(
                "/api/reports/dashboard/admissions?organisationId=" + committee.OrganisationId
            );
            return (progress["membersAdmitted"].Year.Target, chart.Years[^1].Target);
        }
    }

    [Fact]
    public async Task What_was_done_below_is_what_each_of_them_says_of_itself()
    {
        using var officer = await app.SignInAsync("nhansu");
        var indicators = (await ReadAsync(officer, ""))
            .Values.Where(i => i.Kind == IndicatorKind.Sum)
            .Select(i => i.Key)
            .ToList();
        var cascades = new Dictionary<string, CascadeDto>();
        foreach (var key in indicators)
            cascades[key] = await officer.ReadAsync<CascadeDto>($"{Cascade}/{key}/2026");
        foreach (var organisation in cascades["newUnions"].Shares.Select(s => s.OrganisationId))
        {
            var own = await ReadAsync(officer, "?organisationId=" + organisation);
            foreach (var key in indicators)
                cascades[key]
                    .Shares.Single(s => s.OrganisationId == organisation)
                    .Done.ShouldBe(own[key].Year.Done ?? 0, $"{key} at {organisation}");
        }
        cascades["newUnions"].Shares.ShouldContain(s => s.Done > 0);
    }

    [Theory]
    [InlineData("membersAdmitted/1999", "year: Planning:YearOutside")]
    [InlineData("membersAdmitted/2099", "year: Planning:YearOutside")]
    [InlineData("exportsUsdBillion/2026", "indicator: Planning:NotShared")]
    [InlineData("unheardOf/2026", "indicator: Planning:NotShared")]
    public async Task A_target_for_an_unknown_period_or_indicator_is_refused(string address, string rule)
    {
        using var board = await app.SignInAsync("tochuc");
        (await board.RefusedAsync($"{Cascade}/{address}", 422)).Rules.ShouldBe([rule]);
    }

    [Theory]
    [InlineData("newIndustrialZones", "1.5")]
    [InlineData("exportsUsdBillion", "1000000000")]
    public async Task A_value_that_cannot_be_meant_is_refused(string indicator, string text)
    {
        using var officer = await app.SignInAsync("nhansu");
        var typed = new
        {
            indicator,
            year = 2026,
            value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
            paper = "1-BC/BQL",
        };
        (await officer.RefusedAsync("/api/reports/values", typed, 422)).Rules.ShouldBe(["value: Planning:NotACount"]);
    }

    [Fact]
    public void Shares_by_size_always_sum_to_the_whole_and_differ_by_less_than_one_from_the_exact_part() =>
        Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 300].List[1, 100])
            .Sample(
                (whole, sizes) =>
                {
                    var shares = Allotment.BySize(whole, sizes);
                    var total = sizes.Sum();
                    shares.Sum().ShouldBe(total == 0 ? 0 : whole);
                    for (var i = 0; i < sizes.Count && total > 0; i++)
                        Math.Abs(shares[i] - ((double)whole * sizes[i] / total)).ShouldBeLessThan(1);
                },
                iter: 2000
            );

    private static object Set(
        CascadeDto read,
        IReadOnlyCollection<(Guid OrganisationId, decimal? Target)> shares,
        string? differenceReason = null
    ) =>
        new
        {
            read.Indicator,
            read.Period,
            read.OrganisationId,
            read.Version,
            shares = shares.Select(s => new { s.OrganisationId, s.Target }),
            decisionNumber = "31-QĐ/ĐU",
            decisionDate = "2026-01-10",
            differenceReason,
        };

    private static async Task<Dictionary<string, IndicatorProgressDto>> ReadAsync(HttpClient client, string query) =>
        (await client.ReadAsync<ProgressDto>(Progress + query)).Indicators.ToDictionary(i => i.Key);
}
