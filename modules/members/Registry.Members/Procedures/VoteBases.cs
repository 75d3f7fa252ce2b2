using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.People.Rows;

namespace Registry.Members.Procedures;

/// <summary>Who votes in a cell on the day of a meeting, by name, from the ledger. The caller stands within a permission, which sets the scope.</summary>
internal sealed class VoteBases(RegistryDbContext db)
{
    /// <summary>Everybody of the cell as they stood on the day.</summary>
    public async Task<VoteBase> OfAsync(Guid cellId, DateOnly day, CancellationToken cancellation)
    {
        var rows = await (
            from span in db.Set<MembershipSpan>().AsOf(day)
            where span.OrganisationId == cellId
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            orderby person.SortKey, member.Id
            select new
            {
                member.Id,
                person.FullName,
                span.Standing,
            }
        ).ToListAsync(cancellation);
        var ids = rows.ConvertAll(r => r.Id);
        var ledgers = (
            await db.Set<MembershipEvent>().AsNoTracking().Where(e => ids.Contains(e.MemberId)).ToListAsync(cancellation)
        ).ToLookup(e => e.MemberId);
        return new([.. rows.Select(r => new VoterDto(r.Id, r.FullName, Of(r.Standing, [.. ledgers[r.Id]], day)))]);
    }

    private static VoteStanding Of(Standing standing, List<MembershipEvent> ledger, DateOnly on)
    {
        // Official by a decision that came after the meeting: on its day still on probation.
        var early = ledger
            .Live()
            .Any(e => e.Kind == MembershipEventKind.Recognised && e.EffectiveOn <= on && e.DecisionDate > on);
        if (early || standing == Standing.Probationary)
            return VoteStanding.Probationary;
        return (Barring.WeightiestOn(ledger, on), standing) switch
        {
            (Bar.Detained, _) => VoteStanding.Detained,
            (Bar.Prosecuted, _) => VoteStanding.Prosecuted,
            (Bar.Suspended, _) => VoteStanding.Suspended,
            (_, Standing.OfficialAway) => VoteStanding.Away,
            (_, Standing.OfficialExempt) => VoteStanding.Exempt,
            _ => VoteStanding.Voting,
        };
    }

    /// <summary>The heads of a vote are those of the ledger on its day; the exempt may be left out when they were absent.</summary>
    public async Task<VoteBase> CheckAsync(Guid cellId, Resolution resolution, CancellationToken cancellation)
    {
        var all = await OfAsync(cellId, resolution.Date, cancellation);
        var check = new Check();
        if (resolution.Total > all.Heads && resolution.Total <= all.Heads + all.Probationary)
            check.That(
                false,
                "officialMembers",
                "Members:ProbationersDoNotVote",
                resolution.Total,
                resolution.Date,
                all.Heads,
                all.Probationary
            );
        else
            check.That(
                resolution.Total >= all.Voting && resolution.Total <= all.Heads,
                "officialMembers",
                "Members:VoteBaseDiffers",
                resolution.Date,
                all.Voting,
                all.Heads,
                resolution.Total,
                all.LeftOut
            );
        check.ThrowIfAny();
        return all;
    }

    /// <summary>Which of these are official members on the date, wherever they belong.</summary>
    public async Task<IReadOnlySet<Guid>> OfficialsAsync(IEnumerable<Guid> memberIds, DateOnly on, CancellationToken cancellation)
    {
        var ids = memberIds.ToList();
        if (ids.Count == 0)
            return new HashSet<Guid>();
        var official = db.Unscoped<MembershipSpan>("Introducers may have moved away; only whether they are official is told.")
            .AsOf(on)
            .Where(s => ids.Contains(s.MemberId) && s.Standing != Standing.Probationary);
        var found = await official.Select(s => s.MemberId).ToListAsync(cancellation);
        var later = await NotYetRecognised(official, on).Select(s => s.MemberId).ToListAsync(cancellation);
        return found.Except(later).ToHashSet();
    }

    /// <summary>
    /// Of these, who was official on the date by a decision that came after it: on the day itself they were probationary, and had no
    /// vote. Asked member by member: the ledger is large, and a cell is not.
    /// </summary>
    private IQueryable<MembershipSpan> NotYetRecognised(IQueryable<MembershipSpan> spans, DateOnly on)
    {
        var events = db.Set<MembershipEvent>();
        return spans.Where(s =>
            events.Any(e =>
                e.MemberId == s.MemberId
                && e.Kind == MembershipEventKind.Recognised
                && e.EffectiveOn <= on
                && e.DecisionDate > on
                && !events.Any(r => r.ReversesEventId == e.Id)
            )
        );
    }
}

/// <summary>The members of a cell on a day, each with what they are in a vote (domain.md 13, 2).</summary>
internal sealed record VoteBase(IReadOnlyList<VoterDto> Members)
{
    /// <summary>Official members of whom nothing stands against their vote.</summary>
    public int Voting => Count(VoteStanding.Voting);

    /// <summary>Voting, and the exempt, who are part of the base unless absent.</summary>
    public int Heads => Voting + Count(VoteStanding.Exempt);

    /// <summary>No vote.</summary>
    public int Probationary => Count(VoteStanding.Probationary);

    /// <summary>Official members who are none of the base while that lasts.</summary>
    public int LeftOut => Members.Count - Heads - Probationary;

    private int Count(VoteStanding standing) => Members.Count(m => m.Standing == standing);
}
