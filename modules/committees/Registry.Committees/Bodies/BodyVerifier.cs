using Microsoft.EntityFrameworkCore;
using Registry.Committees.Rows;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;

namespace Registry.Committees.Bodies;

/// <summary>Every seat is held within its term by an official member, in an organisation that is there, and by one at a time.</summary>
internal sealed class BodyVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var homes = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, Home.Of, cancellation);
        var terms = await db.Set<CommitteeTerm>().AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation);
        var seats = await db.Set<Office>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellation);
        var spans = await db.Set<MembershipSpanRow>()
            .AsNoTracking()
            .Where(s => s.KnownTo == TwoClocks.Always && s.Standing != Standing.Probationary)
            .Where(s => db.Set<Office>().Any(o => o.MemberId == s.MemberId))
            .ToListAsync(cancellation);
        var official = spans.ToLookup(s => s.MemberId);
        return
        [
            .. seats.SelectMany(s =>
                Misplaced(s, homes, terms).Concat(Held(s, official)).Select(wrong => $"seat {s.Id}: {wrong}")
            ),
            .. seats.GroupBy(s => (s.OrganisationId, s.Body)).SelectMany(body => Overlapping([.. body])),
        ];
    }

    private static IEnumerable<string> Misplaced(Office seat, Dictionary<Guid, Home> homes, Dictionary<Guid, CommitteeTerm> terms)
    {
        var (from, to) = (seat.From, seat.To < TwoClocks.Forever ? seat.To.AddDays(1) : TwoClocks.Forever);
        // A seat that was ended on the day before it began was never taken.
        if (from >= to)
            yield break;
        if (!homes.TryGetValue(seat.OrganisationId, out var home))
            yield return $"in organisation {seat.OrganisationId}, which does not exist";
        else if (home.Against(from, to, "") is not null)
            yield return $"held from {from:yyyy-MM-dd} to {to:yyyy-MM-dd} in organisation {seat.OrganisationId}, which is there from {home.From:yyyy-MM-dd} to {home.To:yyyy-MM-dd}";
        if (seat.TermId is { } id && terms.TryGetValue(id, out var term) && (seat.From < term.From || seat.To > term.To))
            yield return "held outside of its term";
    }

    /// <summary>On each day until today; what is to come may still change.</summary>
    private IEnumerable<string> Held(Office seat, ILookup<Guid, MembershipSpanRow> official)
    {
        var last = seat.To < clock.Today ? seat.To : clock.Today;
        var day = seat.From;
        foreach (var span in official[seat.MemberId].OrderBy(s => s.ValidFrom).Where(s => s.ValidFrom <= day && s.ValidTo > day))
            day = span.ValidTo;
        if (day <= last)
            yield return $"held on {day:yyyy-MM-dd} by somebody who is no official member then";
    }

    private static IEnumerable<string> Overlapping(List<Office> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            foreach (var other in body.Skip(i + 1).Where(o => o.From <= body[i].To && body[i].From <= o.To))
            {
                if (other.MemberId == body[i].MemberId)
                    yield return $"seat {other.Id}: the same member holds another one in the body";
                else if (other.Post == Post.Secretary && body[i].Post == Post.Secretary)
                    yield return $"seat {other.Id}: another member is secretary of the body at the same time";
            }
        }
    }
}
