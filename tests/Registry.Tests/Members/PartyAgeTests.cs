using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>Party age, badges and re-admission: pure arithmetic over a ledger (domain.md 2.5 and 4).</summary>
public sealed class PartyAgeTests
{
    private static readonly Guid Cell = new(1, 0, 0, new byte[8]);
    private static readonly RuleSet Rules = RuleSetSeed.RuleSets().Last();
    private static readonly DateOnly Decided = new(1990, 5, 2);
    private static readonly DateOnly Official = new(1991, 5, 19);

    [Fact]
    public void Party_age_counts_from_the_admission_decision_and_not_from_the_ceremony()
    {
        var age = PartyAge.Of(Decided, Official, Ledger((MembershipEventKind.Admitted, "1990-05-19")))!;
        age.Start.ShouldBe(Decided);
        age.Reaches(30).ShouldBe(new DateOnly(2020, 5, 2));
        age.YearsOn(new(2020, 5, 1)).ShouldBe(29);
        age.YearsOn(new(2020, 5, 2)).ShouldBe(30);
    }

    [Fact]
    public void Party_age_counts_only_once_official() =>
        PartyAge.Of(Decided, null, Ledger((MembershipEventKind.Admitted, "1990-05-19"))).ShouldBeNull();

    [Fact]
    public void The_time_outside_the_party_is_taken_off()
    {
        var age = PartyAge.Of(
            Decided,
            Official,
            Ledger(
                (MembershipEventKind.Admitted, "1990-05-19"),
                (MembershipEventKind.Resigned, "2000-01-01"),
                (MembershipEventKind.Readmitted, "2004-01-01")
            )
        )!;
        age.DaysOutside.ShouldBe(1461);
        age.YearsOn(new(2024, 5, 1)).ShouldBe(29);
        age.Reaches(30).ShouldBe(new DateOnly(2020, 5, 2).AddDays(1461));
    }

    [Fact]
    public void The_gaps_of_broken_transfers_are_rows_that_are_taken_off_each_once()
    {
        var ledger = Ledger(
            (MembershipEventKind.Admitted, "1990-05-19"),
            (MembershipEventKind.Resigned, "2000-01-01"),
            (MembershipEventKind.Readmitted, "2004-01-01"),
            (MembershipEventKind.Reconnected, "2010-07-01")
        );
        ledger[3] = new MembershipEvent(
            ledger[0].MemberId,
            4,
            new LedgerEntry(
                MembershipEventKind.Reconnected,
                new(2010, 7, 1),
                DateTime.UnixEpoch,
                "test",
                Note: "Không nộp hồ sơ chuyển đến",
                Since: new(2010, 1, 1)
            )
        );
        var age = PartyAge.Of(Decided, Official, ledger)!;
        age.Start.ShouldBe(Decided);
        age.DaysOutside.ShouldBe(1461 + 181);
        PartyAge
            .GapsOf(ledger)
            .Select(g => (g.From, g.To))
            .ShouldBe([
                (new DateOnly(2000, 1, 1), new DateOnly(2004, 1, 1)),
                (new DateOnly(2010, 1, 1), new DateOnly(2010, 7, 1)),
            ]);
    }

    [Fact]
    public void A_wrongful_expulsion_put_right_and_a_transfer_elsewhere_take_nothing_off()
    {
        var age = PartyAge.Of(
            Decided,
            Official,
            Ledger(
                (MembershipEventKind.Admitted, "1990-05-19"),
                (MembershipEventKind.Expelled, "2000-01-01"),
                (MembershipEventKind.Restored, "2001-01-01"),
                (MembershipEventKind.TransferredOut, "2005-01-01"),
                (MembershipEventKind.TransferredIn, "2010-01-01")
            )
        )!;
        age.DaysOutside.ShouldBe(0);
        age.YearsOn(new(2020, 5, 2)).ShouldBe(30);
    }

    [Fact]
    public void An_admission_whose_decision_was_cancelled_adds_nothing_to_the_Party_age_and_is_no_re_admission()
    {
        var ledger = Ledger(
            (MembershipEventKind.Admitted, "1990-05-19"),
            (MembershipEventKind.AdmissionCancelled, "1990-09-01"),
            (MembershipEventKind.Readmitted, "1995-02-03")
        );
        ledger[1] = new MembershipEvent(
            ledger[0].MemberId,
            2,
            new LedgerEntry(
                MembershipEventKind.AdmissionCancelled,
                new(1990, 9, 1),
                DateTime.UnixEpoch,
                "test",
                Cell,
                DossierId: ledger[0].DossierId
            )
        );
        var age = PartyAge.Of(new DateOnly(1995, 1, 20), new DateOnly(1996, 2, 3), ledger)!;
        (age.Start, age.DaysOutside).ShouldBe((new DateOnly(1995, 1, 20), 0));
    }

