using Registry.Members.Lifecycle;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>The annual classification of a cell: who is rated, by whom it is decided, and how many may be excellent.</summary>
public sealed class ClassificationTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Root = "/api/members/classifications";

    private static string Sheet(int year) => $"{Root}/{year}/{AdmissionDesk.Cell}";

    [Fact]
    public async Task The_cell_records_the_committee_decides_and_after_that_nothing_changes()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        var empty = await secretary.ReadAsync<ClassificationDto>(Sheet(2024));
        (empty.State, empty.MayRecord, empty.AsOf).ShouldBe((null, true, new DateOnly(2024, 12, 31)));

        var some = await RecordAsync(secretary, empty, empty.Members.Take(1).Select(m => (m.MemberId, Rating.Good)));
        (await committee.RefusedAsync(Sheet(2024) + "/decide", Decision(some), 422)).Code.ShouldBe("Members:RatingsMissing");
        var all = await RecordAsync(secretary, some, some.Members.Select(m => (m.MemberId, Rating.Completed)));
        await secretary.RefusedAsync(Sheet(2024) + "/decide", Decision(all), 403);
        var decided = await committee.DoAsync<ClassificationDto>(Sheet(2024) + "/decide", Decision(all));
        decided.State.ShouldBe(SheetState.Decided);
        decided.Members.ShouldAllBe(m => m.Rating == Rating.Completed);

        var late = Ratings(decided, decided.Members.Select(m => (m.MemberId, Rating.Good)));
        (await secretary.RefusedAsync(Sheet(2024) + "/record", late, 409)).Code.ShouldBe("Members:StepNotAllowed");
    }

    [Fact]
    public async Task More_excellent_than_the_cap_are_not_decided()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        var empty = await secretary.ReadAsync<ClassificationDto>(Sheet(2025));
        var sheet = await RecordAsync(secretary, empty, empty.Members.Select(m => (m.MemberId, Rating.Excellent)));
        sheet.Members.Count.ShouldBeGreaterThan(1);
        (await committee.RefusedAsync(Sheet(2025) + "/decide", Decision(sheet), 422)).Code.ShouldBe("Members:TooManyExcellent");
    }

    [Fact]
    public async Task Who_was_just_admitted_is_suspended_prosecuted_in_custody_or_exempt_is_not_rated()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var suspended = await desk.MemberAsync();
        var exempt = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.Suspension, suspended);
        await desk.CompleteAsync(CaseKind.Exemption, exempt);
        var (charged, held) = (await desk.MemberAsync(), await desk.MemberAsync());
        await desk.CompleteAsync(CaseKind.Prosecution, charged);
        await desk.CompleteAsync(CaseKind.Detention, held);
        foreach (
            var (member, reason) in new[]
            {
                (suspended, NotRatedReason.Suspended),
                (exempt, NotRatedReason.Exempt),
                (charged, NotRatedReason.Prosecuted),
                (held, NotRatedReason.Detained),
            }
        )
        {
            var cell = (await desk.ReadAsync(member)).OrganisationId;
            var sheet = await desk.Approver.ReadAsync<ClassificationDto>($"{Root}/2026/{cell}");
            sheet.Members.ShouldNotContain(m => m.MemberId == member);
            sheet.NotRated.ShouldContain(m => m.MemberId == member && m.Reason == reason);
            sheet.NotRated.Where(m => m.Reason == NotRatedReason.TooNew).ShouldNotContain(m => m.MemberId == member);
        }
    }

    [Fact]
    public async Task One_cell_has_more_than_a_fifth_excellent_once_the_others_of_the_organisation_are_decided_with_fewer()
    {
        await using var own = new RegistryApp();
        using var desk = await CaseDesk.OpenAsync(own);
        var cells = new List<Guid>();
        foreach (var name in (await desk.OptionsAsync(await desk.MemberAsync())).Destinations)
        {
            var sheet = await desk.Recorder.GetAsync($"{Root}/2025/{name.Id}", Api.Stop);
            if (sheet.IsSuccessStatusCode)
                cells.Add(name.Id);
        }
        cells.Count.ShouldBeGreaterThan(1);
        var first = await desk.Recorder.ReadAsync<ClassificationDto>($"{Root}/2025/{cells[0]}");
        var many = ExcellentCapDto.Heads(first.Members.Count, first.Cap.Percent) + 1;
        first = await RateAsync(desk, first, many);
        (first.Cap.ExcellentElsewhere, first.Cap.BaseElsewhere).ShouldBe((0, 0));
        (await desk.Committee.RefusedAsync($"{Root}/2025/{cells[0]}/decide", Decision(first), 422)).Code.ShouldBe(
            "Members:TooManyExcellent"
        );
        foreach (var cell in cells.Skip(1))
        {
            var other = await desk.Recorder.ReadAsync<ClassificationDto>($"{Root}/2025/{cell}");
            if (other.Members.Count == 0)
                continue;
            other = await RateAsync(desk, other, 0);
            await desk.Committee.DoAsync<ClassificationDto>($"{Root}/2025/{cell}/decide", Decision(other));
        }
        first = await desk.Recorder.ReadAsync<ClassificationDto>($"{Root}/2025/{cells[0]}");
        first.Cap.Most(first.Members.Count).ShouldBeGreaterThanOrEqualTo(many);
        var decided = await desk.Committee.DoAsync<ClassificationDto>($"{Root}/2025/{cells[0]}/decide", Decision(first));
        decided.State.ShouldBe(SheetState.Decided);
    }

    /// <summary>So many excellent, the others good.</summary>
    private static Task<ClassificationDto> RateAsync(CaseDesk desk, ClassificationDto sheet, int excellent) =>
        desk.Recorder.DoAsync<ClassificationDto>(
            $"{Root}/{sheet.Year}/{sheet.OrganisationId}/record",
            Ratings(sheet, sheet.Members.Select((m, i) => (m.MemberId, i < excellent ? Rating.Excellent : Rating.Good)))
        );

    [Fact]
    public async Task A_rating_of_somebody_who_is_not_to_be_rated_is_refused_and_a_stale_list_too()
    {
        using var secretary = await app.SignInAsync("thuky");
        var empty = await secretary.ReadAsync<ClassificationDto>(Sheet(2023));
        (
            await secretary.RefusedAsync(Sheet(2023) + "/record", Ratings(empty, [(Guid.CreateVersion7(), Rating.Good)]), 422)
        ).Code.ShouldBe("Members:RatingsOfOthers");
        var first = await RecordAsync(secretary, empty, empty.Members.Select(m => (m.MemberId, Rating.Good)));
        await RecordAsync(secretary, first, first.Members.Select(m => (m.MemberId, Rating.Completed)));
        (await secretary.RefusedAsync(Sheet(2023) + "/record", Ratings(first, []), 409)).Code.ShouldBe("Registry:StaleStamp");
    }

    [Fact]
    public async Task A_cell_outside_the_users_subtrees_does_not_exist()
    {
        using var other = await app.SignInAsync("thuky2");
        await other.RefusedAsync(Sheet(2024), 404);
        (await other.ReadAsync<List<ClassificationCellDto>>($"{Root}/2024")).ShouldNotContain(c => c.Id == AdmissionDesk.Cell);
    }

    [Fact]
    public async Task The_ratings_of_a_year_are_decided_from_the_first_of_December_on()
    {
        await using var december = new RegistryApp();
        december.Clock.Set(new DateOnly(2026, 12, 4));
        using var secretary = await december.SignInAsync("thuky");
        using var committee = await december.SignInAsync("dangbo");
        var sheet = await secretary.ReadAsync<ClassificationDto>(Sheet(2026));
        sheet = await RecordAsync(secretary, sheet, sheet.Members.Select(m => (m.MemberId, Rating.Good)));
        (await committee.RefusedAsync(Sheet(2026) + "/decide", Decision(sheet, new(2026, 11, 30)), 422)).Rules.ShouldBe([
            "decisionDate: Members:RatingsTooEarly",
        ]);
        var decided = await committee.DoAsync<ClassificationDto>(Sheet(2026) + "/decide", Decision(sheet, new(2026, 12, 1)));
        decided.State.ShouldBe(SheetState.Decided);
    }

    [Fact]
    public async Task The_ratings_of_a_year_are_not_decided_in_its_course_and_the_sheet_says_from_when()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        var sheet = await secretary.ReadAsync<ClassificationDto>(Sheet(2026));
        sheet = await RecordAsync(secretary, sheet, sheet.Members.Select(m => (m.MemberId, Rating.Good)));
        (await committee.RefusedAsync(Sheet(2026) + "/decide", Decision(sheet), 422)).Rules.ShouldBe([
            "decisionDate: Members:RatingsTooEarly",
        ]);
        (await committee.ReadAsync<ClassificationDto>(Sheet(2026))).Blockers.ShouldContain(b => b.Contains("01/12/2026"));
    }

    private static Task<ClassificationDto> RecordAsync(
        HttpClient client,
        ClassificationDto sheet,
        IEnumerable<(Guid Member, Rating Rating)> given
    ) => client.DoAsync<ClassificationDto>(Sheet(sheet.Year) + "/record", Ratings(sheet, given));

    private static object Ratings(ClassificationDto sheet, IEnumerable<(Guid Member, Rating Rating)> given) =>
        new { sheet.Stamp, ratings = given.Select(g => new { memberId = g.Member, rating = g.Rating }) };

    private static object Decision(ClassificationDto sheet, DateOnly? on = null) =>
        new
        {
            sheet.Stamp,
            decisionNumber = "5-QĐ/ĐU",
            decisionDate = on ?? Api.Today,
        };
}
