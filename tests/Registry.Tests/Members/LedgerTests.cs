using CsCheck;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>The ledger and its projection under random histories.</summary>
public sealed class LedgerTests
{
    /// <summary>For each property; together well above the ten thousand that the suite promises.</summary>
    private const int Histories = 2_500;

    [Fact]
    public void After_every_entry_the_spans_are_what_the_ledger_folds_to() =>
        LedgerHistory.Any.Sample(
            history =>
                history.Play(
                    (member, _, _, _) =>
                    {
                        var folded = LedgerHistory.Fold(member);
                        Snapshot.Of(member).Believed.ShouldBe(folded);
                        member.Standing.ShouldBe(folded.LastOrDefault(s => s.ValidTo == TwoClocks.Forever)?.Standing);
                    }
                ),
            iter: Histories
        );

    [Fact]
    public void A_refused_entry_leaves_nothing_behind() =>
        LedgerHistory.Any.Sample(
            history =>
                history.Play(
                    (member, _, before, refused) =>
                    {
                        var now = Snapshot.Of(member);
                        now.Events.ShouldBe(before.Events + (refused is null ? 1 : 0));
                        if (refused is null)
                            return;
                        now.Spans.ShouldBe(before.Spans);
                        (now.Standing, now.OrganisationId).ShouldBe((before.Standing, before.OrganisationId));
                    }
                ),
            iter: Histories
        );

    [Fact]
    public void What_was_known_at_an_instant_is_the_fold_of_what_was_recorded_until_then() =>
        LedgerHistory.Any.Sample(
            history =>
            {
                var member = history.Play().Member;
                foreach (var instant in member.Events.Select(e => e.RecordedAt).Distinct())
                {
                    var known = member.Spans.Where(s => s.KnownFrom <= instant && s.KnownTo > instant).OrderBy(s => s.ValidFrom);
                    known.ShouldBe(LedgerHistory.Fold(member, e => e.RecordedAt <= instant));
                }
            },
            iter: Histories
        );

    [Fact]
    public void A_member_is_in_one_place_at_a_time() =>
        LedgerHistory.Any.Sample(
            history =>
                history.Play(
                    (member, _, _, _) =>
                    {
                        var believed = Snapshot.Of(member).Believed.ToList();
                        believed.ShouldAllBe(s => s.ValidFrom < s.ValidTo);
                        foreach (var (earlier, later) in believed.Zip(believed.Skip(1)))
                            earlier.ValidTo.ShouldBeLessThanOrEqualTo(later.ValidFrom);
                    }
                ),
            iter: Histories
        );

    [Fact]
    public void At_every_date_and_in_every_organisation_opening_plus_in_minus_out_is_closing() =>
        LedgerHistory
            .Any.Array[5]
            .Sample(
                histories =>
                {
                    var members = histories.Select(h => h.Play().Member).ToList();
                    var live = members.SelectMany(m => m.Events.Live()).ToList();
                    foreach (var day in live.Select(e => e.EffectiveOn).Distinct())
                    {
                        var events = live.Where(e => e.EffectiveOn == day).ToList();
                        var opening = CountsOn(members, day.AddDays(-1));
                        var closing = CountsOn(members, day);
                        foreach (
                            var organisation in events
                                .SelectMany(e => new[] { e.FromOrganisationId!.Value, e.ToOrganisationId!.Value })
                                .Distinct()
                        )
                        {
                            var entered = events.Count(e =>
                                e.ToOrganisationId == organisation
                                && (LedgerHistory.Entering.Contains(e.Kind) || e.Kind == MembershipEventKind.MovedWithin)
                            );
                            var left = events.Count(e =>
                                e.FromOrganisationId == organisation
                                && (LedgerHistory.Leaving.Contains(e.Kind) || e.Kind == MembershipEventKind.MovedWithin)
                            );
                            (opening.GetValueOrDefault(organisation) + entered - left).ShouldBe(
                                closing.GetValueOrDefault(organisation)
                            );
                        }
                    }
                },
                iter: Histories / 2
            );

