using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;
using Registry.Planning.Indicators;
using Registry.Reports.Contracts;
using Registry.Tests.Members;
using Registry.Tests.Organisations;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>Reports when something comes late, or is wrong.</summary>
public sealed class LateAndWrongReportTests
{
    private static readonly DateOnly NewYear = new(2027, 1, 2);

    [Fact]
    public async Task A_late_paper_is_an_adjustment_of_the_next_report_and_never_changes_the_last()
    {
        await using var app = new ReportedApp();
        using var before = await app.SignInAsync("nhansu");
        var third = await before.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-Q3");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await AppendAsync(app, AdmissionDesk.GrassrootsCell, MembershipEventKind.Died, new DateOnly(2026, 9, 15));

        app.Clock.Set(NewYear);
        using var officer = await app.SignInAsync("nhansu");
        (await officer.DoAsync<List<string>>(ReportTests.MakeMissing, new { })).ShouldContain("quarterly/2026-Q4");
        var again = await officer.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-Q3");
        (again.Sha256, again.TakenAt).ShouldBe((third.Sha256, third.TakenAt));
        again.Line.Cells.ShouldBe(third.Line.Cells);
        var fourth = await officer.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-Q4");
        (fourth.Line.Cells["A"], fourth.Line.Cells["P"], fourth.Line.Cells["C1"]).ShouldBe((third.Line.Cells["D"], -1, 0));
        fourth.Below.Single(l => l.Cells["P"] != 0).OrganisationId.ShouldBe(AdmissionDesk.GrassrootsCell);
        var origin = await officer.ReadAsync<CellListDto>(ReportTests.Quarterly + "/2026-Q4/list?cell=P");
        var entry = origin.Items.ShouldHaveSingleItem();
        (entry.Change, entry.On).ShouldBe((-1, new DateOnly(2026, 9, 15)));
        entry.RecordedAt.ShouldNotBeNull();
    }

