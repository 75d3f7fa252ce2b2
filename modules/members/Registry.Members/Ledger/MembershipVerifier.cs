using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;

namespace Registry.Members.Ledger;

/// <summary>
/// Folds every member's ledger again and compares it with the spans, at every instant, and the current state that are stored; nobody is a
/// member twice, and no card is two members'.
/// </summary>
internal sealed class MembershipVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var homes = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, Home.Of, cancellation);
        var differences = new List<string>();
        await foreach (var member in Members().WithCancellation(cancellation))
            differences.AddRange(Differences(member, homes).Select(wrong => $"member {member.Id}: {wrong}"));
        differences.AddRange(await PersonsAsync(cancellation));
        differences.AddRange(await CardsAsync(cancellation));
        differences.AddRange(
            await db.DanglingAsync<PartyMember>("a member", ["MemberId", "FormerMemberId", "MentorId"], cancellation)
        );
        return differences;
    }

    private IEnumerable<string> Differences(PartyMember member, Dictionary<Guid, Home> homes)
    {
        foreach (var wrong in member.Events.Disorder(clock.Now))
            yield return wrong;
        var found = LedgerCheck.Differences("spans", member.Spans, member.Events, (events, _) => Fold(member, events)).ToList();
        foreach (var wrong in found)
            yield return wrong;
        var believed = member.Spans.Where(s => s.KnownTo == TwoClocks.Always).OrderBy(s => s.ValidFrom).ToList();
        foreach (var wrong in believed.SelectMany(s => Misplaced(s, homes)))
            yield return wrong;
        var now = believed.Find(s => s.ValidTo == TwoClocks.Forever);
        if (member.Standing != now?.Standing || (now is not null && member.OrganisationId != now.OrganisationId))
            yield return "current state differs from the ledger";
        if (PapersFold.Fold(member.Papers, member.Events) is { } papers && papers != member.CurrentPapers())
            yield return "dates and numbers differ from the ledger";
        if (member.Papers.Any(p => p.KnownFrom > clock.Now))
            yield return "dates and numbers are recorded ahead of the clock";
        // Of who came from elsewhere the day may be unknown.
        var recognised = member.Events.Live().Any(e => e.Kind == MembershipEventKind.Recognised);
        if (
            now is not null
            && (now.Standing == Standing.Probationary ? member.OfficialOn is not null : recognised && member.OfficialOn is null)
        )
            yield return "the day of becoming official does not go with the standing";
    }

    private static IEnumerable<MembershipSpan> Fold(PartyMember member, IReadOnlyCollection<MembershipEvent> events) =>
        MembershipFold.Fold(member.Id, events, _ => Home.Anywhere(""), default);

    private static IEnumerable<string> Misplaced(MembershipSpan span, Dictionary<Guid, Home> homes)
    {
        var (from, to) = (span.ValidFrom, span.ValidTo);
        if (!homes.TryGetValue(span.OrganisationId, out var home))
        {
            yield return $"in organisation {span.OrganisationId}, which does not exist";
            yield break;
        }
        if (span.OrganisationPath != home.Path)
            yield return "a span has the path of another place in the tree";
        if (home.Against(from, to, "") is not null)
            yield return $"in organisation {span.OrganisationId} from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}, which is there from {home.From:yyyy-MM-dd} to {home.To:yyyy-MM-dd}";
    }

    private async Task<IEnumerable<string>> PersonsAsync(CancellationToken cancellation)
    {
        var twice = db.Set<PartyMember>()
            .Where(m => m.Standing != null)
            .GroupBy(m => m.PersonId)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key);
        return (await twice.ToListAsync(cancellation)).Order().Select(id => $"person {id}: is a member twice");
    }

    private async Task<IEnumerable<string>> CardsAsync(CancellationToken cancellation)
    {
        var cards = db.Set<PartyMember>()
            .Where(m => m.CardNumber != null)
            .GroupBy(m => m.CardNumber)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key);
        var holders = await db.Set<PartyMember>()
            .Where(m => cards.Contains(m.CardNumber))
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(cancellation);
        return holders.Select(id => $"member {id}: another member has the same card number");
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
