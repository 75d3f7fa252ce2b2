using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Integration;
using Registry.People.Persons;
using Registry.People.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Reports.Life;
using Registry.Reports.Periods;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>Reports over members with random pasts, entered late, among the reference data.</summary>
public sealed class RandomReportTests
{
    private const int Members = 400;
    private static readonly DateOnly Begin = new(2025, 8, 1);
    private static readonly Period Before = Period.Parse("2026-Q2");

    /// <summary>First and last day of what is counted: a quarter, or any days.</summary>
    private static readonly Gen<(DateOnly From, DateOnly To)[]> Windows = Gen.Select(Gen.Int[0, 800], Gen.Int[0, 400])
        .Select((start, days) => (Begin.AddDays(start - 400), Begin.AddDays(start - 400 + days)))
        .Where(w => w.Item2 < Api.Today)
        .Array[6];

    [Fact]
    public Task Every_node_reconciles_children_sum_lists_are_as_long_as_numbers_and_late_entries_are_adjustments() =>
        Gen.Select(LedgerHistory.Any.Array[Members], Windows)
            .SampleAsync((histories, windows) => CheckAsync(histories, windows), iter: 2, threads: 1);

    private static async Task CheckAsync(LedgerHistory[] histories, (DateOnly From, DateOnly To)[] windows)
    {
        await using var app = new ReportedApp();
        using var officer = await app.SignInAsync("nhansu");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var places = await HomesAsync(app);
        var members = histories
            .Select(h =>
                h.In([.. places.Keys], id => Home.Anywhere(places[id]), Begin, app.Clock.GetUtcNow().UtcDateTime).Play().Member
            )
            .Where(m => m.Events.Count > 0)
            .ToList();
        var spans = members
            .SelectMany(m => MembershipFold.Fold(m.Id, [.. m.Events], id => Home.Anywhere(places[id]), default))
            .ToList();
        var empty = await CountAsync(app, windows);
        await AddAsync(app, members);
        app.Clock.Advance(TimeSpan.FromHours(2));
        var counted = await CountAsync(app, windows);
        foreach (var ((from, to), i) in windows.Select((w, i) => (w, i)))
        {
            Reconciles(counted[i]);
            foreach (var place in places.Keys)
            {
                Closing(counted[i], place).ShouldBe(Closing(empty[i], place) + At(place, to), $"{place} on {to}");
                Opening(counted[i], place)
                    .ShouldBe(Opening(empty[i], place) + At(place, from.AddDays(-1)), $"{place} before {from}");
            }
        }

        await LateEntriesAreAdjustmentsAsync(app, officer);
        foreach (var node in places.Keys.Append(Host.ReferenceData.DemoAccounts.Root))
            await officer.EveryCellAsync(ReportTests.Quarterly + "/2026-Q3", node);

        int At(Guid place, DateOnly day) => spans.Count(s => s.OrganisationId == place && s.ValidFrom <= day && s.ValidTo > day);
    }

    /// <summary>Frozen figures stay; what was entered since for days before the period is its adjustment, at every node.</summary>
    private static async Task LateEntriesAreAdjustmentsAsync(ReportedApp app, HttpClient officer)
    {
        const string last = ReportTests.Quarterly + "/2026-Q3";
        var verified = await officer.ReadAsync<ReportVerificationDto>($"{ReportTests.Quarterly}/{Before}/verify");
        (verified.HashMatches, verified.Differences.Count).ShouldBe((true, 0));
        var draft = await officer.ReadAsync<ReportDto>(last);
        await officer.DoAsync<ReportDto>(last + "/refresh", new { draft.Stamp });
        var recounted = await app.CallAsync<ReportService, Sheet>(maker =>
            maker.RecountAsync(Definition(app), Before, app.Clock.GetUtcNow().UtcDateTime, Api.Stop)
        );
        var refreshed = await app.InScopeAsync(s => LinesAsync(s.GetRequiredService<RegistryDbContext>()));
        foreach (var line in recounted.Lines.Where(l => l.Place.ValidTo > Before.To))
        {
            var cells = refreshed[line.Place.OrganisationId];
            (cells["A"] + cells["P"]).ShouldBe(line.Cells["D"], line.Place.Name);
        }
        refreshed.Values.ShouldContain(cells => cells["P"] != 0);
    }

