using CsCheck;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Rules.RuleSets;
using Registry.Workflow;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>The way from probation to the card, bare: which step may follow which, and who may take it.</summary>
public sealed class RecognitionDossierTests
{
    private static readonly DateOnly Day = new(2026, 9, 2);
    private static readonly RuleSet Rules = RuleSetSeed.RuleSets().Last();
    private static readonly Guid[] People = [.. Enumerable.Range(1, 3).Select(i => new Guid(i, 0, 0, new byte[8]))];

    private static readonly RecognitionStep[] WithTheCell =
    [
        RecognitionStep.ReceiveDocument,
        RecognitionStep.RecordCellResolution,
        RecognitionStep.RecordFailedVote,
        RecognitionStep.Submit,
        .. Follows,
    ];

    private static RecognitionStep[] Follows => [RecognitionStep.Move, RecognitionStep.End];

    /// <summary>Domain.md 2.1 steps 13–19 and 2.4, written again by hand.</summary>
    private static readonly Dictionary<RecognitionState, RecognitionStep[]> Allowed = new()
    {
        [RecognitionState.Probation] = WithTheCell,
        [RecognitionState.Returned] = WithTheCell,
        [RecognitionState.AwaitingGrassroots] =
        [
            RecognitionStep.RecordSectionalReport,
            RecognitionStep.RecordGrassrootsResolution,
            RecognitionStep.ExtendDecision,
            .. Follows,
        ],
        [RecognitionState.AwaitingDecision] =
        [
            RecognitionStep.Recognise,
            RecognitionStep.StrikeOff,
            RecognitionStep.Return,
            RecognitionStep.ExtendDecision,
            .. Follows,
        ],
        [RecognitionState.ReferredUp] = [RecognitionStep.StrikeOff, RecognitionStep.Return, .. Follows],
        [RecognitionState.Recognised] = [RecognitionStep.IssueCard, RecognitionStep.TakeBack],
        [RecognitionState.CardIssued] = [RecognitionStep.TakeBack],
        [RecognitionState.StruckOff] = [RecognitionStep.TakeBack],
        [RecognitionState.Ended] = [],
        [RecognitionState.TakenBack] = [],
    };

    private static readonly Gen<(RecognitionStep Step, int Person)[]> Sequences = Gen.Select(
        Gen.Frequency(
            (
                3,
                Gen.OneOf(
                    RecognitionStep.RecordCellResolution,
                    RecognitionStep.Submit,
                    RecognitionStep.RecordGrassrootsResolution
                )
            ),
            (2, Gen.OneOf(RecognitionStep.Recognise, RecognitionStep.Return, RecognitionStep.IssueCard)),
            (2, Gen.Enum<RecognitionStep>().Where(s => s is not (RecognitionStep.Open or RecognitionStep.End)))
        ),
        Gen.Int[0, People.Length - 1]
    ).Array[5, 40];

    [Fact]
    public void No_sequence_of_steps_leaves_the_table_and_a_refused_step_changes_nothing() =>
        Gen.Select(Gen.Bool, Sequences)
            .Sample(
                (hasCommittee, sequence) =>
                {
                    var dossier = Open(hasCommittee);
                    foreach (var (step, person) in sequence)
                    {
                        var before = (dossier.State, dossier.Steps.Count, dossier.DecisionNumber, dossier.CellResolution);
                        if (!Taken(dossier, step, People[person]))
                            (dossier.State, dossier.Steps.Count, dossier.DecisionNumber, dossier.CellResolution).ShouldBe(before);
                        else
                        {
                            Allowed[before.State].ShouldContain(step);
                            dossier.Steps[^1].Step.ShouldBe(step);
                            dossier.Steps[^1].To.ShouldBe(dossier.State);
                        }
                    }
                },
                iter: 10_000
            );