    /// <summary>Decided in the quarter that follows the frozen one, or with a paper of the frozen one that came late.</summary>
    [Theory]
    [InlineData("2027-01-02", 0, 1)]
    [InlineData("2026-12-20", -1, 0)]
    public async Task A_cancelled_admission_is_none_in_what_is_counted_since_and_the_frozen_report_keeps_it(
        string cancelledOn,
        int adjustment,
        int cancelled
    )
    {
        await using var app = new ReportedApp();
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var year = (await FiguresAsync(app, Api.Today)).AdmittedThisYear;
        var approved = await approver.ApproveAsync(await secretary.SubmittedAsync());
        var ceremony = new { approved.Stamp, heldOn = Api.Today };
        var admitted = await secretary.DoAsync<DossierDto>(AdmissionDesk.Step(approved, "ceremony"), ceremony);
        (await FiguresAsync(app, Api.Today)).AdmittedThisYear.ShouldBe(year + 1);
        app.Clock.Set(NewYear);
        await app.MakeReportsAsync();
        var frozen = await ReadAsync(app, "2026-Q4");
        frozen.Line.Cells["K1"].ShouldBe(year + 1);

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await CancelAsync(app, admitted, cancelledOn);
        (await FiguresAsync(app, new DateOnly(2026, 12, 31))).AdmittedThisYear.ShouldBe(year);
        using (var reader = await app.SignInAsync("nhansu"))
            (await reader.ReadAsync<DashboardDto>("/api/reports/dashboard?asOf=2026-12-31")).AdmittedThisYear.ShouldBe(year);
        (await ReadAsync(app, "2026-Q4")).Line.Cells.ShouldBe(frozen.Line.Cells);
        app.Clock.Set(new DateOnly(2027, 4, 2));
        await app.MakeReportsAsync();
        var next = (await ReadAsync(app, "2027-Q1")).Line.Cells;
        (next["P"], next["C6"], next["K1"]).ShouldBe((adjustment, cancelled, 0));
        next["K2"].ShouldBe(frozen.Line.Cells["K2"] - 1);
        next["D"].ShouldBe(next["A"] + next["P"] + next["B"] - next["C"]);
        using var officer = await app.SignInAsync("nhansu");
        var verified = await officer.ReadAsync<ReportVerificationDto>(ReportTests.Quarterly + "/2026-Q4/verify");
        verified.Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancelled_admission_is_no_indicator_and_no_new_member_of_form_2()
    {
        await using var app = new ReportedApp();
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var approved = await approver.ApproveAsync(await secretary.SubmittedAsync());
        var ceremony = new { approved.Stamp, heldOn = Api.Today };
        await CancelAsync(
            app,
            await secretary.DoAsync<DossierDto>(AdmissionDesk.Step(approved, "ceremony"), ceremony),
            "2026-11-22"
        );
        app.Clock.Set(NewYear);
        await app.MakeReportsAsync();
        var quarterly = (await ReadAsync(app, "2026-H2")).Line.Cells;
        quarterly["C6"].ShouldBe(1);
        using var officer = await app.SignInAsync("nhansu");
        var form2 = await officer.ReadAsync<ReportDto>("/api/reports/form-2/2026-H2");
        form2.Line.Cells["N.n"].ShouldBe(quarterly["B1"] - 1);
        var list = await officer.ReadAsync<CellListDto>("/api/reports/form-2/2026-H2/list?cell=N.n");
        list.Total.ShouldBe(quarterly["B1"] - 1);
        var half = await officer.ReadAsync<AdmissionHistoryDto>("/api/reports/dashboard/admissions?asOf=2026-12-31");
        half.Months.Where(m => m.From.Month > 6).Sum(m => m.Admitted).ShouldBe(quarterly["B1"] - 1);
        var progress = await officer.ReadAsync<ProgressDto>("/api/reports/progress?asOf=2026-12-31");
        progress.Indicators.Single(i => i.Key == "membersAdmitted").Year.Done.ShouldBe(half.Months.Sum(m => m.Admitted));
    }

    [Fact]
    public async Task The_register_opens_in_every_column_with_what_it_closed_with_the_quarter_before()
    {
        await using var app = new ReportedApp();
        using var officer = await app.SignInAsync("nhansu");
        const string register = "/api/reports/register-7hsdv";
        var periods = (await officer.ReadAsync<List<ReportListItemDto>>(register)).Select(r => r.Period).Order().ToList();
        var outgrown = 0;
        foreach (var (before, period) in periods.Zip(periods.Skip(1)))
        {
            var (last, now) = (
                await officer.ReadAsync<ReportDto>($"{register}/{before}"),
                await officer.ReadAsync<ReportDto>($"{register}/{period}")
            );
            var closed = last.Below.Append(last.Line).ToDictionary(l => l.OrganisationId, l => l.Cells);
            foreach (var line in now.Below.Append(now.Line))
            {
                foreach (var column in now.Columns.Select(c => c.Code))
                {
                    var cells = line.Cells;
                    if (closed.TryGetValue(line.OrganisationId, out var then))
                        cells["1." + column].ShouldBe(then["4." + column], $"{line.OrganisationName} {period} {column}");
                    (cells["1." + column] + cells["2." + column] - cells["3." + column] - cells["5." + column]).ShouldBe(
                        cells["4." + column],
                        $"{line.OrganisationName} {period} {column}"
                    );
                }
            }
            outgrown += now.Line.Cells["5.k"];
        }
        outgrown.ShouldBePositive();
    }

    [Fact]
    public async Task A_report_of_a_period_that_is_not_over_or_was_never_made_says_so()
    {
        await using var app = new RegistryApp();
        using var officer = await app.SignInAsync("nhansu");
        (await officer.RefusedAsync(ReportTests.Quarterly + "/2030-Q1", 404)).Rules.ShouldBe(["period: Reports:PeriodNotOver"]);
        (await officer.RefusedAsync(ReportTests.Quarterly + "/2026-Q4", 404)).Rules.ShouldBe(["period: Reports:PeriodNotOver"]);
        (await officer.RefusedAsync(ReportTests.Quarterly + "/2001-Q1", 404)).Rules.ShouldBe(["period: Reports:NotMade"]);
        (await officer.RefusedAsync(ReportTests.Quarterly + "/2026-Q5", 422)).Rules.ShouldBe(["period: Reports:NotAPeriod"]);
    }

    private static async Task<FiguresDto> FiguresAsync(RegistryApp app, DateOnly day)
    {
        using var officer = await app.SignInAsync("nhansu");
        return await officer.ReadAsync<FiguresDto>("/api/reports/figures?asOf=" + day.Iso());
    }

    private static async Task<ReportDto> ReadAsync(RegistryApp app, string period)
    {
        using var officer = await app.SignInAsync("nhansu");
        return await officer.ReadAsync<ReportDto>($"{ReportTests.Quarterly}/{period}");
    }

    private static async Task CancelAsync(RegistryApp app, DossierDto admitted, string on)
    {
        using var approver = await app.SignInAsync("duyet");
        var decision = new
        {
            admitted.Stamp,
            decisionNumber = "77-QĐ/ĐU",
            decisionDate = on,
            reasons = "Không đủ tuổi",
        };
        await approver.DoAsync<DossierDto>(AdmissionDesk.Step(admitted, "cancel-decision"), decision);
    }

    [Fact]
    public async Task An_organisation_that_closes_on_the_first_day_of_a_quarter_is_in_its_report()
    {
        await using var app = new RegistryApp();
        using var board = await app.SignInAsync("tochuc");
        var root = Host.ReferenceData.DemoAccounts.Root;
        var made = await OrganisationTests.EstablishAsync(
            board,
            root,
            "Chi bộ Một quý",
            OrganisationType.GrassrootsCell,
            new DateOnly(2026, 8, 3)
        );
        var home = AdmissionDesk.GrassrootsCell;
        var member = await AppendAsync(app, home, MembershipEventKind.MovedWithin, new DateOnly(2026, 9, 1), made.Id);
        await AppendAsync(app, made.Id, MembershipEventKind.MovedWithin, new DateOnly(2026, 10, 1), home, member);
        await OrganisationTests.CloseAsync(board, made, new DateOnly(2026, 10, 1));

        app.Clock.Set(NewYear);
        await app.MakeReportsAsync();
        using var officer = await app.SignInAsync("nhansu");
        var report = await officer.ReadAsync<ReportDto>(ReportTests.Quarterly + "/2026-Q4");
        var line = report.Below.Single(l => l.OrganisationId == made.Id).Cells;
        (line["A"], line["C5"], line["D"], line["T2"]).ShouldBe((1, 1, 0, 1));
        report.Line.Cells["C5"].ShouldBeLessThan(report.Below.Sum(l => l.Cells["C5"]));
    }

    [Fact]
    public async Task A_report_that_does_not_add_up_is_not_stored_and_says_where()
    {
        await using var app = new RegistryApp();
        await app.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Set<MembershipSpan>()
                .Where(s =>
                    s.OrganisationId == AdmissionDesk.GrassrootsCell
                    && s.ValidTo == TwoClocks.Forever
                    && s.KnownTo == TwoClocks.Always
                )
                .OrderBy(s => s.ValidFrom)
                .Take(1)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.ValidTo, new DateOnly(2026, 8, 20)), Api.Stop)
        );
        using var officer = await app.SignInAsync("nhansu");
        var problem = await officer.RefusedAsync(ReportTests.MakeMissing, new { }, 422);
        problem.Code.ShouldBe("Reports:DoesNotReconcile");
        var list = await officer.ReadAsync<List<ReportListItemDto>>(ReportTests.Quarterly);
        list.Where(r => r.Cadence == Cadence.Quarter).Select(r => r.Period).First().ShouldBe("2026-Q2");
    }

    /// <summary>Writes an event into the ledger of a member who is in the organisation on the day (or the given member).</summary>
    private static Task<Guid> AppendAsync(
        RegistryApp app,
        Guid organisation,
        MembershipEventKind kind,
        DateOnly on,
        Guid? to = null,
        Guid? memberId = null
    ) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var paths = await db.Set<Registry.Organisations.Rows.OrganisationRow>()
                .ToDictionaryAsync(o => o.Id, Home.Of, Api.Stop);
            var member = await db.Set<PartyMember>()
                .Include(m => m.Events)
                .Include(m => m.Spans)
                .Where(m => memberId == null || m.Id == memberId)
                .Where(m => m.OrganisationId == organisation && m.Standing == Standing.Official)
                .Where(m => !m.Events.Any(e => e.EffectiveOn >= on))
                .OrderBy(m => m.Id)
                .FirstAsync(Api.Stop);
            var now = services.GetRequiredService<RegistryClock>().Now;
            var decision = new Decision("7-QĐ/ĐU", on, "Đảng ủy");
            member.Append(new LedgerEntry(kind, on, now, "test", organisation, to, Decision: decision), id => paths[id]);
            await db.SaveChangesAsync(Api.Stop);
            return member.Id;
        });
}
