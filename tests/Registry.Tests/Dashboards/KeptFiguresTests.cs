using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Dashboards.Figures;
using Registry.Dashboards.Keeping;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Planning.Targets;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Dashboards;

/// <summary>An application in which every organisation counts as a large one, whose figures are kept.</summary>
public sealed class KeepingApp : RegistryApp
{
    public KeepingApp() => Settings["Registry:Figures:KeptFrom"] = "1";

    internal Task<bool> KeepAsync(Guid organisation, DateOnly day) =>
        CallAsync<FigureService, bool>(keeper => keeper.KeepAsync(organisation, day, Api.Stop));

    /// <summary>How many organisations wait to be counted again in the background.</summary>
    public long Waiting => Services.GetRequiredService<JobStorage>().GetMonitoringApi().EnqueuedCount("reports");
}

/// <summary>Figures that are kept are those that are counted, and say when that was.</summary>
public sealed class KeptFiguresTests
{
    private const string Dashboard = "/api/reports/dashboard";
    private static readonly string[] Parts =
    [
        Dashboard,
        Dashboard + "/admissions",
        Dashboard + "/ages",
        Dashboard + "/growth",
        Dashboard + "/funnel",
        Dashboard + "/zones",
        Dashboard + "/organisations",
        Dashboard + "/organisations?by=OfTarget&skip=3&take=5",
        "/api/reports/progress",
        "/api/reports/cascade/membersAdmitted/2026",
        "/api/reports/cascade/newUnions/2026",
        "/api/reports/figures",
        "/api/reports/figures?term=2015-2020",
        "/api/reports/admission-plan",
        "/api/reports/term-review",
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("2020-08-01")]
    [InlineData("2016-04-13")]
    public async Task Kept_figures_of_every_page_are_those_that_are_counted(string? day)
    {
        await using var app = new KeepingApp();
        using var officer = await app.SignInAsync("nhansu");
        foreach (var node in new[] { DemoAccounts.Root, DemoAccounts.Committee, AdmissionDesk.GrassrootsCell })
        {
            var counted = await ReadAsync(node);
            (
                await app.KeepAsync(node, day is null ? Api.Today : DateOnly.Parse(day, CultureInfo.InvariantCulture))
            ).ShouldBeTrue();
            var kept = await ReadAsync(node);
            foreach (var part in Parts)
                kept[part].Json.ShouldBe(counted[part].Json, $"{part} at {node}");
            (counted[Dashboard].KnownAt, counted["/api/reports/progress"].KnownAt).ShouldBe((null, null));
            kept[Dashboard].KnownAt.ShouldBe(app.Clock.GetUtcNow().UtcDateTime);
            kept["/api/reports/progress"].KnownAt.ShouldBe(app.Clock.GetUtcNow().UtcDateTime);
        }

        async Task<Dictionary<string, (string Json, DateTime? KnownAt)>> ReadAsync(Guid node)
        {
            var read = new Dictionary<string, (string, DateTime?)>();
            foreach (var part in Parts)
            {
                var at =
                    (part.Contains('?', StringComparison.Ordinal) ? "&" : "?")
                    + "organisationId="
                    + node
                    + (day is null ? "" : "&asOf=" + day);
                var json = (await officer.GetFromJsonAsync<JsonNode>(part + at))!;
                DateTime? knownAt = null;
                if (json is JsonObject properties)
                {
                    knownAt = (DateTime?)properties["knownAt"];
                    properties.Remove("knownAt");
                }
                read[part] = (json.ToJsonString(), knownAt);
            }
            return read;
        }
    }

