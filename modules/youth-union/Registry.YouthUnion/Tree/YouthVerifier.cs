using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Tree;

/// <summary>Folds every youth member's ledger again and compares it with the spans, at every instant, and the current state that are stored.</summary>
internal sealed class YouthVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var homes = await db.Set<YouthOrganisation>().ToDictionaryAsync(o => o.Id, o => o.AsHome(), cancellation);
        var members = db.Set<YouthMember>()
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .AsNoTracking()
            .AsSplitQuery()
            .OrderBy(m => m.Id)
            .AsAsyncEnumerable();
        var differences = new List<string>();
        await foreach (var member in members.WithCancellation(cancellation))
            differences.AddRange(Differences(member, homes).Select(wrong => $"youth member {member.Id}: {wrong}"));
        return differences;
    }

    private IEnumerable<string> Differences(YouthMember member, Dictionary<Guid, Home> homes)
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
        var live = member.Events.Live().ToList();
        var stay = live.FindLast(e => e.Kind == YouthEventKind.StayApproved)?.Until;
        if ((member.Standing, member.StaysUntil) != (now?.Standing, stay) || (now is not null && member.BranchId != now.BranchId))
            yield return "current state differs from the ledger";
        var party = live.FindLast(e => e.Kind is YouthEventKind.JoinedParty or YouthEventKind.PartyAdmissionCancelled);
        if (member.JoinedPartyOn != (party?.Kind == YouthEventKind.JoinedParty ? party.EffectiveOn : null))
            yield return "the day of joining the Party differs from the ledger";
    }

    private static IEnumerable<YouthSpan> Fold(YouthMember member, IReadOnlyCollection<YouthMemberEvent> events) =>
        YouthFold.Fold(member.Id, events, _ => Home.Anywhere(""), default);

    private static IEnumerable<string> Misplaced(YouthSpan span, Dictionary<Guid, Home> homes)
    {
        var (from, to) = (span.ValidFrom, span.ValidTo);
        if (!homes.TryGetValue(span.BranchId, out var home))
        {
            yield return $"in branch {span.BranchId}, which does not exist";
            yield break;
        }
        if (span.OrganisationPath != home.Path)
            yield return "a span has the path of another Party organisation";
        if (home.Against(from, to, "") is not null)
            yield return $"in branch {span.BranchId} from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}, which is there from {home.From:yyyy-MM-dd} to {home.To:yyyy-MM-dd}";
    }
}
