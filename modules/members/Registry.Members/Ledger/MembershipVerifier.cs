using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;

namespace Registry.Members.Ledger;

/// <summary>Folds every member's ledger again and compares it with the spans and the current state that are stored.</summary>
internal sealed class MembershipVerifier(RegistryDbContext db) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var homes = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, Home.Of, cancellation);
        var differences = new List<string>();
        await foreach (var member in Members().WithCancellation(cancellation))
        {
            var folded = MembershipFold
                .Fold(member.Id, member.Events.ToList(), id => Home.Anywhere(homes[id].Path), default)
                .ToList();
            var believed = member.Spans.Where(s => s.KnownTo == TwoClocks.Always).ToList();
            if (!believed.Agree(folded))
                differences.Add($"member {member.Id}: spans differ from the ledger");
            if (believed.Exists(s => s.OrganisationPath != homes[s.OrganisationId].Path))
                differences.Add($"member {member.Id}: a span has the path of another place in the tree");
            if (member.Spans.Overlap())
                differences.Add($"member {member.Id}: spans overlap");
            differences.AddRange(
                believed
                    .Where(s => homes[s.OrganisationId].Against(s.ValidFrom, s.ValidTo, "") is not null)
                    .Select(s =>
                        $"member {member.Id}: in organisation {s.OrganisationId} from {s.ValidFrom:yyyy-MM-dd} to {s.ValidTo:yyyy-MM-dd}, which is there from {homes[s.OrganisationId].From:yyyy-MM-dd} to {homes[s.OrganisationId].To:yyyy-MM-dd}"
                    )
            );
            var now = folded.LastOrDefault(s => s.ValidTo == TwoClocks.Forever);
            if (member.Standing != now?.Standing || (now is not null && member.OrganisationId != now.OrganisationId))
                differences.Add($"member {member.Id}: current state differs from the ledger");
            if (PapersFold.Fold(member.Papers, member.Events) is { } papers && papers != member.CurrentPapers())
                differences.Add($"member {member.Id}: dates and numbers differ from the ledger");
        }
        return differences;
    }

    private IAsyncEnumerable<PartyMember> Members() =>
        db.Set<PartyMember>()
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .Include(m => m.Papers)
            .AsNoTracking()
            .AsSplitQuery()
            .OrderBy(m => m.Id)
            .AsAsyncEnumerable();
}
