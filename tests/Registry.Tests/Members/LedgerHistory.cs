using CsCheck;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;

namespace Registry.Tests.Members;

/// <summary>One thing that somebody tries to write into a ledger.</summary>
internal sealed record Attempt(MembershipEventKind Kind, int Days, int Minutes, int From, int To, int Reverses);

/// <summary>A membership with a random past. Not all that is tried is allowed: what was refused is counted, and must have left nothing.</summary>
internal sealed class LedgerHistory
{
    private static readonly Guid[] Organisations = [.. Enumerable.Range(1, 4).Select(i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly DateOnly Start = new(2020, 1, 15);

    /// <summary>Kinds by which somebody becomes a member somewhere.</summary>
    public static readonly MembershipEventKind[] Entering =
    [
        MembershipEventKind.Admitted,
        MembershipEventKind.Readmitted,
        MembershipEventKind.TransferredIn,
        MembershipEventKind.Restored,
    ];

    /// <summary>Kinds by which a membership ends.</summary>
    public static readonly MembershipEventKind[] Leaving =
    [
        MembershipEventKind.TransferredOut,
        MembershipEventKind.StruckOff,
        MembershipEventKind.Resigned,
        MembershipEventKind.Expelled,
        MembershipEventKind.Died,
        MembershipEventKind.AdmissionCancelled,
    ];

    /// <summary>Mostly forward in time, sometimes a paper that comes late; kinds that begin and end a membership more often.</summary>
    public static readonly Gen<LedgerHistory> Any = Gen.Select(
            Gen.Frequency(
                (4, Gen.Const(MembershipEventKind.MovedWithin)),
                (3, Gen.OneOf(MembershipEventKind.Admitted, MembershipEventKind.TransferredIn, MembershipEventKind.Recognised)),
                (2, Gen.Const(MembershipEventKind.Reversed)),
                (4, Gen.Enum<MembershipEventKind>())
            ),
            Gen.Int[-15, 40],
            Gen.Int[0, 3],
            Gen.Int[0, 6],
            Gen.Int[0, 3],
            Gen.Int[0, 30]
        )
        .Select((kind, days, minutes, from, to, reverses) => new Attempt(kind, days, minutes, from, to, reverses))
        .List[3, 25]
        .Select(attempts => new LedgerHistory(attempts));

    private readonly IReadOnlyList<Attempt> attempts;
    private IReadOnlyList<Guid> homes = Organisations;
    private bool asProceduresDo;
    private HomeOf homeOf = HomeOf;
    private DateOnly start = Start;
    private DateTime recordedFrom = Start.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);

    private LedgerHistory(IReadOnlyList<Attempt> attempts) => this.attempts = attempts;

    public PartyMember Member { get; private set; } = NewMember();

    /// <summary>
    /// The same history in four organisations that are there, begun about a day and recorded from an instant on. As procedures write
    /// them, entries name an organisation left and one arrived in only where their kind has one.
    /// </summary>
    public LedgerHistory In(IReadOnlyList<Guid> places, HomeOf homesOf, DateOnly from, DateTime recorded)
    {
        (homes, homeOf, start, recordedFrom, asProceduresDo) = (places, homesOf, from, recorded, true);
        return this;
    }

    /// <summary>Plays the history on a new member; <paramref name="after"/> sees it before and after each attempt, and whether it was refused.</summary>
    /// <param name="withPapers">Entries that bring dates and numbers bring some.</param>
    public LedgerHistory Play(
        Action<PartyMember, LedgerEntry, Snapshot, BusinessException?>? after = null,
        bool withPapers = false
    )
    {
        Member = NewMember();
        var day = start;
        var recordedAt = recordedFrom;
        foreach (var attempt in attempts)
        {
            day = day.AddDays(attempt.Days);
            recordedAt = recordedAt.AddMinutes(attempt.Minutes);
            var entry = ToEntry(attempt, day, recordedAt);
            var before = Snapshot.Of(Member);
            BusinessException? refused = null;
            try
            {
                Member.Append(entry, homeOf);
                if (withPapers)
                    BringPapers(Member);
            }
            catch (BusinessException e)
            {
                refused = e;
            }
            after?.Invoke(Member, entry, before, refused);
        }
        return this;
    }

    /// <summary>The organisations in which members of random histories are.</summary>
    public static IReadOnlyList<Guid> Homes => Organisations;

    /// <summary>Writes an entry of a kind after all others, from where the member is; false: it cannot stand.</summary>
    public static bool TryAppend(PartyMember member, MembershipEventKind kind, bool withPapers)
    {
        var on = member.Events.Select(e => e.EffectiveOn).DefaultIfEmpty(Start).Max().AddDays(3);
        var at = member
            .Events.Select(e => e.RecordedAt)
            .DefaultIfEmpty(Start.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc))
            .Max();
        var to = Organisations.First(o => o != member.OrganisationId);
        try
        {
            member.Append(new(kind, on, at.AddMinutes(1), "test", member.OrganisationId, to), HomeOf);
        }
        catch (BusinessException)
        {
            return false;
        }
        if (withPapers)
            BringPapers(member);
        return true;
    }

