using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Rules.Holidays;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Rules;

/// <summary>Rule sets on the running application: a new regulation takes effect on its date, and nothing before it changes.</summary>
public sealed class RuleSetTests : IDisposable
{
    private const string Rules = "/api/members/rules";
    private readonly RegistryApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_list_says_what_is_in_force_and_how_much_is_unconfirmed()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var inspector = await app.SignInAsync("kiemtra");
        var list = await secretary.ReadAsync<List<RuleSetListItemDto>>(Rules);
        list.Select(r => (r.Code, r.Standing))
            .ShouldBe([
                ("208-QĐ/TW", RuleSetStanding.InForce),
                ("20-QĐ/TW", RuleSetStanding.Past),
                ("294-QĐ/TW", RuleSetStanding.Past),
                ("232-QĐ/TW", RuleSetStanding.Past),
                ("24-QĐ/TW", RuleSetStanding.Past),
                ("29-QĐ/TW", RuleSetStanding.Past),
            ]);
        list[1].EffectiveTo.ShouldBe(new DateOnly(2026, 7, 25));
        var newest = await inspector.ReadAsync<RuleSetDto>($"{Rules}/{list[0].Id}");
        newest.Unconfirmed.ShouldBe(list[0].Unconfirmed);
        newest.Groups.SelectMany(g => g.Values).Count(v => v.Mark == RuleMark.Unconfirmed).ShouldBe(list[0].Unconfirmed);
        var then = await secretary.ReadAsync<List<RuleSetListItemDto>>(Rules + "?asOf=2026-07-25");
        then.Select(r => r.Standing).Take(2).ShouldBe([RuleSetStanding.Future, RuleSetStanding.InForce]);
    }

    [Fact]
    public async Task A_rule_set_names_each_value_its_unit_and_what_its_mark_means_and_what_changed()
    {
        using var secretary = await app.SignInAsync("thuky");
        var newest = await secretary.ReadAsync<RuleSetDto>(Rules + "/by-code?code=" + Uri.EscapeDataString("208-QĐ/TW"));
        var age = Value(newest, RuleKeys.MinAge);
        (age.Text, age.Unit, age.Mark).ShouldBe(("216 tháng", "tháng", RuleMark.Secondary));
        age.Meaning.ShouldContain("S01*");
        var start = Value(newest, RuleKeys.CeremonyStart);
        (start.Text, start.Before, start.Changed).ShouldBe(("ngày cấp ủy ra quyết định", "ngày chi bộ nhận quyết định", true));
        Value(newest, RuleKeys.ReminderDays).Changed.ShouldBeFalse();
        newest.PreviousCode.ShouldBe("20-QĐ/TW");
        var days = Value(newest, RuleKeys.DecisionDays);
        (days.Value, days.Mark, days.Changed).ShouldBe(("45", RuleMark.Inherited, false));
        days.Meaning.ShouldContain("294-QĐ/TW");
        secretary.DefaultRequestHeaders.AcceptLanguage.Add(new("en"));
        var english = await secretary.ReadAsync<RuleSetDto>($"{Rules}/{newest.Id}");
        Value(english, RuleKeys.MinAge).Text.ShouldBe("216 months");
        await secretary.RefusedAsync(Rules + "/by-code?code=1-X", 404);
    }

    [Fact]
    public async Task A_new_version_takes_effect_on_its_date_and_not_before()
    {
        using var board = await app.SignInAsync("tochuc");
        using var secretary = await app.SignInAsync("thuky2");
        var from = Api.Today.AddDays(3);
        await CreateAsync(board, from, (RuleKeys.DecisionDays, "50"), (RuleKeys.CellVote, "3/4"));
        var before = await secretary.SubmittedAsync();
        (before.WorkingDaysLeft, before.RuleSetCode).ShouldBe((45, "208-QĐ/TW"));
        before.VoteRule.ShouldBe(new VoteRuleDto(2, 3));

        app.Clock.Set(from);
        using var later = await app.SignInAsync("thuky2");
        var after = await later.SubmittedAsync();
        (after.WorkingDaysLeft, after.RuleSetCode).ShouldBe((50, "300-QĐ/TW"));
        after.VoteRule.ShouldBe(new VoteRuleDto(3, 4));
    }

    [Fact]
    public async Task A_vote_is_judged_by_the_share_in_force_on_its_day()
    {
        using var board = await app.SignInAsync("tochuc");
        await CreateAsync(board, Api.Today, (RuleKeys.CellVote, "1/1"));
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var all = dossier.OfficialMembersInCell;
        var oneAgainst = Vote(dossier, inFavour: all - 1, against: 1);
        (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), oneAgainst, 422)).Rules.ShouldBe([
            "inFavour: Members:BelowTwoThirds",
        ]);
    }

    [Fact]
    public async Task A_step_keeps_the_rule_set_that_judged_it_when_a_new_version_comes()
    {
        using var board = await app.SignInAsync("tochuc");
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.SubmittedAsync();
        var from = Api.Today.AddDays(1);
        await CreateAsync(board, from, (RuleKeys.DecisionDays, "50"));
        app.Clock.Set(from);
        using var approver = await app.SignInAsync("duyet");
        var decision = Decision(dossier, from);
        var approved = await approver.DoAsync<DossierDto>(Step(dossier, "approve"), decision);
        approved.History[0].RuleSetCode.ShouldBe("300-QĐ/TW");
        approved
            .History.Skip(1)
            .Where(s => s.Step != DossierStepKind.SettleIdentity)
            .ShouldAllBe(s => s.RuleSetCode == "208-QĐ/TW");
        approved.RuleSetCode.ShouldBe("208-QĐ/TW");
    }

    [Fact]
    public async Task Two_thirds_of_the_grassroots_committee_are_of_all_its_members()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        var dossier = await secretary.SubmittedAsync(Cell);
        var short_ = Vote(dossier, total: 9, present: 6, inFavour: 5, against: 1);
        (await committee.RefusedAsync(Step(dossier, "grassroots-resolution"), short_, 422)).Rules.ShouldBe([
            "inFavour: Members:BelowShareOfCommittee",
        ]);
        var reached = Vote(dossier, total: 9, present: 6, inFavour: 6, against: 0);
        var resolved = await committee.DoAsync<DossierDto>(Step(dossier, "grassroots-resolution"), reached);
        resolved.State.ShouldBe(DossierState.AwaitingDecision);
    }

    [Fact]
    public async Task A_value_is_confirmed_by_naming_its_paper()
    {
        using var board = await app.SignInAsync("tochuc");
        var (latest, _) = await LatestAsync(board);
        var made = await CreateAsync(board, Api.Today, (RuleKeys.CommitteeVote, "2/3"));
        var value = Value(made, RuleKeys.CommitteeVote);
        (value.Value, value.Source, value.Mark).ShouldBe(("2/3", "300-QĐ/TW, điểm 4", RuleMark.Paper));
        (value.Changed, value.BeforeSource).ShouldBe((true, "GK-cfg"));
        made.Unconfirmed.ShouldBe(latest.Unconfirmed - 1);
        made.RecordedBy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_form_is_added_and_another_dropped_and_the_checklist_follows()
    {
        using var board = await app.SignInAsync("tochuc");
        var made = await CreateAsync(
            board,
            Api.Today,
            ("Form.Required.17-KNĐ", "Bản cam kết"),
            ("Form.Optional.4A-KNĐ", null),
            (RuleKeys.LapsingForms, "3-KNĐ, 5-KNĐ")
        );
        made.Removed.Select(v => v.Key).ShouldBe(["Form.Optional.4A-KNĐ"]);
        Value(made, "Form.Required.17-KNĐ").Before.ShouldBeNull();
        using var secretary = await app.SignInAsync("thuky2");
        var forms = (await secretary.OpenAsync()).Checklist.Select(i => i.FormCode).ToList();
        forms.ShouldContain("17-KNĐ");
        forms.ShouldNotContain("4A-KNĐ");
    }

    [Fact]
    public async Task A_bad_value_is_refused_at_its_field_and_nothing_is_saved()
    {
        using var board = await app.SignInAsync("tochuc");
        var (latest, _) = await LatestAsync(board);
        var input = Input(
            latest,
            Api.Today,
            (RuleKeys.CellVote, "4/3"),
            (RuleKeys.DecisionDays, "sáu mươi"),
            (RuleKeys.CeremonyStart, "Later"),
            (RuleKeys.ReminderDays, "7,7"),
            (RuleKeys.LapsingForms, "77-KNĐ"),
            (RuleKeys.MinAge, "721"),
            (RuleKeys.FailedVotes, null),
            ("Vote.Anything", "1"),
            ("Form.Written.17-KNĐ", " "),
            ("Form.Required.a b", "x")
        );
        var problem = await board.RefusedAsync(Rules, input, 422);
        problem.Rules.ShouldBe(
            [
                "values.Cell.AdmitVote: Rules:BadRule.Fraction",
                "values.Decision.AdmitDays: Rules:BadRule.Number",
                "values.Ceremony.StartsFrom: Rules:BadRule.Choice",
                "values.Reminder.Days: Rules:BadRule.Numbers",
                "values.Dossier.LapsingForms: Rules:BadRule.Forms",
                "values.Admission.MaxAgeMonths: Rules:RuleAges",
                "values.FailedVotes.ReferUp: Registry:Required",
                "values.Form.Written.17-KNĐ: Registry:Required",
                "values: Rules:UnknownRule",
                "values: Rules:UnknownRule",
            ],
            ignoreOrder: true
        );
        (await board.ReadAsync<List<RuleSetListItemDto>>(Rules)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_changed_value_needs_a_paper_and_general_knowledge_is_none()
    {
        using var board = await app.SignInAsync("tochuc");
        var (latest, _) = await LatestAsync(board);
        (await board.RefusedAsync(Rules, With(null), 422)).Rules.ShouldBe(["values.Ceremony.Days.source: Registry:Required"]);
        (await board.RefusedAsync(Rules, With("GK-cfg"), 422)).Rules.ShouldBe([
            "values.Ceremony.Days.source: Rules:RuleSourceIsNone",
        ]);

        CreateRuleSetInput With(string? source) =>
            new("300-QĐ/TW", Api.Today, [new(RuleKeys.CeremonyDays, "20", source)]) { Stamp = latest.Stamp };
    }

    [Fact]
    public async Task A_version_begins_today_or_later_after_the_last_one_and_has_a_number_of_its_own()
    {
        using var board = await app.SignInAsync("tochuc");
        var (latest, _) = await LatestAsync(board);
        (await board.RefusedAsync(Rules, Input(latest, Api.Today.AddDays(-1)), 422)).Rules.ShouldBe([
            "effectiveFrom: Rules:RuleSetInPast",
        ]);
        var nothing = new CreateRuleSetInput(null, null, null) { Stamp = latest.Stamp };
        (await board.RefusedAsync(Rules, nothing, 422)).Rules.ShouldBe([
            "code: Registry:Required",
            "effectiveFrom: Registry:Required",
        ]);
        var made = await CreateAsync(board, Api.Today.AddDays(10));
        (await board.RefusedAsync(Rules, Input(made, Api.Today.AddDays(10)), 422)).Rules.ShouldBe([
            "code: Rules:RuleSetCodeTaken",
            "effectiveFrom: Rules:RuleSetNotAfterLatest",
        ]);
    }

    [Fact]
    public async Task Only_the_latest_version_is_withdrawn_and_only_before_it_is_in_force()
    {
        using var board = await app.SignInAsync("tochuc");
        var (inForce, all) = await LatestAsync(board);
        (await board.RefusedAsync(Withdraw(inForce), new { inForce.Stamp }, 422)).Rules.ShouldBe([": Rules:RuleSetInForce"]);
        var made = await CreateAsync(board, Api.Today.AddDays(10));
        (await board.RefusedAsync(Withdraw(inForce), new { made.Stamp }, 422)).Rules.ShouldBe([": Rules:RuleSetNotLatest"]);
        await board.RefusedAsync(Withdraw(made), new { }, 428);
        (await board.PostAsync(Withdraw(made), new { made.Stamp })).EnsureSuccessStatusCode();
        (await board.ReadAsync<List<RuleSetListItemDto>>(Rules)).Select(r => r.Id).ShouldBe(all.Select(r => r.Id));
        await board.RefusedAsync(Withdraw(made), new { made.Stamp }, 404);
    }

    [Fact]
    public async Task Of_two_who_make_the_next_version_the_second_is_told()
    {
        using var board = await app.SignInAsync("tochuc");
        var (latest, _) = await LatestAsync(board);
        var made = await CreateAsync(board, Api.Today.AddDays(5));
        var second = Input(latest, Api.Today.AddDays(6)) with { Code = "301-QĐ/TW" };
        var problem = await board.RefusedAsync(Rules, second, 409);
        problem.Current.GetProperty("code").GetString().ShouldBe(made.Code);
    }

    [Fact]
    public async Task What_was_in_force_is_the_same_after_a_new_version_and_who_made_it_is_written_down()
    {
        using var board = await app.SignInAsync("tochuc");
        var (latest, all) = await LatestAsync(board);
        var made = await CreateAsync(board, Api.Today, (RuleKeys.DecisionDays, "50"));
        foreach (var rules in all)
            Value(await board.ReadAsync<RuleSetDto>($"{Rules}/{rules.Id}"), RuleKeys.DecisionDays)
                .Value.ShouldBe(rules.EffectiveFrom < new DateOnly(2025, 7, 1) ? "60" : "45");
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var entries = await db.Set<AuditEntry>().Where(a => a.EntityId == made.Id).ToListAsync(Api.Stop);
            entries.ShouldHaveSingleItem().Action.ShouldBe("Added");
            entries[0].UserName.ShouldBe(made.RecordedBy);
            (
                await db.Set<AuditEntry>().CountAsync(a => a.EntityType == "RuleValue" && a.Action == "Modified", Api.Stop)
            ).ShouldBe(0);
        });
    }

    [Theory]
    [InlineData("thuky")]
    [InlineData("dangbo")]
    [InlineData("duyet")]
    [InlineData("nhansu")]
    [InlineData("kiemtra")]
    public async Task Who_is_not_of_the_organisation_board_reads_the_rules_and_changes_none(string userName)
    {
        using var client = await app.SignInAsync(userName);
        var (latest, _) = await LatestAsync(client);
        await client.RefusedAsync(Rules, Input(latest, Api.Today.AddDays(1)), 403);
        await client.RefusedAsync(Withdraw(latest), new { latest.Stamp }, 403);
        var day = new AddHolidayInput(Api.Today.AddDays(1), "Ngày nghỉ", "1-TB");
        await client.RefusedAsync("/api/members/holidays", day, 403);
    }

    [Fact]
    public async Task The_board_of_a_part_of_the_tree_does_not_change_what_holds_for_all()
    {
        using var client = await app.SignInWithAsync(
            "tochuc-cs",
            (Roles.OrganisationBoard, Host.ReferenceData.DemoAccounts.Committee)
        );
        var (latest, _) = await LatestAsync(client);
        await client.RefusedAsync(Rules, Input(latest, Api.Today.AddDays(1)), 403);
        using var administrator = await app.SignInAsync("quantri");
        await administrator.RefusedAsync(Rules, 403);
    }

    [Fact]
    public async Task A_database_of_an_older_release_gets_the_keys_it_lacks_and_keeps_what_it_has()
    {
        using var board = await app.SignInAsync("tochuc");
        var made = await CreateAsync(board, Api.Today, (RuleKeys.DecisionDays, "50"));
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var gone = new[] { RuleKeys.ReminderDays, RuleKeys.WrittenForm + "6-KNĐ" };
            await db.Set<RuleValue>().Where(v => gone.Contains(v.Key)).ExecuteDeleteAsync(Api.Stop);
            await db.Set<RuleSet>().Where(r => r.Code == "232-QĐ/TW").ExecuteDeleteAsync(Api.Stop);
        });
        await app.InScopeAsync(services => RuleSetSeed.EnsureAsync(services.GetRequiredService<RegistryDbContext>(), Api.Stop));
        var again = await board.ReadAsync<RuleSetDto>($"{Rules}/{made.Id}");
        Value(again, RuleKeys.ReminderDays).Value.ShouldBe("90,60,30,15,7");
        Value(again, RuleKeys.WrittenForm + "6-KNĐ").Source.ShouldBe("S10");
        Value(again, RuleKeys.DecisionDays).Value.ShouldBe("50");
        (await board.ReadAsync<List<RuleSetListItemDto>>(Rules)).Select(r => r.Code).ShouldContain("232-QĐ/TW");
    }

    private static string Withdraw(RuleSetDto rules) => $"{Rules}/{rules.Id}/withdraw";

    private static RuleValueDto Value(RuleSetDto rules, string key) =>
        rules.Groups.SelectMany(g => g.Values).Single(v => v.Key == key);

    private static async Task<(RuleSetDto Latest, IReadOnlyList<RuleSetListItemDto> All)> LatestAsync(HttpClient client)
    {
        var all = await client.ReadAsync<List<RuleSetListItemDto>>(Rules);
        return (await client.ReadAsync<RuleSetDto>($"{Rules}/{all[0].Id}"), all);
    }

    private static CreateRuleSetInput Input(RuleSetDto latest, DateOnly from, params (string Key, string? Value)[] values) =>
        new("300-QĐ/TW", from, [.. values.Select(v => new RuleValueInput(v.Key, v.Value, "300-QĐ/TW, điểm 4"))])
        {
            Stamp = latest.Stamp,
        };

    private static async Task<RuleSetDto> CreateAsync(
        HttpClient board,
        DateOnly from,
        params (string Key, string? Value)[] values
    ) => await board.DoAsync<RuleSetDto>(Rules, Input((await LatestAsync(board)).Latest, from, values));
}