    [Fact]
    public async Task Older_figures_say_so_and_are_counted_again_once_for_however_many_look()
    {
        await using var app = new KeepingApp();
        await app.KeepAsync(DemoAccounts.Root, Api.Today);
        var before = await ReadAsync(app);
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var approved = await approver.ApproveAsync(await secretary.SubmittedAsync());
        await secretary.DoAsync<object>(AdmissionDesk.Step(approved, "ceremony"), new { approved.Stamp, heldOn = Api.Today });
        app.Clock.Advance(TimeSpan.FromMinutes(14));
        (await ReadAsync(app)).ShouldBe(before);
        var waiting = app.Waiting;

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        for (var look = 0; look < 3; look++)
            (await ReadAsync(app)).ShouldBe(before);
        app.Waiting.ShouldBe(waiting + 1);
        await app.KeepAsync(DemoAccounts.Root, Api.Today);
        var after = await ReadAsync(app);
        after.ShouldBe(
            before with
            {
                Members = before.Members + 1,
                Probationary = before.Probationary + 1,
                AdmittedThisYear = before.AdmittedThisYear + 1,
                TermAdmitted = before.TermAdmitted + 1,
                KnownAt = app.Clock.GetUtcNow().UtcDateTime,
            }
        );
    }

    [Fact]
    public async Task Figures_of_the_day_before_are_shown_until_those_of_the_day_are_counted()
    {
        await using var app = new KeepingApp();
        await app.KeepAsync(DemoAccounts.Root, Api.Today);
        var waiting = app.Waiting;
        app.Clock.Advance(TimeSpan.FromHours(15));
        (await ReadAsync(app)).AsOf.ShouldBe(Api.Today);
        app.Waiting.ShouldBe(waiting + 1);
        (await app.CallAsync<IFigureService, int>(keeper => keeper.KeepAllAsync())).ShouldBe(1);
        (await ReadAsync(app)).AsOf.ShouldBe(Api.Today.AddDays(1));
        app.Clock.Advance(TimeSpan.FromDays(8));
        var live = await ReadAsync(app);
        (live.AsOf, live.KnownAt).ShouldBe((Api.Today.AddDays(9), null));
    }

    [Fact]
    public async Task A_target_is_seen_beside_kept_figures_as_soon_as_it_is_set()
    {
        await using var app = new KeepingApp();
        using var board = await app.SignInAsync("tochuc");
        await app.KeepAsync(DemoAccounts.Root, Api.Today);
        await app.KeepAsync(DemoAccounts.Committee, Api.Today);
        var before = await board.ReadAsync<CascadeDto>("/api/reports/cascade/membersAdmitted/2026");
        await board.DoAsync<CascadeDto>(
            "/api/reports/cascade",
            new
            {
                before.Indicator,
                before.Period,
                before.OrganisationId,
                before.Version,
                shares = before.Shares.Select(s => new { s.OrganisationId, target = s.Proposed }),
                decisionNumber = "12-QĐ/ĐU",
                decisionDate = Api.Today,
            }
        );
        var asked = before.Shares.Single(s => s.OrganisationId == DemoAccounts.Committee).Proposed;
        var dashboard = await board.ReadAsync<DashboardDto>($"{Dashboard}?organisationId={DemoAccounts.Committee}");
        (dashboard.YearTarget, dashboard.KnownAt).ShouldBe((asked, app.Clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task What_an_earlier_program_kept_in_another_shape_is_counted_anew()
    {
        await using var app = new KeepingApp();
        await app.KeepAsync(DemoAccounts.Root, Api.Today);
        var before = await ReadAsync(app);
        await app.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Set<KeptCounts>()
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(k => k.Shape, KeptCounts.CurrentShape - 1).SetProperty(k => k.Counts, "{}")
                )
        );
        (await ReadAsync(app)).ShouldBe(before with { KnownAt = null });
        await app.KeepAsync(DemoAccounts.Root, Api.Today);
        (await ReadAsync(app)).ShouldBe(before);
    }

    [Fact]
    public async Task An_organisation_that_is_not_large_is_counted_each_time()
    {
        await using var app = new RegistryApp();
        (await app.CallAsync<IFigureService, int>(keeper => keeper.KeepAllAsync())).ShouldBe(0);
        (await ReadAsync(app)).KnownAt.ShouldBeNull();
    }

    private static async Task<DashboardDto> ReadAsync(RegistryApp app)
    {
        using var officer = await app.SignInAsync("nhansu");
        return await officer.ReadAsync<DashboardDto>(Dashboard);
    }
}