    [Fact]
    public void A_reversal_restores_exactly_what_was_before_the_entry_it_takes_back() =>
        LedgerHistory.Any.Sample(
            history =>
            {
                var member = history.Play().Member;
                var before = Snapshot.Of(member);
                var last = member.Events.Count == 0 ? TwoClocks.Always.AddYears(-1) : member.Events[^1].RecordedAt;
                var organisation = new Guid(1, 0, 0, new byte[8]);
                var kind = before.Standing is null ? MembershipEventKind.TransferredIn : MembershipEventKind.Died;
                var on = member.Events.Select(e => e.EffectiveOn).DefaultIfEmpty(new DateOnly(2020, 1, 1)).Max().AddDays(3);
                member.Append(
                    new LedgerEntry(kind, on, last.AddMinutes(1), "test", before.OrganisationId, organisation),
                    LedgerHistory.HomeOf
                );
                Snapshot.Of(member).Believed.ShouldNotBe(before.Believed);
                member.Append(
                    new LedgerEntry(
                        MembershipEventKind.Reversed,
                        on,
                        last.AddMinutes(2),
                        "test",
                        ReversesEventId: member.Events[^1].Id
                    ),
                    LedgerHistory.HomeOf
                );
                Snapshot.Of(member).Believed.ShouldBe(before.Believed);
                member.Standing.ShouldBe(before.Standing);
            },
            iter: Histories
        );

    [Fact]
    public void A_reversal_of_any_kind_of_entry_restores_the_dates_and_numbers_too() =>
        LedgerHistory.Any.Sample(
            history =>
            {
                var member = history.Play(withPapers: true).Member;
                foreach (var kind in Enum.GetValues<MembershipEventKind>().Except([MembershipEventKind.Reversed]))
                {
                    var before = (Snapshot.Of(member).Believed.ToList(), member.CurrentPapers());
                    if (!LedgerHistory.TryAppend(member, kind, withPapers: true))
                        continue;
                    LedgerHistory.Reverse(member, member.Events[^1].Id);
                    Snapshot.Of(member).Believed.ShouldBe(before.Item1);
                    member.CurrentPapers().ShouldBe(before.Item2, $"after the reversal of {kind}");
                }
            },
            iter: Histories
        );

    [Fact]
    public void The_dates_and_numbers_are_what_the_entries_that_stand_brought() =>
        LedgerHistory.Any.Sample(
            history =>
                history.Play(
                    (member, _, _, _) =>
                        (PapersFold.Fold(member.Papers, member.Events) ?? member.CurrentPapers()).ShouldBe(
                            member.CurrentPapers()
                        ),
                    withPapers: true
                ),
            iter: Histories
        );

    [Fact]
    public void At_every_node_of_any_tree_opening_plus_in_minus_out_is_closing() =>
        Gen.Select(LedgerHistory.Any.Array[4], Gen.Int[0, 1000].Array[7])
            .Sample(
                (histories, seeds) =>
                {
                    // Node 0 is the root; the organisations of the histories are the last nodes, wherever they hang.
                    var parents = seeds.Select((seed, node) => node == 0 ? -1 : seed % node).ToArray();
                    var members = histories.Select(h => h.Play().Member).ToList();
                    var live = members.SelectMany(m => m.Events.Live()).ToList();
                    for (var node = 0; node < parents.Length; node++)
                    {
                        var below = LedgerHistory
                            .Homes.Where((_, i) => IsBelow(parents.Length - LedgerHistory.Homes.Count + i, node, parents))
                            .ToHashSet();
                        foreach (var day in live.Select(e => e.EffectiveOn).Distinct())
                            Balance(members, live, below, day);
                    }
                },
                iter: Histories / 10
            );

    private static bool IsBelow(int node, int ancestor, int[] parents) =>
        node == ancestor || (node > 0 && IsBelow(parents[node], ancestor, parents));

