using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.MemberFile;
using Registry.Members.Rows;

namespace Registry.Members.Roster;

/// <summary>Name and birth date of a person as they were on record.</summary>
internal sealed record Identity(string FullName, DateOnly BirthDate);

/// <summary>
/// What was on record at an instant where the ledger does not keep it: names and birth dates by the corrections confirmed since, dates
/// and numbers by the versions of the papers. Read without scope: the caller has found the members in it.
/// </summary>
internal sealed class AsKnown(RegistryDbContext db)
{
    /// <summary>People per query: their ids are parameters.</summary>
    private const int AtOnce = 1000;

    /// <summary>Of everybody corrected since, the values before the first of those corrections.</summary>
    /// <param name="personId">Null: all people.</param>
    public async Task<Dictionary<Guid, Identity>> IdentitiesAsync(
        DateTime knownAt,
        Guid? personId,
        CancellationToken cancellation
    )
    {
        var corrections = await db.Unscoped<IdentityCorrection>(
                "The caller has found the members in scope, wherever they were then."
            )
            .Where(c => personId == null || c.PersonId == personId)
            .SelectMany(
                c => c.Steps.Where(s => s.Step == IdentityStep.Confirm && s.RecordedAt > knownAt),
                (c, s) =>
                    new
                    {
                        c.PersonId,
                        c.OldFullName,
                        c.OldBirthDate,
                        s.RecordedAt,
                    }
            )
            .ToListAsync(cancellation);
        return corrections
            .GroupBy(c => c.PersonId)
            .ToDictionary(g => g.Key, g => g.MinBy(c => c.RecordedAt)!)
            .ToDictionary(c => c.Key, c => new Identity(c.Value.OldFullName, c.Value.OldBirthDate));
    }

    /// <summary>The rows as somebody would have seen them at the instant.</summary>
    public async Task<List<RosterRowDto>> ShowAsync(
        List<RosterRowDto> rows,
        DateTime knownAt,
        DateOnly day,
        IReadOnlyDictionary<Guid, Identity> identities,
        CancellationToken cancellation
    )
    {
        var corrected = identities.Keys.ToList();
        var people = await db.Set<MemberRow>()
            .Where(m => corrected.Contains(m.PersonId))
            .Select(m => new { m.Id, m.PersonId })
            .ToDictionaryAsync(m => m.Id, m => identities[m.PersonId], cancellation);
        var papers = await PapersAsync(rows.ConvertAll(r => r.MemberId), knownAt, cancellation);
        return rows.ConvertAll(row =>
        {
            if (people.TryGetValue(row.MemberId, out var then))
                row = row with { FullName = then.FullName, BirthDate = then.BirthDate };
            if (!papers.TryGetValue(row.MemberId, out var paper))
                return row;
            var official = paper.OfficialOn <= day;
            return row with
            {
                AdmittedOn = paper.AdmittedOn,
                OfficialOn = official ? paper.OfficialOn : null,
                CardNumber = official ? paper.CardNumber : null,
            };
        });
    }

    /// <summary>Of members whose papers ever changed, the version of the instant.</summary>
    private async Task<Dictionary<Guid, MemberPapers>> PapersAsync(
        List<Guid> memberIds,
        DateTime knownAt,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<Guid, MemberPapers>();
        foreach (var ids in memberIds.Chunk(AtOnce))
        {
            var versions = await db.Set<PapersVersion>()
                .AsNoTracking()
                .Where(v => ids.Contains(v.MemberId) && v.KnownFrom <= knownAt)
                .ToListAsync(cancellation);
            foreach (var version in versions.GroupBy(v => v.MemberId).Select(g => g.MaxBy(v => v.Sequence)!))
                found[version.MemberId] = version.ToPapers();
        }
        return found;
    }
}
