using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;

namespace Registry.Dashboards.Keeping;

/// <summary>Kept figures are of the instant they name: the members of the day, as known then, are counted again.</summary>
internal sealed class KeptCountsVerifier(RegistryDbContext db) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        var all = await db.Set<KeptCounts>()
            .Where(k => k.Shape == KeptCounts.CurrentShape)
            .OrderBy(k => k.OrganisationId)
            .ThenBy(k => k.Day)
            .Select(k => new Kept(k.OrganisationId, k.Day, k.KnownAt, k.Counts))
            .ToListAsync(cancellation);
        foreach (var kept in all)
        {
            if (JsonSerializer.Deserialize<NodeCounts>(kept.Counts)?.Heads is not { } was)
            {
                differences.Add(
                    $"kept figures of organisation {kept.OrganisationId} on {kept.Day:yyyy-MM-dd}: they cannot be read"
                );
                continue;
            }
            var now = await CountAsync(kept, cancellation);
            if (was != now)
                differences.Add(
                    $"kept figures of organisation {kept.OrganisationId} on {kept.Day:yyyy-MM-dd}: {was.Members} members, {was.Probationary} probationary; counted {now.Members} and {now.Probationary}"
                );
        }
        return differences;
    }

    private async Task<Heads> CountAsync(Kept kept, CancellationToken cancellation)
    {
        var places = db.Set<PlacementRow>().AsOf(kept.Day, kept.KnownAt);
        var path = await places
            .Where(p => p.OrganisationId == kept.OrganisationId)
            .Select(p => p.Path)
            .SingleOrDefaultAsync(cancellation);
        var (low, high) = (path ?? "~", (path ?? "~") + "~");
        var standings = await (
            from span in db.Set<MembershipSpanRow>().AsOf(kept.Day, kept.KnownAt)
            join place in places on span.OrganisationId equals place.OrganisationId
            where string.Compare(place.Path, low) >= 0 && string.Compare(place.Path, high) < 0
            group span by span.Standing into g
            select new { g.Key, Count = g.Count() }
        ).ToListAsync(cancellation);
        return new Heads(standings.Sum(s => s.Count), standings.Where(s => s.Key == Standing.Probationary).Sum(s => s.Count));
    }

    private sealed record Kept(Guid OrganisationId, DateOnly Day, DateTime KnownAt, string Counts);
}