    /// <summary>Who comes from outside the subtree comes in, who goes out of it leaves; what moves inside nets to nothing.</summary>
    private static void Balance(List<PartyMember> members, List<MembershipEvent> live, HashSet<Guid> below, DateOnly day)
    {
        var events = live.Where(e => e.EffectiveOn == day).ToList();
        bool Inside(Guid? organisation) => organisation is { } id && below.Contains(id);
        var entered = events.Count(e =>
            Inside(e.ToOrganisationId)
            && (
                LedgerHistory.Entering.Contains(e.Kind)
                || (e.Kind == MembershipEventKind.MovedWithin && !Inside(e.FromOrganisationId))
            )
        );
        var left = events.Count(e =>
            Inside(e.FromOrganisationId)
            && (
                LedgerHistory.Leaving.Contains(e.Kind)
                || (e.Kind == MembershipEventKind.MovedWithin && !Inside(e.ToOrganisationId))
            )
        );
        var (opening, closing) = (CountsOn(members, day.AddDays(-1)), CountsOn(members, day));
        (below.Sum(opening.GetValueOrDefault) + entered - left).ShouldBe(below.Sum(closing.GetValueOrDefault));
    }

    [Fact]
    public void Only_an_entry_that_stands_can_be_taken_back_and_only_once()
    {
        var member = new PartyMember(Guid.CreateVersion7(), Guid.CreateVersion7());
        var organisation = new Guid(1, 0, 0, new byte[8]);
        var at = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        var on = new DateOnly(2024, 5, 6);
        member.Append(
            new(MembershipEventKind.TransferredIn, on, at, "test", ToOrganisationId: organisation),
            LedgerHistory.HomeOf
        );
        member.Append(Reversal(member.Events[0].Id), LedgerHistory.HomeOf);
        var reversal = member.Events[1].Id;

        Should
            .Throw<BusinessException>(() => member.Append(Reversal(null), LedgerHistory.HomeOf))
            .Message.ShouldBe("Members:EventNotAllowed");
        Should.Throw<BusinessException>(() => member.Append(Reversal(Guid.CreateVersion7()), LedgerHistory.HomeOf));
        Should.Throw<BusinessException>(() => member.Append(Reversal(member.Events[0].Id), LedgerHistory.HomeOf));
        Should.Throw<BusinessException>(() => member.Append(Reversal(reversal), LedgerHistory.HomeOf));
        member.Events.Count.ShouldBe(2);

        LedgerEntry Reversal(Guid? of) => new(MembershipEventKind.Reversed, on, at, "test", ReversesEventId: of);
    }

    [Fact]
    public void Somebody_leaves_only_the_organisation_where_they_are()
    {
        var member = new PartyMember(Guid.CreateVersion7(), Guid.CreateVersion7());
        var here = new Guid(1, 0, 0, new byte[8]);
        var elsewhere = new Guid(2, 0, 0, new byte[8]);
        var at = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        var on = new DateOnly(2024, 5, 6);
        member.Append(new(MembershipEventKind.TransferredIn, on, at, "test", ToOrganisationId: here), LedgerHistory.HomeOf);

        foreach (
            var kind in LedgerHistory
                .Leaving.Except([MembershipEventKind.AdmissionCancelled])
                .Append(MembershipEventKind.MovedWithin)
        )
            Should.Throw<BusinessException>(() =>
                member.Append(new(kind, on.AddDays(1), at, "test", elsewhere, elsewhere), LedgerHistory.HomeOf)
            );
        member.OrganisationId.ShouldBe(here);
    }

    private static Dictionary<Guid, int> CountsOn(IEnumerable<PartyMember> members, DateOnly day) =>
        members
            .SelectMany(m => Snapshot.Of(m).Believed)
            .Where(s => s.ValidFrom <= day && s.ValidTo > day)
            .CountBy(s => s.OrganisationId)
            .ToDictionary();
}
