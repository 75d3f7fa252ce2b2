using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Events;
using Registry.Organisations.Events;
using Registry.Organisations.Rows;

namespace Registry.Committees.Bodies;

/// <summary>
/// A seat ends with what it rests on, in the same save: with the official membership in the organisation or below it, whatever way
/// somebody leaves, and with the organisation. Where the entry is taken back, the seat goes on.
/// </summary>
internal sealed class SeatsFollowing(RegistryDbContext db)
    : ILocalEventHandler<MembershipChanged>,
        ILocalEventHandler<OrganisationClosing>
{
    public async Task HandleAsync(MembershipChanged changed, CancellationToken cancellation)
    {
        var seats = await Seats(s => s.MemberId == changed.MemberId && (s.To >= changed.On || s.EndReason != null), cancellation);
        if (seats.Count == 0)
            return;
        var ids = seats.Select(s => s.Seat.OrganisationId).ToList();
        var paths = await db.Unscoped<OrganisationRow>("A seat ends with the membership, wherever it is.")
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.OrganisationPath, cancellation);
        foreach (var (seat, term) in seats)
        {
            var from = seat.From > changed.On ? seat.From : changed.On;
            seat.Follow(HeldUntil(changed.Official, paths[seat.OrganisationId], from), term);
        }
    }

    public async Task HandleAsync(OrganisationClosing closing, CancellationToken cancellation)
    {
        foreach (
            var (seat, _) in await Seats(
                s => s.OrganisationId == closing.OrganisationId && s.To >= closing.ClosedOn,
                cancellation
            )
        )
            seat.EndWithOrganisation(closing.ClosedOn.AddDays(-1));
    }

    /// <summary>First day, from one on, on which the member is no official member of the organisation or of one below it.</summary>
    private static DateOnly HeldUntil(IReadOnlyList<OfficialStay> official, string path, DateOnly from)
    {
        var day = from;
        foreach (var stay in official.Where(s => s.To > from))
        {
            var within = stay.Path == path || stay.Path.StartsWith(path + ".", StringComparison.Ordinal);
            if (stay.From > day || !within)
                break;
            day = stay.To;
        }
        return day;
    }

    private async Task<List<(Office Seat, DateOnly TermEnds)>> Seats(
        System.Linq.Expressions.Expression<Func<Office, bool>> which,
        CancellationToken cancellation
    )
    {
        var found = await db.Set<Office>()
            .Where(which)
            .Select(s => new
            {
                Seat = s,
                Ends = db.Set<CommitteeTerm>().Where(t => t.Id == s.TermId).Select(t => (DateOnly?)t.To).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return [.. found.Select(f => (f.Seat, f.Ends ?? f.Seat.To))];
    }
}
