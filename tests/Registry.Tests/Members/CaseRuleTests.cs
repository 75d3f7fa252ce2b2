using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Roster;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.CaseDesk;

namespace Registry.Tests.Members;

/// <summary>The rules of domain.md 4, one by one, as somebody meets them who records.</summary>
public sealed class CaseRuleTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_member_under_inspection_is_not_transferred_until_the_inspector_lifts_it()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var hold = await desk.ProposeAsync(CaseKind.InspectionHold, member);
        hold.State.ShouldBe(CaseState.Placed);
        foreach (
            var kind in new[]
            {
                CaseKind.OfficialTransfer,
                CaseKind.InternalTransfer,
                CaseKind.TransferOut,
                CaseKind.TemporaryTransfer,
            }
        )
            (await desk.RefusedAsync(kind, member)).ShouldBe(["Members:TransferUnderInspection"]);

        var input = new { hold.Stamp, reasons = "Không có vi phạm" };
        await desk.Approver.RefusedAsync(Step(hold, "lift"), input, 403);
        (await desk.Inspector.DoAsync<CaseDto>(Step(hold, "lift"), input)).State.ShouldBe(CaseState.Done);
        (await desk.CompleteAsync(CaseKind.TransferOut, member)).State.ShouldBe(CaseState.Done);
    }

    [Fact]
    public async Task Only_the_inspector_places_a_hold()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var proposal = Proposal(CaseKind.InspectionHold, member, await desk.FactsAsync(CaseKind.InspectionHold, member));
        await desk.Recorder.RefusedAsync(Root, proposal, 403);
        await desk.Approver.RefusedAsync(Root, proposal, 403);
    }

    [Fact]
    public async Task A_hold_placed_after_the_proposal_stops_the_decision()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var proposed = await desk.ProposeAsync(CaseKind.TransferOut, member);
        await desk.ProposeAsync(CaseKind.InspectionHold, member);
        (await desk.Approver.RefusedAsync(Step(proposed, "decide"), Decision(proposed), 422)).Code.ShouldBe(
            "Members:TransferUnderInspection"
        );
    }

    [Fact]
    public async Task An_official_transfer_is_due_60_working_days_after_the_move()
    {
        using var desk = await OpenAsync(app);
        var proposed = await desk.ProposeAsync(
            CaseKind.OfficialTransfer,
            await desk.MemberAsync(),
            f => f with { Since = new(2026, 9, 4) }
        );
        proposed.DueOn.ShouldBe(new DateOnly(2026, 11, 27));
    }

    [Theory]
    [InlineData(41, false)]
    [InlineData(44, true)]
    public async Task An_arrival_later_than_30_working_days_is_recorded_and_flagged(int days, bool late)
    {
        using var desk = await OpenAsync(app);
        var proposed = await desk.ProposeAsync(CaseKind.OfficialTransfer, await desk.MemberAsync());
        var decided = await desk.DecideAsync(proposed, Api.Today.AddDays(-days));
        decided.MissesArrival.ShouldBe(late);
        var overdue = await desk.Receiver.ReadAsync<Page<CaseListItemDto>>(Root + "?overdueOnly=true");
        overdue.Items.Any(c => c.Id == decided.Id).ShouldBe(late);

        var input = new { decided.Stamp, arrivedOn = Api.Today };
        var arrived = await desk.Receiver.DoAsync<CaseDto>(Step(decided, "arrival"), input);
        (arrived.State, arrived.ArrivedLate, arrived.ArrivedOn).ShouldBe((CaseState.Arrived, late, Api.Today));
    }

    [Fact]
    public async Task Until_the_arrival_the_member_counts_at_the_old_place_and_from_then_at_the_new_one()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var home = (await desk.ReadAsync(member)).OrganisationId;
        var decided = await desk.DecideAsync(await desk.ProposeAsync(CaseKind.OfficialTransfer, member));
        (await desk.ReadAsync(member)).OrganisationId.ShouldBe(home);
        await desk.Receiver.DoAsync<CaseDto>(Step(decided, "arrival"), new { decided.Stamp, arrivedOn = Api.Today });
        (await desk.ReadAsync(member)).OrganisationId.ShouldBe(AdmissionDesk.GrassrootsCell);
    }

    [Fact]
    public async Task An_internal_transfer_stays_within_the_grassroots_committee_and_an_official_one_leaves_it()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var inside = (await desk.FactsAsync(CaseKind.InternalTransfer, member)).DestinationId;
        (
            await desk.RefusedAsync(
                CaseKind.InternalTransfer,
                member,
                f => f with { DestinationId = AdmissionDesk.GrassrootsCell }
            )
        ).ShouldBe(["Members:TransferNotInternal"]);
        (await desk.RefusedAsync(CaseKind.OfficialTransfer, member, f => f with { DestinationId = inside })).ShouldBe([
            "Members:TransferIsInternal",
        ]);
        (
            await desk.RefusedAsync(
                CaseKind.OfficialTransfer,
                member,
                f => f with { DestinationId = Host.ReferenceData.DemoAccounts.Root }
            )
        ).ShouldBe(["Members:DestinationNotACell"]);
    }

    [Fact]
    public async Task A_letter_of_introduction_has_number_date_and_the_month_through_which_fees_are_paid()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var problem = await desk.Recorder.RefusedAsync(Root, Proposal(CaseKind.TransferOut, member, new()), 422);
        problem
            .Rules.Order(StringComparer.Ordinal)
            .ShouldBe([
                "feesPaidThrough: Registry:Required",
                "outsideOrganisation: Registry:Required",
                "paperDate: Registry:Required",
                "paperNumber: Registry:Required",
            ]);
        (await desk.RefusedAsync(CaseKind.TransferOut, member, f => f with { Measure = DisciplineMeasure.Warning })).ShouldBe([
            "Members:FactNotOfKind",
        ]);
    }

    [Theory]
    [InlineData(2, false, "Members:TemporaryTooShort")]
    [InlineData(3, false, null)]
    [InlineData(11, false, null)]
    [InlineData(12, false, "Members:TemporaryTooLong")]
    [InlineData(24, true, null)]
    [InlineData(25, true, "Members:StudyTooLong")]
    public async Task A_temporary_transfer_lasts_three_months_to_below_a_year_and_full_time_study_up_to_two(
        int months,
        bool study,
        string? refused
    )
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        CaseFacts Change(CaseFacts f) => f with { Until = f.EffectiveOn!.Value.AddMonths(months), Study = study ? true : null };
        if (refused is null)
            (await desk.ProposeAsync(CaseKind.TemporaryTransfer, member, Change)).State.ShouldBe(CaseState.Proposed);
        else
            (await desk.RefusedAsync(CaseKind.TemporaryTransfer, member, Change)).ShouldBe([refused]);
    }

    [Theory]
    [InlineData(CaseKind.TemporaryTransfer, Standing.OfficialAway)]
    [InlineData(CaseKind.Exemption, Standing.OfficialExempt)]
    [InlineData(CaseKind.Suspension, Standing.Official)]
    public async Task Who_is_away_exempt_or_suspended_is_still_counted_at_home(CaseKind kind, Standing standing)
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var home = (await desk.ReadAsync(member)).OrganisationId;
        await desk.CompleteAsync(kind, member);
        var now = await desk.ReadAsync(member);
        (now.Standing, now.OrganisationId).ShouldBe((standing, home));
    }

    [Fact]
    public async Task An_exemption_for_health_needs_a_medical_paper()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        CaseFacts Ill(CaseFacts f) => f with { ExemptionGround = ExemptionGround.Health };
        (await desk.RefusedAsync(CaseKind.Exemption, member, Ill)).ShouldBe(["Members:MedicalPaperMissing"]);
        var ok = await desk.ProposeAsync(CaseKind.Exemption, member, f => Ill(f) with { MedicalPaperOn = Api.Today });
        ok.State.ShouldBe(CaseState.Proposed);
    }

    [Theory]
    [InlineData(Standing.Official, DisciplineMeasure.Reprimand, null)]
    [InlineData(Standing.Official, DisciplineMeasure.Warning, null)]
    [InlineData(Standing.Official, DisciplineMeasure.PostRemoval, "Members:HoldsNoPost")]
    [InlineData(Standing.Official, DisciplineMeasure.Expulsion, null)]
    [InlineData(Standing.Probationary, DisciplineMeasure.Reprimand, null)]
    [InlineData(Standing.Probationary, DisciplineMeasure.Warning, null)]
    [InlineData(Standing.Probationary, DisciplineMeasure.PostRemoval, "Members:DisciplineOfProbationary")]
    [InlineData(Standing.Probationary, DisciplineMeasure.Expulsion, "Members:DisciplineOfProbationary")]
    public async Task Official_members_meet_four_measures_and_probationary_ones_two(
        Standing standing,
        DisciplineMeasure measure,
        string? refused
    )
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync(standing, untouched: refused is null && standing == Standing.Official);
        CaseFacts Change(CaseFacts f) => f with { Measure = measure };
        if (refused is null)
            (await desk.CompleteAsync(CaseKind.Discipline, member, Change)).State.ShouldBe(CaseState.Done);
        else
            (await desk.RefusedAsync(CaseKind.Discipline, member, Change)).ShouldBe([refused]);
    }

    [Fact]
    public async Task The_cell_decides_on_a_reprimand_and_it_takes_effect_when_the_result_is_announced()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var announced = Api.Today.AddDays(-20);
        var proposed = await desk.ProposeAsync(CaseKind.Discipline, member, f => f with { EffectiveOn = announced });
        proposed.NeedsDecision.ShouldBeFalse();
        var done = await desk.DecideAsync(proposed);
        done.Decision!.Number.ShouldBe(done.Facts.PaperNumber);
        done.Decision.Issuer.ShouldBe(done.OrganisationName);
        var written = (await desk.ReadAsync(member)).Timeline.Single(e => e.CaseId == done.Id);
        (written.EffectiveOn, written.Measure).ShouldBe((announced, DisciplineMeasure.Reprimand));
    }

    [Fact]
    public async Task A_reprimand_is_announced_before_it_is_written_down_and_never_after()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        (await desk.RefusedAsync(CaseKind.Discipline, member, f => f with { EffectiveOn = null })).ShouldBe([
            "Registry:Required",
        ]);
        var late = await desk.FactsAsync(CaseKind.Discipline, member);
        late = late with { EffectiveOn = late.PaperDate!.Value.AddDays(1) };
        (await desk.Recorder.RefusedAsync(Root, Proposal(CaseKind.Discipline, member, late), 422)).Rules.ShouldBe([
            "effectiveOn: Members:AnnouncedAfterPaper",
        ]);
    }

    [Fact]
    public async Task An_expulsion_takes_effect_with_the_decision_of_the_committee_and_not_before()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        CaseFacts Expelled(CaseFacts f) => f with { Measure = DisciplineMeasure.Expulsion };
        (
            await desk.RefusedAsync(CaseKind.Discipline, member, f => Expelled(f) with { EffectiveOn = Api.Today.AddDays(-3) })
        ).ShouldBe(["Members:EffectWithDecision"]);
        var proposed = await desk.ProposeAsync(CaseKind.Discipline, member, Expelled);
        await desk.DecideAsync(proposed, Api.Today.AddDays(-2));
        var written = (await desk.ReadAsync(member)).Timeline.Single(e => e.CaseId == proposed.Id);
        written.EffectiveOn.ShouldBe(Api.Today.AddDays(-2));
    }

    [Fact]
    public async Task An_expulsion_is_decided_by_the_upper_committee_and_ends_the_membership()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var proposed = await desk.ProposeAsync(
            CaseKind.Discipline,
            member,
            f => f with { Measure = DisciplineMeasure.Expulsion }
        );
        await desk.Committee.RefusedAsync(Step(proposed, "decide"), Decision(proposed), 403);
        (await desk.DecideAsync(proposed)).State.ShouldBe(CaseState.Done);
        (await desk.ReadAsync(member)).Standing.ShouldBeNull();
    }

    [Fact]
    public async Task A_discipline_waits_while_the_member_is_pregnant_has_a_small_child_or_is_seriously_ill()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        CaseFacts Deferred(CaseFacts f) => f with { Deferral = DeferralGround.ChildUnderTwelveMonths };
        (await desk.RefusedAsync(CaseKind.Discipline, member, Deferred)).ShouldBe(["Members:DeferralWithoutEnd"]);
        (
            await desk.RefusedAsync(CaseKind.Discipline, member, f => Deferred(f) with { Until = Api.Today.AddMonths(5) })
        ).ShouldBe(["Members:DisciplineDeferred"]);
    }

    [Fact]
    public async Task Who_is_without_activity_or_fee_is_struck_off_after_three_months_and_not_before()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        CaseFacts Since(CaseFacts f, DateOnly? since) => f with { StrikeOffGround = StrikeOffGround.NoActivity, Since = since };
        (await desk.RefusedAsync(CaseKind.StrikeOff, member, f => Since(f, null))).ShouldBe(["Members:InactiveSinceMissing"]);
        (await desk.RefusedAsync(CaseKind.StrikeOff, member, f => Since(f, new(2026, 8, 23)))).ShouldBe([
            "Members:InactiveTooShort",
        ]);
        (await desk.CompleteAsync(CaseKind.StrikeOff, member, f => Since(f, new(2026, 8, 22)))).State.ShouldBe(CaseState.Done);
    }

    [Fact]
    public async Task Nobody_dies_before_birth_before_admission_or_in_the_future()
    {
        using var desk = await OpenAsync(app);
        var id = await desk.MemberAsync();
        var member = await desk.ReadAsync(id);
        CaseFacts On(CaseFacts f, DateOnly? day) => f with { EffectiveOn = day };
        (await desk.RefusedAsync(CaseKind.Death, id, f => On(f, member.BirthDate.AddDays(-1)))).ShouldBe([
            "Members:DeathBeforeBirth",
        ]);
        (await desk.RefusedAsync(CaseKind.Death, id, f => On(f, member.AdmittedOn!.Value.AddDays(-1)))).ShouldBe([
            "Members:DeathBeforeAdmission",
        ]);
        (await desk.RefusedAsync(CaseKind.Death, id, f => On(f, Api.Today.AddDays(1)))).ShouldBe(["Registry:FutureDate"]);
        var proposed = await desk.ProposeAsync(CaseKind.Death, id);
        proposed.NeedsDecision.ShouldBeFalse();
        await desk.DecideAsync(proposed);
        (await desk.ReadAsync(id)).Standing.ShouldBeNull();
    }

    [Fact]
    public async Task Only_who_was_expelled_or_struck_off_is_restored_and_stands_as_before()
    {
        using var desk = await OpenAsync(app);
        var resigned = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.Resignation, resigned);
        (await desk.RefusedAsync(CaseKind.Restoration, resigned)).ShouldBe(["Members:CaseNotFor.Restoration"]);

        var probationary = await desk.MemberAsync(Standing.Probationary);
        await desk.CompleteAsync(CaseKind.StrikeOff, probationary);
        await desk.CompleteAsync(CaseKind.Restoration, probationary);
        (await desk.ReadAsync(probationary)).Standing.ShouldBe(Standing.Probationary);
    }

    [Fact]
    public async Task Who_left_the_party_is_not_received_by_transfer()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.Resignation, member);
        var input = new
        {
            kind = CaseKind.TransferIn,
            memberId = member,
            organisationId = AdmissionDesk.Cell,
            facts = await desk.FactsAsync(CaseKind.TransferIn, member),
        };
        (await desk.Recorder.RefusedAsync(Root, input, 422)).Code.ShouldBe("Members:CaseNotFor.TransferIn");
    }

    [Fact]
    public async Task Fees_are_not_paid_beyond_the_next_month()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        (await desk.RefusedAsync(CaseKind.TransferOut, member, f => f with { FeesPaidThrough = new(2027, 1, 1) })).ShouldBe([
            "Members:FeesTooFarAhead",
        ]);
    }

    [Fact]
    public async Task A_request_comes_before_the_paper_and_the_paper_before_the_decision()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        (await desk.RefusedAsync(CaseKind.Resignation, member, f => f with { RequestedOn = Api.Today })).ShouldBe([
            "Members:PaperBeforeRequest",
        ]);
        var proposed = await desk.ProposeAsync(CaseKind.Resignation, member);
        var early = Decision(proposed, proposed.Facts.PaperDate!.Value.AddDays(-1));
        (await desk.Approver.RefusedAsync(Step(proposed, "decide"), early, 422)).Rules.ShouldBe([
            "decisionDate: Members:DecisionBeforePaper",
        ]);
        (await desk.DecideAsync(proposed)).State.ShouldBe(CaseState.Done);
    }

    [Fact]
    public async Task A_day_for_which_the_ledger_has_no_room_is_refused_when_proposed_at_that_day()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.TemporaryTransfer, member);
        var facts = await desk.FactsAsync(CaseKind.TemporaryReturn, member);
        var early = facts with { EffectiveOn = facts.EffectiveOn!.Value.AddDays(-1) };
        (await desk.Recorder.RefusedAsync(Root, Proposal(CaseKind.TemporaryReturn, member, early), 422)).Rules.ShouldBe([
            "effectiveOn: Members:DayNotPossible",
        ]);
    }

    [Fact]
    public async Task Somebody_received_from_elsewhere_was_of_age_when_admitted()
    {
        using var desk = await OpenAsync(app);
        var input = new
        {
            kind = CaseKind.TransferIn,
            organisationId = AdmissionDesk.Cell,
            person = new
            {
                fullName = "Lò Văn Còn Trẻ",
                birthDate = "2002-02-28",
                sex = "Male",
            },
            facts = await desk.FactsAsync(CaseKind.TransferIn, Guid.Empty),
        };
        (await desk.Recorder.RefusedAsync(Root, input, 422)).Rules.ShouldBe(["admissionDecisionOn: Members:AdmittedTooYoung"]);
    }

    [Fact]
    public async Task A_card_number_in_use_is_refused_when_the_transfer_is_proposed()
    {
        using var desk = await OpenAsync(app);
        var used = (await desk.ReadAsync(await desk.MemberAsync(untouched: false))).CardNumber;
        var facts = await desk.FactsAsync(CaseKind.TransferIn, Guid.Empty) with { CardNumber = used };
        var input = new
        {
            kind = CaseKind.TransferIn,
            organisationId = AdmissionDesk.Cell,
            person = new
            {
                fullName = "Lò Văn Trùng Thẻ",
                birthDate = "1990-02-28",
                sex = "Male",
            },
            facts,
        };
        (await desk.Recorder.RefusedAsync(Root, input, 422)).Rules.ShouldBe(["cardNumber: Members:CardNumberTaken"]);
    }

    [Fact]
    public async Task Of_two_transfers_in_with_the_same_card_number_the_second_is_refused_at_the_number()
    {
        using var desk = await OpenAsync(app);
        var facts = await desk.FactsAsync(CaseKind.TransferIn, Guid.Empty) with { CardNumber = "88000011" };
        await desk.Recorder.DoAsync<CaseDto>(Root, Arrival("Lò Văn Thứ Nhất", facts));
        (await desk.Recorder.RefusedAsync(Root, Arrival("Lò Văn Thứ Hai", facts), 422)).Rules.ShouldBe([
            "cardNumber: Members:CardNumberProposed",
        ]);
        var file = facts with { CardNumber = null, FileNumber = "123456HN" };
        await desk.Recorder.DoAsync<CaseDto>(Root, Arrival("Lò Văn Thứ Ba", file));
        (await desk.Recorder.RefusedAsync(Root, Arrival("Lò Văn Thứ Tư", file), 422)).Rules.ShouldBe([
            "fileNumber: Members:FileNumberProposed",
        ]);
    }

    [Fact]
    public async Task The_same_person_is_not_received_twice_at_once()
    {
        using var desk = await OpenAsync(app);
        var facts = await desk.FactsAsync(CaseKind.TransferIn, Guid.Empty);
        var first = await desk.Recorder.DoAsync<CaseDto>(Root, Arrival("Lò Thị Hai Nơi", facts, "001190004321"));
        (await desk.Recorder.RefusedAsync(Root, Arrival("Lò Thị Hai Nơi", facts, "001190004321"), 422)).Rules.ShouldContain(
            "nationalId: Members:ArrivalProposed"
        );
        (await desk.Recorder.RefusedAsync(Root, Arrival("Lò Thị Hai Nơi", facts), 422)).Rules.ShouldBe([
            "differentPersonReason: Members:SameAsProposed",
        ]);
        await desk.Recorder.DoAsync<CaseDto>(Step(first, "withdraw"), new { first.Stamp, reasons = "Nhầm chi bộ" });
        var second = await desk.Recorder.DoAsync<CaseDto>(Root, Arrival("Lò Thị Hai Nơi", facts, "001190004321"));
        second.State.ShouldBe(CaseState.Proposed);
    }

    private static object Arrival(string fullName, CaseFacts facts, string? nationalId = null) =>
        new
        {
            kind = CaseKind.TransferIn,
            organisationId = AdmissionDesk.Cell,
            person = new
            {
                fullName,
                birthDate = "1990-02-28",
                sex = "Male",
                nationalId,
            },
            facts,
        };

    [Fact]
    public async Task Somebody_temporarily_abroad_counts_at_home_and_somebody_gone_for_good_does_not()
    {
        using var desk = await OpenAsync(app);
        var away = await desk.MemberAsync();
        CaseFacts Temporary(CaseFacts f) => f with { Abroad = AbroadKind.Temporary };
        (await desk.RefusedAsync(CaseKind.GoingAbroad, away, Temporary)).ShouldBe(["Registry:Required"]);
        (await desk.RefusedAsync(CaseKind.GoingAbroad, away, f => f with { SlipNumber = null })).ShouldBe(["Registry:Required"]);
        (await desk.RefusedAsync(CaseKind.GoingAbroad, away, f => f with { Until = Api.Today.AddYears(1) })).ShouldBe([
            "Members:AbroadForGood",
        ]);
        await desk.CompleteAsync(CaseKind.GoingAbroad, away, f => Temporary(f) with { Until = Api.Today.AddYears(1) });
        (await desk.ReadAsync(away)).Standing.ShouldBe(Standing.OfficialAway);
        await desk.CompleteAsync(CaseKind.TemporaryReturn, away, f => f with { EffectiveOn = Api.Today });
        (await desk.ReadAsync(away)).Standing.ShouldBe(Standing.Official);
        await desk.CompleteAsync(CaseKind.GoingAbroad, away, f => f with { EffectiveOn = Api.Today });
        (await desk.ReadAsync(away)).Standing.ShouldBeNull();
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "Members:ComplaintLate")]
    [InlineData(-1, "Members:ComplaintBeforeReceipt")]
    public async Task A_complaint_is_made_within_30_days_of_receiving_the_decision(int days, string? refused)
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var received = Api.Today.AddDays(-40);
        await desk.CompleteAsync(CaseKind.Discipline, member, f => f with { EffectiveOn = received, PaperDate = received });
        CaseFacts Made(CaseFacts f) => f with { Since = received, RequestedOn = received.AddDays(days) };
        if (refused is null)
            (await desk.ProposeAsync(CaseKind.Complaint, member, Made)).State.ShouldBe(CaseState.Proposed);
        else
            (await desk.RefusedAsync(CaseKind.Complaint, member, Made)).ShouldBe([refused]);
    }

    [Theory]
    [InlineData(41, null)]
    [InlineData(44, "Members:ComplaintLateWorking")]
    public async Task A_complaint_of_a_strike_off_is_made_within_30_working_days(int days, string? refused)
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var received = Api.Today.AddDays(-days);
        var struck = await desk.ProposeAsync(CaseKind.StrikeOff, member, f => f with { PaperDate = received });
        await desk.DecideAsync(struck, received);
        CaseFacts Made(CaseFacts f) => f with { Since = received, RequestedOn = Api.Today };
        if (refused is null)
            (await desk.ProposeAsync(CaseKind.Complaint, member, Made)).State.ShouldBe(CaseState.Proposed);
        else
            (await desk.RefusedAsync(CaseKind.Complaint, member, Made)).ShouldBe([refused]);
    }

    [Fact]
    public async Task The_days_of_an_arrival_and_of_a_complaint_are_those_of_the_regulation_of_the_day()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<IRuleBook>();
        await book.LoadAsync(Api.Stop);
        // 30 days of the calendar under 232, 30 working days from the day on which 294 came into force.
        MembershipCase.ArrivalBy(book, new(2025, 6, 30)).ShouldBe(new DateOnly(2025, 7, 30));
        MembershipCase.ArrivalBy(book, new(2025, 7, 1)).ShouldBe(new DateOnly(2025, 8, 12));
        DateOnly Until(DateOnly received) =>
            book.Limit(received, LifecycleRules.StrikeOffComplaintDays, LifecycleRules.StrikeOffComplaintCounting);
        Until(new(2025, 6, 30)).ShouldBe(new DateOnly(2025, 7, 30));
        Until(new(2025, 7, 1)).ShouldBe(new DateOnly(2025, 8, 12));
    }

    [Theory]
    [InlineData(ExemptionGround.Age, "2026-11-12", false)]
    [InlineData(ExemptionGround.Health, "2025-07-01", false)]
    [InlineData(ExemptionGround.Health, "2025-06-30", true)]
    [InlineData(ExemptionGround.Maternity, "2026-11-12", true)]
    [InlineData(ExemptionGround.AwaitingRetirement, "2026-11-12", true)]
    public async Task For_age_and_weak_health_the_cell_exempts_by_its_resolution_since_294_and_else_the_committee(
        ExemptionGround ground,
        string resolved,
        bool committee
    )
    {
        using var desk = await OpenAsync(app);
        var on = DateOnly.ParseExact(resolved, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        // Nothing has happened to them since.
        Guid member;
        do member = await desk.MemberAsync();
        while ((await desk.ReadAsync(member)).Timeline.Any(e => e.EffectiveOn >= on));
        var proposed = await desk.ProposeAsync(
            CaseKind.Exemption,
            member,
            f =>
                f with
                {
                    ExemptionGround = ground,
                    RequestedOn = on,
                    PaperDate = on,
                    MedicalPaperOn = ground == ExemptionGround.Health ? on : null,
                }
        );
        proposed.NeedsDecision.ShouldBe(committee);
        // Whoever recorded the cell's resolution does not confirm it.
        await desk.Recorder.RefusedAsync(Step(proposed, "decide"), Decision(proposed), 403);
        var done = await desk.Committee.DoAsync<CaseDto>(Step(proposed, "decide"), Decision(proposed));
        done.Decision!.Date.ShouldBe(committee ? Api.Today : on);
        (await desk.ReadAsync(member)).Standing.ShouldBe(Standing.OfficialExempt);
    }

    [Fact]
    public async Task A_gap_of_a_broken_transfer_is_shown_with_reason_and_paper_taken_off_once_and_taken_back_by_a_correction()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var before = (await desk.ReadAsync(member)).PartyAge!;
        CaseFacts Gap(CaseFacts f) =>
            f with
            {
                Since = Api.Today.AddDays(-400),
                EffectiveOn = Api.Today.AddDays(-30),
                PaperDate = Api.Today.AddDays(-30),
                Reason = "Thất lạc hồ sơ chuyển sinh hoạt",
            };
        await desk.CompleteAsync(CaseKind.Reconnection, member, Gap);
        var shown = (await desk.ReadAsync(member)).PartyAge!;
        var gap = shown.Gaps.Except(before.Gaps).ShouldHaveSingleItem();
        (gap.From, gap.To, gap.Days, gap.Reason).ShouldBe(
            (Api.Today.AddDays(-400), Api.Today.AddDays(-30), 370, "Thất lạc hồ sơ chuyển sinh hoạt")
        );
        gap.Decision!.Number.ShouldBe("77-QĐ/ĐU");
        shown.CountsFrom.ShouldBe(before.CountsFrom);
        (await desk.RefusedAsync(CaseKind.Reconnection, member, f => Gap(f) with { Since = Api.Today.AddDays(-31) })).ShouldBe([
            "Members:GapsOverlap",
        ]);
        var early = await desk.RefusedAsync(CaseKind.Reconnection, member, f => Gap(f) with { Since = new(1900, 1, 1) });
        early.ShouldBe(["Members:GapBeforeAdmission"]);
        await app.CorrectAsync(member, MembershipEventKind.Reconnected, desk.Recorder, desk.Approver);
        (await desk.ReadAsync(member)).PartyAge!.Gaps.Count.ShouldBe(before.Gaps.Count);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_resigns_while_a_discipline_or_an_inspection_is_open()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var discipline = await desk.ProposeAsync(CaseKind.Discipline, member);
        (await desk.RefusedAsync(CaseKind.Resignation, member)).ShouldBe(["Members:ResignationWithDiscipline"]);
        await desk.DecideAsync(discipline);
        var hold = await desk.ProposeAsync(CaseKind.InspectionHold, member);
        (await desk.RefusedAsync(CaseKind.Resignation, member)).ShouldBe(["Members:ResignationUnderInspection"]);
        await desk.Inspector.DoAsync<CaseDto>(Step(hold, "lift"), new { hold.Stamp, reasons = "Kết luận không vi phạm" });
        (await desk.ProposeAsync(CaseKind.Resignation, member)).State.ShouldBe(CaseState.Proposed);
    }

    [Fact]
    public async Task A_complaint_that_is_upheld_takes_the_decision_back_and_one_that_is_rejected_leaves_it()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.StrikeOff, member);
        var first = await desk.ProposeAsync(
            CaseKind.Complaint,
            member,
            f => f with { Since = Api.Today, RequestedOn = Api.Today }
        );
        var unanswered = new
        {
            first.Stamp,
            decisionNumber = "8-TB/ĐU",
            decisionDate = Api.Today,
        };
        (await desk.Approver.RefusedAsync(Step(first, "decide"), unanswered, 422)).Rules.ShouldBe(["outcome: Registry:Required"]);
        var rejected = new
        {
            first.Stamp,
            decisionNumber = "8-TB/ĐU",
            decisionDate = Api.Today,
            outcome = ComplaintOutcome.Rejected,
        };
        var answered = await desk.Approver.DoAsync<CaseDto>(Step(first, "decide"), rejected);
        (answered.State, answered.Facts.Outcome).ShouldBe((CaseState.Done, ComplaintOutcome.Rejected));
        (await desk.ReadAsync(member)).Standing.ShouldBeNull();

        var second = await desk.ProposeAsync(
            CaseKind.Complaint,
            member,
            f => f with { Since = Api.Today, RequestedOn = Api.Today }
        );
        await desk.DecideAsync(second);
        (await desk.ReadAsync(member)).Standing.ShouldBe(Standing.Official);
        (await app.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_whose_complaint_is_being_handled_is_not_transferred()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.Discipline, member);
        var complaint = await desk.ProposeAsync(CaseKind.Complaint, member);
        (await desk.RefusedAsync(CaseKind.TransferOut, member)).ShouldBe(["Members:TransferWithComplaint"]);
        await desk.DecideAsync(complaint);
        (await desk.ProposeAsync(CaseKind.TransferOut, member)).State.ShouldBe(CaseState.Proposed);
    }

    [Fact]
    public async Task A_complaint_is_about_a_discipline_or_a_strike_off_that_stands_and_about_nothing_else()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        (await desk.OptionsAsync(member)).Kinds.ShouldNotContain(k => k.Kind == CaseKind.Complaint);
        await desk.CompleteAsync(CaseKind.Discipline, member);
        await desk.CompleteAsync(CaseKind.Exemption, member);
        var exempted = (await desk.OptionsAsync(member)).Entries.First(e => e.Kind == MembershipEventKind.Exempted).Id;
        (await desk.RefusedAsync(CaseKind.Complaint, member, f => f with { ReversedEventId = exempted })).ShouldContain(
            "Members:EntryNotOfKind"
        );
        (await desk.RefusedAsync(CaseKind.Complaint, member, f => f with { ReversedEventId = Guid.CreateVersion7() })).ShouldBe([
            "Members:EntryNotStanding",
        ]);
    }

    [Fact]
    public async Task A_suspension_is_extended_to_a_later_day_and_the_member_stays_counted()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        (await desk.RefusedAsync(CaseKind.SuspensionExtension, member)).ShouldBe(["Members:CaseNotFor.SuspensionExtension"]);
        await desk.CompleteAsync(CaseKind.Suspension, member, f => f with { Until = Api.Today.AddDays(60) });
        CaseFacts To(CaseFacts f, int days) => f with { Until = Api.Today.AddDays(days) };
        (await desk.RefusedAsync(CaseKind.SuspensionExtension, member, f => To(f, 60))).ShouldBe(["Members:ExtensionNotLater"]);
        var done = await desk.CompleteAsync(CaseKind.SuspensionExtension, member, f => To(f, 90));
        done.Decision!.Number.ShouldBe("77-QĐ/ĐU");
        (await desk.RefusedAsync(CaseKind.SuspensionExtension, member, f => To(f, 90))).ShouldBe(["Members:ExtensionNotLater"]);
        (await desk.ReadAsync(member)).Standing.ShouldBe(Standing.Official);
    }

    [Fact]
    public async Task A_decision_of_wrong_procedure_stands_once_it_is_remedied_and_two_people_have_seen_it()
    {
        // Of its own: the other tests leave none of the few who are on probation.
        await using var alone = new RegistryApp();
        using var desk = await OpenAsync(alone);
        // Not one who was admitted elsewhere: the decision is not on record here.
        Guid member;
        do member = await desk.MemberAsync(Standing.Probationary);
        while ((await desk.OptionsAsync(member)).Entries.All(e => e.Kind != MembershipEventKind.Admitted));
        var before = await desk.ReadAsync(member);
        var proposed = await desk.ProposeAsync(CaseKind.ProcedureRemedy, member);
        await desk.Committee.RefusedAsync(Step(proposed, "decide"), Decision(proposed), 403);
        var done = await desk.DecideAsync(proposed);
        (done.State, done.Entry!.Id).ShouldBe((CaseState.Done, proposed.Facts.ReversedEventId!.Value));
        (await desk.ReadAsync(member)).Timeline.Count.ShouldBe(before.Timeline.Count);
    }

    [Fact]
    public async Task An_entry_on_which_a_later_one_rests_is_not_taken_back_alone()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.TemporaryTransfer, member);
        await desk.CompleteAsync(CaseKind.TemporaryReturn, member, f => f with { EffectiveOn = Api.Today });
        // The reference data may have sent this member away before: the latest is the one the return rests on.
        var entries = (await desk.OptionsAsync(member)).Entries;
        var away = entries.Where(e => e.Kind == MembershipEventKind.TemporaryOut).MaxBy(e => e.EffectiveOn)!;
        (await desk.RefusedAsync(CaseKind.Correction, member, f => f with { ReversedEventId = away.Id })).ShouldBe([
            "Members:EntryIsBuiltOn",
        ]);
        (await desk.RefusedAsync(CaseKind.Correction, member, f => f with { ReversedEventId = Guid.CreateVersion7() })).ShouldBe([
            "Members:EntryNotStanding",
        ]);
    }

    [Fact]
    public async Task A_member_has_one_open_case_of_a_kind()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        await desk.ProposeAsync(CaseKind.Exemption, member);
        (await desk.RefusedAsync(CaseKind.Exemption, member)).ShouldBe(["Members:CaseAlreadyOpen"]);
    }

    [Fact]
    public async Task Only_what_fits_the_member_is_offered()
    {
        using var desk = await OpenAsync(app);
        var probationary = (
            await desk.OptionsAsync(await desk.MemberAsync(Standing.Probationary, untouched: false))
        ).Kinds.Select(k => k.Kind);
        probationary.ShouldNotContain(CaseKind.Exemption);
        probationary.ShouldNotContain(CaseKind.TemporaryReturn);
        probationary.ShouldContain(CaseKind.StrikeOff);
        probationary.ShouldNotContain(CaseKind.InspectionHold);
    }

    [Fact]
    public async Task What_was_known_at_an_instant_is_shown_as_it_was_known()
    {
        using var desk = await OpenAsync(app);
        var member = await desk.MemberAsync();
        var before = await desk.ReadAsync(member);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.CompleteAsync(CaseKind.Death, member);
        var then = await desk.Approver.ReadAsync<MemberDto>(
            $"/api/members/{member}?knownAt={RegistryApp.Start.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"
        );
        (then.Standing, then.Timeline.Count).ShouldBe((before.Standing, before.Timeline.Count));
        (await desk.ReadAsync(member)).Standing.ShouldBeNull();
    }
}