    [Fact]
    public void Nobody_who_recorded_the_cells_part_ever_decides_and_probation_is_never_extended() =>
        Gen.Select(Gen.Bool, Sequences)
            .Sample(
                (hasCommittee, sequence) =>
                {
                    var dossier = Open(hasCommittee);
                    var ends = dossier.ProbationEndsOn;
                    foreach (var (step, person) in sequence)
                        Taken(dossier, step, People[person]);
                    dossier.ProbationEndsOn.ShouldBe(ends);
                    var cell = dossier.Steps.Where(s =>
                        s.Step
                            is RecognitionStep.ReceiveDocument
                                or RecognitionStep.RecordCellResolution
                                or RecognitionStep.RecordFailedVote
                                or RecognitionStep.Submit
                    );
                    var decisions = dossier.Steps.Where(s =>
                        s.Step
                            is RecognitionStep.Recognise
                                or RecognitionStep.StrikeOff
                                or RecognitionStep.RecordGrassrootsResolution
                    );
                    foreach (var decision in decisions)
                        cell.Where(s => s.Sequence < decision.Sequence).ShouldAllBe(s => s.ActorId != decision.ActorId);
                },
                iter: 10_000
            );

    private static RecognitionDossier Open(bool hasCommittee)
    {
        var member = new PartyMember(Guid.CreateVersion7(), Guid.CreateVersion7());
        var admitted = Day.AddMonths(-12);
        member.TakePapers(admitted, admitted, Day, null, null, null);
        var cell = new CellPlace(Guid.CreateVersion7(), "00001.00002", hasCommittee ? Guid.CreateVersion7() : null);
        var dossier = RecognitionDossier.Open(member, cell, Day.AddDays(45), Context(People[0]).OfRegistry());
        foreach (var (code, _) in Rules.RecognitionForms())
            dossier.ReceiveDocument(code, Day, Context(People[0]));
        return dossier;
    }

    private static bool Taken(RecognitionDossier dossier, RecognitionStep step, Guid person)
    {
        try
        {
            Take(dossier, step, Context(person));
            return true;
        }
        catch (BusinessException)
        {
            return false;
        }
    }

    private static void Take(RecognitionDossier dossier, RecognitionStep step, StepContext context)
    {
        var decision = new Decision("12-QĐ/ĐU", Day, "Đảng ủy");
        switch (step)
        {
            case RecognitionStep.ReceiveDocument:
                dossier.ReceiveDocument("10-KNĐ", Day, context);
                break;
            case RecognitionStep.RecordCellResolution:
                dossier.RecordCellResolution(RecognitionProposal.Recognise, new("5-NQ/CB", Day, 9, 9, 9, 0), 9, Rules, context);
                break;
            case RecognitionStep.RecordFailedVote:
                dossier.RecordFailedVote(RecognitionProposal.Recognise, new("5-NQ/CB", Day, 9, 9, 5, 4), 9, Rules, context);
                break;
            case RecognitionStep.Submit:
                dossier.Submit(Day.AddDays(45), context);
                break;
            case RecognitionStep.RecordSectionalReport:
                dossier.RecordSectionalReport(new SectionalReport("7-BC/ĐUBP", Day, true), context);
                break;
            case RecognitionStep.RecordGrassrootsResolution:
                dossier.RecordGrassrootsResolution(new("6-NQ/ĐU", Day, 9, 8, 8, 0), Rules, context);
                break;
            case RecognitionStep.Recognise:
                dossier.Recognise(decision, context);
                break;
            case RecognitionStep.StrikeOff:
                dossier.StrikeOff(decision, "Không đủ tư cách", context);
                break;
            case RecognitionStep.Return:
                dossier.Return("Xét lại", context);
                break;
            case RecognitionStep.ExtendDecision:
                dossier.Extend(Day.AddDays(90), "Chờ xác minh", context);
                break;
            case RecognitionStep.IssueCard:
                dossier.IssueCard("000123456789", Day, context);
                break;
            case RecognitionStep.Move:
                dossier.Move(
                    new(Guid.CreateVersion7(), "00001.00003", null, "Chi bộ khác"),
                    Day.AddDays(45),
                    context.OfRegistry()
                );
                break;
            case RecognitionStep.End:
                dossier.End(context.OfRegistry());
                break;
            case RecognitionStep.TakeBack:
                dossier.TakeBack(context.OfRegistry());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step, null);
        }
    }

    private static StepContext Context(Guid person) =>
        new(person, "test", Day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc), Day, Guid.Empty);
}