    public static void Reverse(PartyMember member, Guid eventId)
    {
        var last = member.Events[^1];
        member.Append(
            new(MembershipEventKind.Reversed, last.EffectiveOn, last.RecordedAt.AddMinutes(1), "test", ReversesEventId: eventId),
            HomeOf
        );
    }

    /// <summary>As the ceremony, the recognition and the transfer do.</summary>
    private static void BringPapers(PartyMember member)
    {
        var e = member.Events[^1];
        var papers = member.CurrentPapers();
        var changed = e.Kind switch
        {
            MembershipEventKind.Admitted or MembershipEventKind.Readmitted => papers with
            {
                AdmittedOn = e.EffectiveOn,
                ProbationEndsOn = e.EffectiveOn.AddMonths(12),
                OfficialOn = null,
                CardNumber = null,
            },
            MembershipEventKind.Recognised => papers with { OfficialOn = e.EffectiveOn, CardNumber = $"{e.Sequence:00000000}" },
            MembershipEventKind.TransferredIn => papers with
            {
                AdmittedOn = e.EffectiveOn.AddYears(-2),
                OfficialOn = e.EffectiveOn.AddYears(-1),
                FileNumber = $"{e.Sequence:000000}TT",
            },
            _ => papers,
        };
        member.ChangePapers(changed, e, e.RecordedAt);
    }

    /// <summary>Spans that the first events of the ledger fold to.</summary>
    public static List<MembershipSpan> Fold(PartyMember member, Func<MembershipEvent, bool>? which = null) =>
        [.. MembershipFold.Fold(member.Id, [.. member.Events.Where(which ?? (_ => true))], HomeOf, default)];

    public static Home HomeOf(Guid organisation) => Home.Anywhere("00001.0000" + Array.IndexOf(Organisations, organisation));

    private static PartyMember NewMember() => new(Guid.CreateVersion7(), Guid.CreateVersion7());

    /// <summary>Mostly from where the member is.</summary>
    private LedgerEntry ToEntry(Attempt a, DateOnly day, DateTime recordedAt) =>
        new(
            a.Kind,
            day,
            recordedAt,
            "test",
            FromOrganisationId: asProceduresDo && a.Kind is not MembershipEventKind.MovedWithin && !Leaving.Contains(a.Kind)
                    ? null
                : a.From < homes.Count - 1 ? homes[a.From]
                : Member.OrganisationId,
            ToOrganisationId: asProceduresDo && a.Kind is not MembershipEventKind.MovedWithin && !Entering.Contains(a.Kind)
                ? null
                : homes[a.To],
            ReversesEventId: a.Kind == MembershipEventKind.Reversed && Member.Events.Count > 0
                ? Member.Events[a.Reverses % Member.Events.Count].Id
                : null
        );
}

/// <summary>All that can be seen of a membership at a moment.</summary>
internal sealed record Snapshot(
    int Events,
    IReadOnlyList<(MembershipSpan Span, DateTime KnownTo)> Spans,
    Standing? Standing,
    Guid OrganisationId
)
{
    public static Snapshot Of(PartyMember member) =>
        new(member.Events.Count, [.. member.Spans.Select(s => (s, s.KnownTo))], member.Standing, member.OrganisationId);

    /// <summary>What was believed then.</summary>
    public IEnumerable<MembershipSpan> Believed =>
        Spans.Where(s => s.KnownTo == TwoClocks.Always).Select(s => s.Span).OrderBy(s => s.ValidFrom);
}