    private static Task<Dictionary<Guid, IReadOnlyDictionary<string, int>>> LinesAsync(RegistryDbContext db) =>
        (
            from report in db.Set<Report>()
            where report.Key == "quarterly" && report.Period == "2026-Q3"
            from revision in report.Revisions
            where revision.Number == report.Revision
            from line in revision.Lines
            select new { line.OrganisationId, line.Cells }
        ).ToDictionaryAsync(l => l.OrganisationId, l => CellText.Read(l.Cells), Api.Stop);

    /// <summary>Increase and decrease explain the change at each organisation, and those below a committee make it up.</summary>
    private static void Reconciles(Sheet sheet)
    {
        foreach (var line in sheet.Lines)
        {
            var cells = line.Cells;
            cells["D"].ShouldBe(cells["A"] + cells["B"] - cells["C"], line.Place.Name);
            if (line.Place.Type is OrganisationType.GrassrootsCommittee)
                cells["D"]
                    .ShouldBe(
                        sheet.Lines.Where(l => l.Place.ParentId == line.Place.OrganisationId).Sum(l => l.Cells["D"]),
                        line.Place.Name
                    );
        }
    }

    private static int Opening(Sheet sheet, Guid place) => sheet.Of(place)!.Cells["A"];

    private static int Closing(Sheet sheet, Guid place) => sheet.Of(place)!.Cells["D"];

    private static ReportDefinition Definition(RegistryApp app) =>
        app.Services.GetRequiredService<DefinitionBook>().For("quarterly", Before)!;

    private static Task<List<Sheet>> CountAsync(RegistryApp app, (DateOnly From, DateOnly To)[] windows) =>
        app.InScopeAsync(async services =>
        {
            var maker = services.GetRequiredService<ReportService>();
            var counter = new ReportCounter(
                services.GetRequiredService<RegistryDbContext>(),
                services.GetRequiredService<CountedSources>()
            );
            var known = app.Clock.GetUtcNow().UtcDateTime;
            var tree = await maker.ReadTreeAsync(known, Api.Stop);
            var sheets = new List<Sheet>();
            foreach (var (from, to) in windows)
                sheets.Add(
                    await counter.CountAsync(Definition(app), await maker.BasisAsync(from, to, tree, known, Api.Stop), Api.Stop)
                );
            return sheets;
        });

    /// <summary>Two cells of committees and two grassroots cells that have stood where they stand since before the first window.</summary>
    private static Task<Dictionary<Guid, string>> HomesAsync(RegistryApp app) =>
        app.InScopeAsync(async services =>
        {
            var standing = services
                .GetRequiredService<RegistryDbContext>()
                .Set<PlacementRow>()
                .Where(p =>
                    p.ValidFrom < new DateOnly(2023, 1, 1) && p.ValidTo == TwoClocks.Forever && p.KnownTo == TwoClocks.Always
                );
            var homes = new Dictionary<Guid, string>();
            foreach (var type in new[] { OrganisationType.Cell, OrganisationType.GrassrootsCell })
            {
                var two = standing.Where(p => p.Type == type).OrderBy(p => p.OrganisationId).Take(2);
                await foreach (var place in two.AsAsyncEnumerable())
                    homes.Add(place.OrganisationId, place.Path);
            }
            return homes;
        });

    private static Task AddAsync(RegistryApp app, IReadOnlyList<PartyMember> members) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var protector = services.GetRequiredService<NationalIdProtector>();
            foreach (var (member, n) in members.Select((m, n) => (m, n)))
            {
                var data = new PersonData($"Lò Văn Ngẫu Nhiên {n}", new DateOnly(1990, 1, 1).AddDays(n), (Sex)(n % 2), null);
                db.Add(new Person(member.PersonId, data, protector));
                db.Add(member);
            }
            await db.SaveChangesAsync(Api.Stop);
        });
}
