using CsCheck;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;
using Registry.Workflow;
using Shouldly;
using Xunit;
using Check = Registry.Kernel.Check;

namespace Registry.Tests.Members;

/// <summary>The workflow of admission, bare: which step may follow which, and who may take it.</summary>
public sealed class AdmissionDossierTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateOnly BirthDate = new(2000, 5, 17);
    private static readonly Guid[] People = [.. Enumerable.Range(1, 3).Select(i => new Guid(i, 0, 0, new byte[8]))];

    private static readonly DossierStepKind[] Gathering =
    [
        DossierStepKind.CorrectApplicant,
        DossierStepKind.ReceiveDocument,
        DossierStepKind.AssignMentor,
        DossierStepKind.NameIntroducers,
        DossierStepKind.RecordVerification,
        DossierStepKind.RecordPoliticalReview,
        DossierStepKind.WriteBiography,
        DossierStepKind.MoveAway,
    ];

    private static readonly DossierStepKind[] Voting =
    [
        DossierStepKind.RecordCellResolution,
        DossierStepKind.RecordFailedVote,
        DossierStepKind.Submit,
    ];

    /// <summary>Domain.md 2.1 and 2.4, written again by hand.</summary>
    private static readonly Dictionary<DossierState, DossierStepKind[]> Allowed = new()
    {
        [DossierState.Prospect] = [.. Gathering, DossierStepKind.Begin, DossierStepKind.Discard],
        [DossierState.Drafting] = [.. Gathering, .. Voting, DossierStepKind.Discard],
        [DossierState.Returned] = [.. Gathering, .. Voting],
        [DossierState.ReferredUp] = [DossierStepKind.Return, DossierStepKind.Refuse],
        [DossierState.AwaitingGrassroots] =
        [
            DossierStepKind.RecordSectionalReport,
            DossierStepKind.RecordGrassrootsResolution,
            DossierStepKind.ExtendDecision,
        ],
        [DossierState.AwaitingDecision] =
        [
            DossierStepKind.RecordPoliticalReview,
            DossierStepKind.ExtendDecision,
            DossierStepKind.SettleIdentity,
            DossierStepKind.Approve,
            DossierStepKind.Return,
            DossierStepKind.Refuse,
        ],
        [DossierState.Approved] = [DossierStepKind.RecordCeremony, DossierStepKind.CancelDecision],
        [DossierState.Admitted] = [DossierStepKind.CancelDecision, DossierStepKind.FollowCorrection],
        [DossierState.Refused] = [],
        [DossierState.MovedAway] = [],
        [DossierState.Cancelled] = [DossierStepKind.FollowCorrection],
    };

    private static readonly Gen<(DossierStepKind Step, int Person)[]> Sequences = Gen.Select(
        Gen.Frequency(
            (
                1,
                Gen.OneOf(
                    DossierStepKind.RecordCellResolution,
                    DossierStepKind.Submit,
                    DossierStepKind.RecordGrassrootsResolution
                )
            ),
            (1, Gen.OneOf(DossierStepKind.Approve, DossierStepKind.Return, DossierStepKind.Submit)),
            (
                1,
                Gen.Enum<DossierStepKind>()
                    .Where(s => s is not (DossierStepKind.Open or DossierStepKind.MoveAway or DossierStepKind.Discard))
            ),
            (
                1,
                Gen.Frequency(
                    (30, Gen.Const(DossierStepKind.RecordFailedVote)),
                    (1, Gen.OneOf(DossierStepKind.MoveAway, DossierStepKind.Discard))
                )
            )
        ),
        Gen.Int[0, People.Length - 1]
    ).Array[5, 40];

    [Fact]
    public void No_sequence_of_steps_leaves_the_table_and_a_refused_step_changes_nothing() =>
        Gen.Select(Gen.Bool, Sequences)
            .Sample(
                (hasCommittee, sequence) =>
                {
                    var dossier = OpenComplete(hasCommittee);
                    foreach (var (step, person) in sequence)
                    {
                        var before = (
                            dossier.State,
                            dossier.Steps.Count,
                            dossier.IsDeleted,
                            dossier.DecisionNumber,
                            dossier.MemberId
                        );
                        if (Refusal(() => Take(dossier, step, People[person])) is not null)
                            (
                                dossier.State,
                                dossier.Steps.Count,
                                dossier.IsDeleted,
                                dossier.DecisionNumber,
                                dossier.MemberId
                            ).ShouldBe(before);
                        else
                        {
                            before.IsDeleted.ShouldBeFalse();
                            Allowed[before.State].ShouldContain(step);
                            dossier.Steps[^1].Step.ShouldBe(step);
                            dossier.Steps[^1].To.ShouldBe(dossier.State);
                        }
                    }
                },
                iter: 10_000
            );

    [Fact]
    public void Nobody_decides_on_what_they_recorded() =>
        Gen.Select(Gen.Bool, Sequences)
            .Sample(
                (hasCommittee, sequence) =>
                {
                    var dossier = OpenComplete(hasCommittee);
                    foreach (var (step, person) in sequence)
                        Refusal(() => Take(dossier, step, People[person]));
                    var decisions = dossier
                        .Steps.Where(s =>
                            s.Step
                                is DossierStepKind.Approve
                                    or DossierStepKind.Refuse
                                    or DossierStepKind.Return
                                    or DossierStepKind.CancelDecision
                                    or DossierStepKind.SettleIdentity
                                    or DossierStepKind.ExtendDecision
                        )
                        .ToList();
                    foreach (var decision in decisions.Where(d => d.Step != DossierStepKind.ExtendDecision))
                    {
                        int LastBefore(DossierStepKind kind) =>
                            dossier
                                .Steps.Where(s => s.Step == kind && s.Sequence < decision.Sequence)
                                .Select(s => s.Sequence)
                                .DefaultIfEmpty()
                                .Max();
                        var (submitted, returned) = (LastBefore(DossierStepKind.Submit), LastBefore(DossierStepKind.Return));
                        bool Stands(int sequence) => sequence > submitted && submitted > returned;
                        // What a committee wrote in an earlier round was judged then.
                        dossier
                            .Steps.Where(s => s.Sequence < decision.Sequence && !decisions.Contains(s))
                            .Where(s => s.Step != DossierStepKind.RecordGrassrootsResolution || Stands(s.Sequence))
                            .Where(s => s.Step != DossierStepKind.RecordSectionalReport || Stands(s.Sequence))
                            .ShouldAllBe(s => s.ActorId != decision.ActorId);
                    }
                },
                iter: 10_000
            );

    [Fact]
    public void A_grassroots_committee_cannot_be_passed_over()
    {
        var dossier = OpenComplete(hasCommittee: true);
        Take(dossier, DossierStepKind.RecordCellResolution, People[0]);
        Take(dossier, DossierStepKind.Submit, People[0]);
        dossier.State.ShouldBe(DossierState.AwaitingGrassroots);
        Refusal(() => Take(dossier, DossierStepKind.Approve, People[1])).ShouldBe("Members:StepNotAllowed");
    }

    [Fact]
    public void A_returned_dossier_needs_a_new_resolution_of_the_cell()
    {
        var dossier = Submitted();
        Take(dossier, DossierStepKind.Return, People[1]);
        Refusal(() => Take(dossier, DossierStepKind.Submit, People[0])).ShouldBe("Members:ResolutionMissing");
        Take(dossier, DossierStepKind.RecordCellResolution, People[0]);
        Take(dossier, DossierStepKind.Submit, People[0]);
        dossier.State.ShouldBe(DossierState.AwaitingDecision);
    }

    [Fact]
    public void A_draft_opened_by_mistake_can_be_dropped_and_then_nothing_can_be_done_to_it()
    {
        var dossier = OpenComplete(hasCommittee: false);
        Take(dossier, DossierStepKind.Discard, People[0]);
        dossier.IsDeleted.ShouldBeTrue();
        dossier.Steps[^1].Step.ShouldBe(DossierStepKind.Discard);
        Refusal(() => Take(dossier, DossierStepKind.RecordCellResolution, People[0])).ShouldBe("Members:StepNotAllowed");
    }

    [Fact]
    public void What_the_cell_voted_on_cannot_be_taken_away_before_submitting()
    {
        var dossier = OpenComplete(hasCommittee: false);
        Take(dossier, DossierStepKind.RecordCellResolution, People[0]);
        dossier.ReceiveDocument("2-KNĐ", null, Context(People[0]));
        Refusal(() => Take(dossier, DossierStepKind.Submit, People[0])).ShouldBe("Members:DocumentMissing");
        Refusal(() => dossier.Submit(Day, Rules(), Facts(BirthDate.AddYears(10)), Context(People[0])))!
            .ShouldContain("Members:TooYoung");
    }

    [Fact]
    public void A_cell_with_two_official_members_cannot_vote() =>
        Missing(OpenComplete(hasCommittee: false), Facts() with { CellOfficials = 2 }).ShouldBe(["Members:CellTooSmall"]);

    [Fact]
    public void A_probationary_member_does_not_introduce() =>
        Missing(OpenComplete(hasCommittee: false), Facts() with { Officials = new HashSet<Guid>() })
            .ShouldBe(["Members:IntroducerNotOfficial", "Members:IntroducerNotOfficial"]);

    [Fact]
    public void The_biography_is_declared_after_the_application()
    {
        var dossier = OpenComplete(hasCommittee: false);
        dossier.ReceiveDocument("2-KNĐ", Day.AddDays(-1), Context(People[0]));
        Missing(dossier, Facts()).ShouldBe(["Members:BiographyBeforeApplication"]);
    }

    [Fact]
    public void Education_below_lower_secondary_is_not_enough()
    {
        var dossier = OpenComplete(hasCommittee: false);
        dossier.CorrectApplicant(GeneralEducation.Primary, Context(People[0]));
        Missing(dossier, Facts()).ShouldBe(["Members:EducationTooLow"]);
    }

    [Fact]
    public void Papers_over_twelve_months_old_that_the_cell_did_not_consider_are_renewed()
    {
        var dossier = OpenComplete(hasCommittee: false);
        dossier.ReceiveDocument("5-KNĐ", Day.AddMonths(-12).AddDays(-1), Context(People[0]));
        Missing(dossier, Facts()).ShouldBe(["Members:PaperLapsed"]);
        dossier.ReceiveDocument("5-KNĐ", Day.AddMonths(-12), Context(People[0]));
        Missing(dossier, Facts()).ShouldBeEmpty();
    }

    private static IEnumerable<string> Missing(AdmissionDossier dossier, VoteFacts facts) =>
        VoteGuard.Missing(dossier, Day, facts, Rules()).Select(r => r.Code);

    [Fact]
    public void A_vote_reaches_two_thirds_exactly_or_is_refused() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 60], Gen.Int[0, 60])
            .Where((total, inFavour, against) => inFavour + against <= total)
            .Sample(
                (total, inFavour, against) =>
                {
                    var check = new Check();
                    new Resolution("1", Day, total, inFavour + against, inFavour, against).Validate(
                        check,
                        Rules(),
                        RuleKeys.CellVote
                    );
                    (Refusal(check.ThrowIfAny) is null).ShouldBe(3 * inFavour >= 2 * total);
                }
            );

    private static AdmissionDossier Submitted()
    {
        var dossier = OpenComplete(hasCommittee: false);
        Take(dossier, DossierStepKind.RecordCellResolution, People[0]);
        Take(dossier, DossierStepKind.Submit, People[0]);
        return dossier;
    }

    private static AdmissionDossier OpenComplete(bool hasCommittee)
    {
        var dossier = AdmissionDossier.Open(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            new CellPlace(Guid.CreateVersion7(), "00001.00002", hasCommittee ? Guid.CreateVersion7() : null),
            Day,
            GeneralEducation.UpperSecondary,
            Context(People[0]),
            documents: Rules().Checklist().Select(f => new ReceivedDocument(f.Code, Day))
        );
        dossier.AssignMentor(Introducers[0].MemberId, Introducers[0].Name, Context(People[0]));
        dossier.NameIntroducers(Introducers, Context(People[0]));
        dossier.RecordVerification(Confirmed, Context(People[0]));
        return dossier;
    }

    private static readonly Introducer[] Introducers =
    [
        new(Guid.CreateVersion7(), "Trần Văn An", Day.AddYears(-2)),
        new(Guid.CreateVersion7(), "Lê Thị Bình", Day.AddMonths(-12)),
    ];

    private static readonly Verification Confirmed = new(
        Guid.CreateVersion7(),
        VerificationSubject.Applicant,
        "Bản thân",
        NotNeeded: false,
        "Đảng ủy phường",
        Day,
        Day,
        VerificationAnswer.Confirmed
    );

    private static VoteFacts Facts(DateOnly? birthDate = null) =>
        new(birthDate ?? BirthDate, 9, Introducers.Select(i => i.MemberId).ToHashSet());

    private static void Take(AdmissionDossier dossier, DossierStepKind step, Guid person)
    {
        var context = Context(person);
        var decision = new Decision("12-QĐ/ĐU", Day, "Đảng ủy");
        switch (step)
        {
            case DossierStepKind.CorrectApplicant:
                dossier.CorrectApplicant(GeneralEducation.UpperSecondary, context);
                break;
            case DossierStepKind.ReceiveDocument:
                dossier.ReceiveDocument("1-KNĐ", Day, context);
                break;
            case DossierStepKind.RecordCellResolution:
                dossier.RecordCellResolution(new Resolution("5-NQ/CB", Day, 9, 9, 9, 0), Facts(), Rules(), context);
                break;
            case DossierStepKind.Submit:
                dossier.Submit(Day.AddDays(60), Rules(), Facts(), context);
                break;
            case DossierStepKind.RecordGrassrootsResolution:
                dossier.RecordGrassrootsResolution(new Resolution("6-NQ/ĐU", Day, 9, 8, 8, 0), Rules(), context);
                break;
            case DossierStepKind.Approve:
                dossier.Approve(decision, Day.AddDays(30), context);
                break;
            case DossierStepKind.SettleIdentity:
                dossier.SettleIdentity("Khác quê quán", context);
                break;
            case DossierStepKind.Return:
                dossier.Return("Thiếu nhận xét", context);
                break;
            case DossierStepKind.Refuse:
                dossier.Refuse(decision, "Không đủ điều kiện", context);
                break;
            case DossierStepKind.RecordCeremony:
                dossier.RecordCeremony(Day, Day.AddDays(30), null, Guid.CreateVersion7(), context);
                break;
            case DossierStepKind.Discard:
                dossier.Discard(context);
                break;
            case DossierStepKind.Begin:
                dossier.Begin(Day, context);
                break;
            case DossierStepKind.AssignMentor:
                dossier.AssignMentor(Introducers[0].MemberId, Introducers[0].Name, context);
                break;
            case DossierStepKind.NameIntroducers:
                dossier.NameIntroducers(Introducers, context);
                break;
            case DossierStepKind.RecordVerification:
                dossier.RecordVerification(Confirmed, context);
                break;
            case DossierStepKind.RecordPoliticalReview:
                dossier.RecordPoliticalReview(new PoliticalReview(true, "3-KL/ĐU", Day), context);
                break;
            case DossierStepKind.WriteBiography:
                dossier.WriteBiography(BiographyForm.Layout, context);
                break;
            case DossierStepKind.RecordFailedVote:
                dossier.RecordFailedVote(new Resolution("5-NQ/CB", Day, 9, 9, 5, 4), Facts(), Rules(), context);
                break;
            case DossierStepKind.RecordSectionalReport:
                dossier.RecordSectionalReport(new SectionalReport("7-BC/ĐUBP", Day, true), context);
                break;
            case DossierStepKind.ExtendDecision:
                dossier.Extend(Day.AddDays(90), "Chờ xác minh", context);
                break;
            case DossierStepKind.CancelDecision:
                dossier.CancelDecision(decision, "Không đủ tuổi", context);
                break;
            case DossierStepKind.FollowCorrection:
                dossier.FollowCorrection(Day.AddDays(30), context.OfRegistry());
                break;
            case DossierStepKind.MoveAway:
                dossier.MoveAway(null, "Đảng bộ tỉnh khác", "4-GCN", Day, context);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step, null);
        }
    }

    /// <summary>The code of the first broken rule, or null when nothing was refused.</summary>
    private static string? Refusal(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (BusinessException refused)
        {
            return refused.Rejections[0].Code;
        }
    }

    private static StepContext Context(Guid person) =>
        new(person, "test", Day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc), Day, Guid.Empty);

    private static RuleSet Rules()
    {
        var rules = new RuleSet("208-QĐ/TW", new DateOnly(2026, 1, 1));
        rules.Set(RuleKeys.MinAge, "216", "test");
        rules.Set(RuleKeys.MaxAge, "720", "test");
        rules.Set(RuleKeys.CertificateMonths, "60", "test");
        rules.Set(RuleKeys.CellVote, "2/3", "test");
        rules.Set(RuleKeys.CommitteeVote, "2/3", "test");
        rules.Set(RuleKeys.MinEducation, "LowerSecondary", "test");
        rules.Set(RuleKeys.Introducers, "2", "test");
        rules.Set(RuleKeys.TogetherMonths, "12", "test");
        rules.Set(RuleKeys.CellMinOfficials, "3", "test");
        rules.Set(RuleKeys.OverAge, RuleKeys.WithConsent, "test");
        rules.Set(RuleKeys.YouthUnionMaxAge, "371", "test");
        rules.Set(RuleKeys.VerifiedSubjects, "Applicant", "test");
        rules.Set(RuleKeys.FailedVotes, "3", "test");
        rules.Set(RuleKeys.LapseMonths, "12", "test");
        rules.Set(RuleKeys.LapsingForms, "3-KNĐ,5-KNĐ", "test");
        rules.Set(RuleKeys.RequiredForm + "1-KNĐ", "Đơn xin vào Đảng", "test");
        rules.Set(RuleKeys.RequiredForm + "2-KNĐ", "Lý lịch", "test");
        rules.Set(RuleKeys.RequiredForm + RuleKeys.CertificateForm, "Giấy chứng nhận", "test");
        return rules;
    }
}
