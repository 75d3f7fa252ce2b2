using CsCheck;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>Whatever is tried in whatever order: cases and ledger under random sequences.</summary>
public sealed class CaseSequenceTests
{
    /// <summary>For each property; together above the ten thousand that the suite promises.</summary>
    private const int Histories = 2_000;

    /// <summary>The steps of a case (domain.md 4), apart from the table in the aggregate.</summary>
    private static readonly HashSet<(CaseState From, CaseStepKind Step, CaseState To)> Allowed =
    [
        (CaseState.Proposed, CaseStepKind.Decide, CaseState.Done),
        (CaseState.Proposed, CaseStepKind.Decide, CaseState.Decided),
        (CaseState.Proposed, CaseStepKind.Refuse, CaseState.Refused),
        (CaseState.Proposed, CaseStepKind.Withdraw, CaseState.Withdrawn),
        (CaseState.Decided, CaseStepKind.RecordArrival, CaseState.Arrived),
        (CaseState.Decided, CaseStepKind.Annul, CaseState.Withdrawn),
        (CaseState.Placed, CaseStepKind.Lift, CaseState.Done),
    ];

    [Fact]
    public void No_sequence_of_cases_takes_a_step_that_is_not_in_the_table() =>
        CaseHistory.Any.Sample(history => history.Play().Taken.ShouldAllBe(t => Allowed.Contains(t)), iter: Histories);

    [Fact]
    public void Nobody_who_recorded_a_case_ever_decided_on_it() =>
        CaseHistory.Any.Sample(
            history =>
            {
                foreach (var played in history.Play().Cases)
                {
                    var recorder = played.Steps[0].ActorId;
                    played
                        .Steps.Where(s => s.Step is CaseStepKind.Decide or CaseStepKind.Refuse or CaseStepKind.Annul)
                        .ShouldAllBe(s => s.ActorId != recorder);
                }
            },
            iter: Histories
        );

    [Fact]
    public void After_every_step_the_spans_are_what_the_ledger_folds_to() =>
        CaseHistory.Any.Sample(
            history =>
                history.Play(now =>
                {
                    var folded = MembershipFold.Fold(now.Member.Id, [.. now.Member.Events], CaseHistory.HomeOf, default).ToList();
                    Snapshot.Of(now.Member).Believed.ShouldBe(folded);
                    now.Member.Standing.ShouldBe(folded.LastOrDefault(s => s.ValidTo == TwoClocks.Forever)?.Standing);
                }),
            iter: Histories
        );

    [Fact]
    public void A_case_that_is_done_wrote_its_event_once_and_any_other_wrote_none() =>
        CaseHistory.Any.Sample(
            history =>
            {
                var played = history.Play();
                foreach (var found in played.Cases)
                {
                    var written = played.Member.Events.Count(e => e.DossierId == found.Id);
                    var writes = CaseKinds.All[found.Kind].Event(found.Facts) is not null;
                    var done = writes && found.State is CaseState.Done or CaseState.Arrived;
                    written.ShouldBe(done ? 1 : 0, $"{found.Kind} {found.State}");
                }
            },
            iter: Histories
        );

    [Fact]
    public void At_every_date_and_in_every_cell_opening_plus_in_minus_out_is_closing() =>
        CaseHistory
            .Any.Array[4]
            .Sample(
                histories =>
                {
                    var members = histories.Select(h => h.Play().Member).ToList();
                    var live = members.SelectMany(m => m.Events.Live()).ToList();
                    foreach (var day in live.Select(e => e.EffectiveOn).Distinct())
                    {
                        var events = live.Where(e => e.EffectiveOn == day).ToList();
                        foreach (var cell in CaseHistory.Cells)
                        {
                            var entered = events.Count(e =>
                                e.ToOrganisationId == cell.Id
                                && (LedgerKinds.Entering.Contains(e.Kind) || e.Kind == MembershipEventKind.MovedWithin)
                            );
                            var left = events.Count(e =>
                                e.FromOrganisationId == cell.Id
                                && (LedgerKinds.Leaving.Contains(e.Kind) || e.Kind == MembershipEventKind.MovedWithin)
                            );
                            (CountOn(members, cell.Id, day.AddDays(-1)) + entered - left).ShouldBe(
                                CountOn(members, cell.Id, day)
                            );
                        }
                    }
                },
                iter: Histories / 4
            );

    [Fact]
    public void The_random_cases_are_worth_something()
    {
        var kinds = new System.Collections.Concurrent.ConcurrentDictionary<CaseKind, int>();
        CaseHistory.Any.Sample(
            history =>
            {
                foreach (var found in history.Play().Cases.Where(c => c.State is CaseState.Done or CaseState.Arrived))
                    kinds.AddOrUpdate(found.Kind, 1, (_, n) => n + 1);
            },
            iter: Histories
        );
        kinds.Keys.Order().ShouldBe(Enum.GetValues<CaseKind>().Order());
    }

    private static int CountOn(IEnumerable<PartyMember> members, Guid cell, DateOnly day) =>
        members
            .SelectMany(m => Snapshot.Of(m).Believed)
            .Count(s => s.OrganisationId == cell && s.ValidFrom <= day && s.ValidTo > day);
}
