using CsCheck;
using Microsoft.Extensions.Configuration;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Workflow;
using Registry.YouthUnion;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Outstanding;
using Shouldly;
using Xunit;

namespace Registry.Tests.YouthUnion;

/// <summary>The ledger of youth members and the way of a proposal under random sequences.</summary>
public sealed class YouthLedgerTests
{
    private const int Histories = 400;
    private static readonly Guid[] Branches = [.. Enumerable.Range(1, 4).Select(i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly DateOnly Start = new(2020, 1, 15);

    private sealed record Attempt(YouthEventKind Kind, int Days, int From, int To, int Reverses);

    private static readonly Gen<Attempt[]> Any = Gen.Select(
            Gen.Frequency(
                (4, Gen.Const(YouthEventKind.MovedWithin)),
                (3, Gen.OneOf(YouthEventKind.Admitted, YouthEventKind.TransferredIn)),
                (2, Gen.Const(YouthEventKind.Reversed)),
                (4, Gen.Enum<YouthEventKind>())
            ),
            Gen.Int[-15, 40],
            Gen.Int[0, 6],
            Gen.Int[0, 3],
            Gen.Int[0, 30]
        )
        .Select((kind, days, from, to, reverses) => new Attempt(kind, days, from, to, reverses))
        .Array[3, 25];

    [Fact]
    public void After_every_entry_the_spans_are_what_the_ledger_folds_to_and_a_refused_one_leaves_nothing() =>
        Any.Sample(
            history =>
                Play(
                    history,
                    (member, before, refused) =>
                    {
                        var believed = Believed(member);
                        member.Events.Count.ShouldBe(before.Events + (refused ? 0 : 1));
                        if (refused)
                            believed.ShouldBe(before.Spans);
                        believed.ShouldBe(YouthFold.Fold(member.Id, [.. member.Events], PathOf, default));
                        member.Standing.ShouldBe(believed.LastOrDefault(s => s.ValidTo == TwoClocks.Forever)?.Standing);
                    }
                ),
            iter: Histories
        );

    [Fact]
    public void A_youth_member_is_in_one_branch_at_a_time() =>
        Any.Sample(
            history =>
                Play(
                    history,
                    (member, _, _) =>
                    {
                        var believed = Believed(member);
                        believed.ShouldAllBe(s => s.ValidFrom < s.ValidTo);
                        foreach (var (earlier, later) in believed.Zip(believed.Skip(1)))
                            earlier.ValidTo.ShouldBeLessThanOrEqualTo(later.ValidFrom);
                    }
                ),
            iter: Histories
        );

    [Fact]
    public void A_mark_of_the_Party_never_changes_where_somebody_belongs() =>
        Any.Sample(
            history =>
            {
                var member = Play(history);
                var before = Believed(member);
                var on = member.Events.Select(e => e.EffectiveOn).DefaultIfEmpty(Start).Max().AddDays(1);
                member.Append(new YouthEntry(YouthEventKind.JoinedParty, on, At(on), "test"), PathOf);
                member.JoinedPartyOn.ShouldBe(on);
                Believed(member).ShouldBe(before);
                member.Append(new YouthEntry(YouthEventKind.PartyAdmissionCancelled, on, At(on), "test"), PathOf);
                member.JoinedPartyOn.ShouldBeNull();
                Believed(member).ShouldBe(before);
            },
            iter: Histories
        );

    [Theory]
    [InlineData(2011, 2, 28, 2026, 3, 1)]
    [InlineData(2012, 2, 29, 2027, 3, 1)] // a birthday that only leap years have
    [InlineData(2010, 12, 31, 2026, 1, 1)]
    public void The_first_day_is_fifteen_years_and_a_day(int y, int m, int d, int year, int month, int day)
    {
        var settings = new YouthSettings(new ConfigurationBuilder().Build());
        settings.FirstDay(new DateOnly(y, m, d)).ShouldBe(new DateOnly(year, month, day));
    }

    /// <summary>The steps that there are to be, apart from the table in the aggregate.</summary>
    private static readonly HashSet<(ProposalState From, ProposalStep Step, ProposalState To)> Allowed =
    [
        (ProposalState.Proposed, ProposalStep.Endorse, ProposalState.Endorsed),
        (ProposalState.Proposed, ProposalStep.Withdraw, ProposalState.Withdrawn),
        (ProposalState.Endorsed, ProposalStep.RecordCourse, ProposalState.Trained),
        (ProposalState.Endorsed, ProposalStep.TakeIntoDossier, ProposalState.InDossier),
        (ProposalState.Endorsed, ProposalStep.Withdraw, ProposalState.Withdrawn),
        (ProposalState.Trained, ProposalStep.TakeIntoDossier, ProposalState.InDossier),
        (ProposalState.Trained, ProposalStep.Withdraw, ProposalState.Withdrawn),
        (ProposalState.InDossier, ProposalStep.RecordCourse, ProposalState.InDossier),
        (ProposalState.InDossier, ProposalStep.LeaveDossier, ProposalState.Endorsed),
        (ProposalState.InDossier, ProposalStep.LeaveDossier, ProposalState.Trained),
        (ProposalState.InDossier, ProposalStep.Admit, ProposalState.Admitted),
        (ProposalState.Admitted, ProposalStep.CancelAdmission, ProposalState.InDossier),
    ];

    [Fact]
    public void No_sequence_of_steps_leaves_the_table_and_who_proposed_never_endorses() =>
        Gen.Select(Gen.Enum<ProposalStep>(), Gen.Int[0, 2])
            .Array[3, 25]
            .Sample(
                steps =>
                {
                    var proposal = OutstandingProposal.Propose(
                        Guid.CreateVersion7(),
                        new ProposedMember(Guid.CreateVersion7(), Branches[0], "00001"),
                        Guid.CreateVersion7(),
                        SomeVote,
                        ActorOf(0)
                    );
                    foreach (var (step, person) in steps)
                    {
                        var (from, count) = (proposal.State, proposal.Steps.Count);
                        try
                        {
                            Take(proposal, step, ActorOf(person));
                        }
                        catch (BusinessException)
                        {
                            (proposal.State, proposal.Steps.Count).ShouldBe((from, count));
                            continue;
                        }
                        Allowed.ShouldContain((from, step, proposal.State));
                    }
                    proposal.Steps.Where(s => s.Step == ProposalStep.Endorse).ShouldAllBe(s => s.ActorId != Branches[0]);
                },
                iter: Histories
            );

    private static Vote SomeVote => new("1-NQ", Start, 9, 8, 7, 1);

    private static StepContext ActorOf(int person) => StepContext.Of(Branches[person], "test", At(Start));

    private static void Take(OutstandingProposal proposal, ProposalStep step, StepContext actor)
    {
        switch (step)
        {
            case ProposalStep.Endorse:
                proposal.Endorse(SomeVote, actor);
                break;
            case ProposalStep.RecordCourse:
                proposal.RecordCourse("1/GCN", Start, actor);
                break;
            case ProposalStep.TakeIntoDossier:
                proposal.TakeIntoDossier(Branches[3], Start, actor);
                break;
            case ProposalStep.LeaveDossier:
                proposal.LeaveDossier(Start, actor);
                break;
            case ProposalStep.Admit:
                proposal.Admit(Start, actor);
                break;
            case ProposalStep.CancelAdmission:
                proposal.CancelAdmission(Start, actor);
                break;
            case ProposalStep.Withdraw:
                proposal.Withdraw("Sai", Start, actor);
                break;
            default:
                throw new BusinessException("YouthUnion:StepNotAllowed");
        }
    }

    private static YouthMember Play(
        IEnumerable<Attempt> history,
        Action<YouthMember, (int Events, List<YouthSpan> Spans), bool>? after = null
    )
    {
        var member = new YouthMember(Guid.CreateVersion7(), Guid.CreateVersion7());
        var day = Start;
        var recorded = 0;
        foreach (var a in history)
        {
            day = day.AddDays(a.Days);
            var before = (member.Events.Count, Believed(member));
            var entry = new YouthEntry(
                a.Kind,
                day,
                At(Start).AddMinutes(recorded++),
                "test",
                a.From < Branches.Length - 1 ? Branches[a.From] : member.BranchId,
                Branches[a.To],
                Until: day.AddYears(2),
                ReversesEventId: a.Kind == YouthEventKind.Reversed && member.Events.Count > 0
                    ? member.Events[a.Reverses % member.Events.Count].Id
                    : null
            );
            var refused = false;
            try
            {
                member.Append(entry, PathOf);
            }
            catch (BusinessException)
            {
                refused = true;
            }
            after?.Invoke(member, before, refused);
        }
        return member;
    }

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);

    private static Home PathOf(Guid branch) => Home.Anywhere("00001.0000" + Array.IndexOf(Branches, branch));

    private static List<YouthSpan> Believed(YouthMember member) =>
        [.. member.Spans.Where(s => s.KnownTo == TwoClocks.Always).OrderBy(s => s.ValidFrom)];
}