    [Theory]
    [InlineData("2016-05-19", 46, 40)]
    [InlineData("2016-09-02", 46, 45)]
    [InlineData("2026-02-03", 29, null)]
    [InlineData("2026-02-03", 30, 30)]
    [InlineData("2026-02-03", 44, 40)]
    [InlineData("2026-02-03", 91, 90)]
    public void The_highest_badge_reached_is_due_and_that_of_45_years_only_since_25_7_2016(string day, int years, int? badge)
    {
        var on = Day(day);
        var age = new PartyAge(on.AddYears(-years), 0, null);
        BadgeRules.Due(age, Rules, on).ShouldBe(badge);
    }

    [Theory]
    [InlineData("2026-09-05", "2026-09-02")]
    [InlineData("2026-09-30", "2026-09-02")]
    [InlineData("2026-10-01", "2026-11-07")]
    [InlineData("2026-11-30", "2026-11-07")]
    [InlineData("2026-12-01", "2027-02-03")]
    [InlineData("2028-02-29", "2028-02-03")]
    [InlineData("2026-03-01", "2026-05-19")]
    [InlineData("2026-05-31", "2026-05-19")]
    [InlineData("2026-06-01", "2026-09-02")]
    public void A_badge_is_given_on_the_day_of_the_window_in_which_its_years_are_full(string reached, string award)
    {
        BadgeRules.AwardDay(Day(reached), Rules).ShouldBe(Day(award));
        var age = new PartyAge(Day(reached).AddYears(-30), 0, null);
        if (age.Reaches(30) != Day(reached))
            return;
        BadgeRules.Due(age, Rules, Day(award)).ShouldBe(30);
        BadgeRules.Due(age, Rules, Day(award).AddDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void Badges_are_awarded_on_four_days_of_the_year() =>
        BadgeRules.AwardDays(Rules, 2027).ShouldBe([new(2027, 2, 3), new(2027, 5, 19), new(2027, 9, 2), new(2027, 11, 7)]);

    [Fact]
    public void The_seriously_ill_are_honoured_up_to_12_months_early_and_from_70_years_on_up_to_24()
    {
        var age = new PartyAge(new(1960, 1, 1), 0, null);
        BadgeRules.Earliest(age, 65, Rules).ShouldBe(new DateOnly(2024, 1, 1));
        BadgeRules.Earliest(age, 70, Rules).ShouldBe(new DateOnly(2028, 1, 1));
        BadgeRules.Earliest(age with { EndedOn = new(2029, 1, 1) }, 70, Rules).ShouldBe(new DateOnly(2029, 1, 1));
    }

    [Theory]
    [InlineData("2026-06-14", "Members:ReadmissionTooEarly")]
    [InlineData("2026-06-15", null)]
    public void Re_admission_comes_36_months_after_leaving(string on, string? refused)
    {
        var events = Ledger((MembershipEventKind.Admitted, "2015-05-19"), (MembershipEventKind.StruckOff, "2023-06-15"));
        Codes(events, Day(on)).ShouldBe(refused is null ? [] : [refused]);
    }

    [Fact]
    public void Who_left_after_serious_internal_disunity_is_never_admitted_again()
    {
        var events = Ledger((MembershipEventKind.Admitted, "2005-05-19"), (MembershipEventKind.Expelled, "2010-06-15"));
        Codes(events, new(2026, 6, 15), events[1].DossierId!.Value).ShouldBe(["Members:ReadmissionBarred.Disunity"]);
    }

    [Theory]
    [InlineData(MembershipEventKind.Resigned, null, "Resignation")]
    [InlineData(MembershipEventKind.Resigned, "FamilyHardship", null)]
    [InlineData(MembershipEventKind.StruckOff, null, null)]
    [InlineData(MembershipEventKind.StruckOff, "OwnAccord", "OwnAccord")]
    [InlineData(MembershipEventKind.Expelled, "Corruption", "Corruption")]
    [InlineData(MembershipEventKind.Expelled, "SeriousCrime", "SeriousCrime")]
    [InlineData(MembershipEventKind.Expelled, "Disunity", "Disunity")]
    public void What_was_recorded_with_the_leaving_bars_re_admission_and_the_refusal_names_it(
        MembershipEventKind left,
        string? recorded,
        string? bar
    )
    {
        var events = Ledger((MembershipEventKind.Admitted, "2005-05-19"), (left, "2010-06-15"));
        Left(
                events,
                new CaseFacts
                {
                    FamilyHardship = recorded == "FamilyHardship" ? true : null,
                    OwnAccord = recorded == "OwnAccord" ? true : null,
                    Disunity = recorded == "Disunity" ? true : null,
                    Conviction = Enum.TryParse<Conviction>(recorded, out var conviction) ? conviction : null,
                },
                new(2026, 6, 15)
            )
            .ShouldBe(bar is null ? [] : ["Members:ReadmissionBarred." + bar]);
    }

    [Fact]
    public void After_a_less_serious_crime_re_admission_comes_60_months_after_the_record_was_cleared()
    {
        var events = Ledger((MembershipEventKind.Admitted, "2005-05-19"), (MembershipEventKind.Expelled, "2010-06-15"));
        var facts = new CaseFacts { Conviction = Conviction.LessSeriousCrime };
        var cleared = new DateOnly(2021, 7, 1);
        Left(events, facts, new(2026, 7, 1)).ShouldBe(["Members:ReadmissionNotCleared"]);
        Left(events, facts, new(2026, 6, 30), cleared).ShouldBe(["Members:ReadmissionAfterCrime"]);
        Left(events, facts, new(2026, 7, 1), cleared).ShouldBeEmpty();
    }

    private static IEnumerable<string> Left(
        IReadOnlyList<MembershipEvent> events,
        CaseFacts facts,
        DateOnly on,
        DateOnly? cleared = null
    )
    {
        var cases = new Dictionary<Guid, CaseFacts> { [events[1].DossierId!.Value] = facts };
        return ReadmissionGuard.Refusals(events, cases, on, Rules, cleared).Select(r => r.Code);
    }

    [Fact]
    public void Somebody_is_admitted_again_once_unless_the_rules_say_otherwise()
    {
        var events = Ledger(
            (MembershipEventKind.Admitted, "2000-05-19"),
            (MembershipEventKind.StruckOff, "2005-06-15"),
            (MembershipEventKind.Readmitted, "2010-05-19"),
            (MembershipEventKind.StruckOff, "2015-06-15")
        );
        Codes(events, new(2026, 6, 15)).ShouldBe(["Members:ReadmissionOnce"]);
        var lenient = new RuleSet("x", default);
        lenient.Set(LifecycleRules.ReadmissionMonths, "36", "test");
        lenient.Set(LifecycleRules.ReadmissionTimes, "0", "test");
        lenient.Set(LifecycleRules.ReadmissionBars, nameof(ReadmissionBar.Disunity), "test");
        ReadmissionGuard.Refusals(events, new Dictionary<Guid, CaseFacts>(), new(2026, 6, 15), lenient).ShouldBeEmpty();
    }

    [Fact]
    public void Only_who_is_out_of_the_party_is_admitted_again()
    {
        var admitted = (MembershipEventKind.Admitted, "2000-05-19");
        var on = new DateOnly(2026, 6, 15);
        Codes([], on).ShouldBeEmpty();
        Codes(Ledger(admitted), on).ShouldBe(["Members:StillAMember"]);
        Codes(Ledger(admitted, (MembershipEventKind.Died, "2005-01-01")), on).ShouldBe(["Members:HasDied"]);
        Codes(Ledger(admitted, (MembershipEventKind.TransferredOut, "2005-01-01")), on).ShouldBe(["Members:LeftByTransfer"]);
        Codes(Ledger(admitted, (MembershipEventKind.AdmissionCancelled, "2000-06-01")), on).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(100, 20)]
    public void A_fifth_of_those_rated_good_or_better_may_be_excellent_rounded_up(int goodOrBetter, int most) =>
        ExcellentCapDto.Heads(goodOrBetter, Rules.Number(LifecycleRules.ExcellentCap)).ShouldBe(most);

    [Theory]
    [InlineData(10, 10, 10)]
    [InlineData(11, 11, 15)]
    public void The_cap_is_of_the_grassroots_organisation_and_not_of_each_of_its_five_cells(int each, int most, int cellByCell)
    {
        var elsewhere = Enumerable.Repeat(Rating.Good, 4 * each).ToList();
        var cap = new ExcellentCap(20, OfGoodAlone: false, elsewhere, "Đảng bộ");
        var here = Enumerable.Repeat(Rating.Excellent, each).ToList();
        cap.Most(here).ShouldBe(most);
        (5 * ExcellentCapDto.Heads(each, 20)).ShouldBe(cellByCell);
        // However they spread: all of one cell, as long as the organisation keeps to it.
        (cap.Excellent(here) <= cap.Most(here)).ShouldBeTrue();
        (cap with { OfGoodAlone = true }).Most(here).ShouldBe(ExcellentCapDto.Heads(4 * each, 20));
    }

    private static IEnumerable<string> Codes(IReadOnlyCollection<MembershipEvent> events, DateOnly on, params Guid[] disunity) =>
        ReadmissionGuard
            .Refusals(events, disunity.ToDictionary(id => id, _ => new CaseFacts { Disunity = true }), on, Rules)
            .Select(r => r.Code);

    private static List<MembershipEvent> Ledger(params (MembershipEventKind Kind, string On)[] entries)
    {
        var id = Guid.CreateVersion7();
        return
        [
            .. entries.Select(
                (e, i) =>
                    new MembershipEvent(
                        id,
                        i + 1,
                        new LedgerEntry(
                            e.Kind,
                            Day(e.On),
                            DateTime.UnixEpoch,
                            "test",
                            Cell,
                            Cell,
                            DossierId: Guid.CreateVersion7()
                        )
                    )
            ),
        ];
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
