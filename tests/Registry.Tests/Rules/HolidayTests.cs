using Registry.Members.Admissions;
using Registry.Rules.Holidays;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Rules;

/// <summary>Working days (domain.md 1.3, last line): holidays and days swapped by decree, on the running application.</summary>
public sealed class HolidayTests : IDisposable
{
    private const string Holidays = "/api/members/holidays";

    /// <summary>The first Tuesday and Saturday after <see cref="Api.Today"/>, a Sunday.</summary>
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private static readonly DateOnly Saturday = new(2026, 11, 28);

    private readonly RegistryApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_holiday_moves_what_is_due_by_a_day_and_a_swapped_Saturday_moves_it_back()
    {
        using var board = await app.SignInAsync("tochuc");
        using var secretary = await app.SignInAsync("thuky2");
        var usual = (await secretary.SubmittedAsync()).DueOn!.Value;
        var year = await AddAsync(board, Tuesday, "Nghỉ bù", worked: false);
        var later = await secretary.SubmittedAsync();
        later.DueOn!.Value.ShouldBeGreaterThan(usual);
        later.WorkingDaysLeft.ShouldBe(45);
        var swapped = await AddAsync(board, Saturday, "Làm bù", worked: true);
        (await secretary.SubmittedAsync()).DueOn.ShouldBe(usual);
        swapped.WorkingDays.ShouldBe(year.WorkingDays + 1);
    }

    [Fact]
    public async Task What_is_open_is_due_later_by_a_holiday_that_is_entered_and_as_before_when_it_is_taken_out()
    {
        using var board = await app.SignInAsync("tochuc");
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var waits = await secretary.SubmittedAsync();
        var extended = await approver.DoAsync<DossierDto>(Step(waits, "extend"), new { waits.Stamp, reasons = "Chờ xác minh" });
        var approved = await approver.ApproveAsync(await secretary.SubmittedAsync());
        var year = await AddAsync(board, Tuesday, "Nghỉ bù", worked: false);
        (await LeftAsync(extended)).ShouldBe(60);
        (await LeftAsync(approved)).ShouldBe(30);
        await board.DoAsync<HolidayYearDto>($"{Holidays}/{year.Days.Single(d => d.Date == Tuesday).Id}/remove", new { });
        (await secretary.ReadAsync<DossierDto>($"{Root}/{waits.Id}")).DueOn.ShouldBe(extended.DueOn);

        async Task<int?> LeftAsync(DossierDto dossier) =>
            (await secretary.ReadAsync<DossierDto>($"{Root}/{dossier.Id}")).WorkingDaysLeft;
    }

    [Fact]
    public async Task A_day_to_come_is_taken_out_again_and_then_counts_as_before()
    {
        using var board = await app.SignInAsync("tochuc");
        var before = await board.ReadAsync<HolidayYearDto>(Holidays);
        var added = await AddAsync(board, Tuesday, "Nghỉ bù", worked: false);
        added.WorkingDays.ShouldBe(before.WorkingDays - 1);
        var day = added.Days.Single(d => d.Date == Tuesday);
        (day.Name, day.Paper, day.Worked, day.ToCome).ShouldBe(("Nghỉ bù", "99-TB/VP", false, true));
        var after = await board.DoAsync<HolidayYearDto>($"{Holidays}/{day.Id}/remove", new { });
        after.WorkingDays.ShouldBe(before.WorkingDays);
        await board.RefusedAsync($"{Holidays}/{day.Id}/remove", new { }, 404);
    }

    [Fact]
    public async Task The_past_of_the_calendar_does_not_change()
    {
        using var board = await app.SignInAsync("tochuc");
        var year = await board.ReadAsync<HolidayYearDto>(Holidays + "?year=2026");
        var gone = year.Days.First(d => d.Name == "Quốc khánh");
        gone.ToCome.ShouldBeFalse();
        (await board.RefusedAsync($"{Holidays}/{gone.Id}/remove", new { }, 422)).Rules.ShouldBe(["date: Rules:HolidayNotToCome"]);
        (await board.RefusedAsync(Holidays, Day(new(2026, 11, 20), worked: false), 422)).Rules.ShouldBe([
            "date: Rules:HolidayNotToCome",
        ]);
    }

    [Fact]
    public async Task A_day_is_refused_when_it_says_nothing_new()
    {
        using var board = await app.SignInAsync("tochuc");
        (await board.RefusedAsync(Holidays, Day(Saturday, worked: false), 422)).Rules.ShouldBe(["date: Rules:OffAnyway"]);
        (await board.RefusedAsync(Holidays, Day(Tuesday, worked: true), 422)).Rules.ShouldBe(["date: Rules:WorkedAnyway"]);
        (await board.RefusedAsync(Holidays, Day(new(2027, 1, 1), worked: false), 422)).Rules.ShouldBe([
            "date: Rules:HolidayTaken",
        ]);
        (await board.RefusedAsync(Holidays, Day(new(2126, 1, 2), worked: false), 422)).Rules.ShouldBe([
            "date: Rules:HolidayTooFar",
        ]);
        (await board.RefusedAsync(Holidays, new AddHolidayInput(null, " ", null), 422)).Rules.ShouldBe(
            ["name: Registry:Required", "paper: Registry:Required", "date: Registry:Required"],
            ignoreOrder: true
        );
    }

    private static AddHolidayInput Day(DateOnly date, bool worked, string name = "Ngày") => new(date, name, "99-TB/VP", worked);

    private static Task<HolidayYearDto> AddAsync(HttpClient board, DateOnly date, string name, bool worked) =>
        board.DoAsync<HolidayYearDto>(Holidays, Day(date, worked, name));
}
