using CsCheck;
using Registry.Kernel;
using Registry.Members.Ledger;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>The ledger and its projection under random histories.</summary>
public sealed class LedgerTests
{
    private const int Histories = 400;

    private static readonly MembershipEventKind[] Entering =
    [
        MembershipEventKind.Admitted,
        MembershipEventKind.Readmitted,
        MembershipEventKind.TransferredIn,
        MembershipEventKind.Restored,
    ];

    private static readonly MembershipEventKind[] Leaving =
    [
        MembershipEventKind.TransferredOut,
        MembershipEventKind.StruckOff,
        MembershipEventKind.Resigned,
        MembershipEventKind.Expelled,
        MembershipEventKind.Died,
        MembershipEventKind.AdmissionCancelled,
    ];

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
                    var live = members.SelectMany(m => MembershipFold.Live([.. m.Events])).ToList();
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
                                && (Entering.Contains(e.Kind) || e.Kind == MembershipEventKind.MovedWithin)
                            );
                            var left = events.Count(e =>
                                e.FromOrganisationId == organisation
                                && (Leaving.Contains(e.Kind) || e.Kind == MembershipEventKind.MovedWithin)
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
                    LedgerHistory.PathOf
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
                    LedgerHistory.PathOf
                );
                Snapshot.Of(member).Believed.ShouldBe(before.Believed);
                member.Standing.ShouldBe(before.Standing);
            },
            iter: Histories
        );

    [Fact]
    public void Only_an_entry_that_stands_can_be_taken_back_and_only_once()
    {
        var member = new PartyMember(Guid.CreateVersion7(), Guid.CreateVersion7());
        var organisation = new Guid(1, 0, 0, new byte[8]);
        var at = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        var on = new DateOnly(2024, 5, 6);
        member.Append(
            new(MembershipEventKind.TransferredIn, on, at, "test", ToOrganisationId: organisation),
            LedgerHistory.PathOf
        );
        member.Append(Reversal(member.Events[0].Id), LedgerHistory.PathOf);
        var reversal = member.Events[1].Id;

        Should
            .Throw<BusinessException>(() => member.Append(Reversal(null), LedgerHistory.PathOf))
            .Message.ShouldBe("Members:EventNotAllowed");
        Should.Throw<BusinessException>(() => member.Append(Reversal(Guid.CreateVersion7()), LedgerHistory.PathOf));
        Should.Throw<BusinessException>(() => member.Append(Reversal(member.Events[0].Id), LedgerHistory.PathOf));
        Should.Throw<BusinessException>(() => member.Append(Reversal(reversal), LedgerHistory.PathOf));
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
        member.Append(new(MembershipEventKind.TransferredIn, on, at, "test", ToOrganisationId: here), LedgerHistory.PathOf);

        foreach (var kind in Leaving.Except([MembershipEventKind.AdmissionCancelled]).Append(MembershipEventKind.MovedWithin))
            Should.Throw<BusinessException>(() =>
                member.Append(new(kind, on.AddDays(1), at, "test", elsewhere, elsewhere), LedgerHistory.PathOf)
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
