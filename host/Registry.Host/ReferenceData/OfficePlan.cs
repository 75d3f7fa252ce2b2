using Microsoft.EntityFrameworkCore;
using Registry.Committees.Integration;
using Registry.Committees.Rows;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;

namespace Registry.Host.ReferenceData;

/// <summary>Who leads: the committee of 19 of term II, the one after it (synthetic), and a secretary for every organisation that is open.</summary>
internal sealed class OfficePlan(RegistryDbContext db, RegistryClock clock)
{
    private const int Committee = 19;
    private const int Standing = 6;
    private const int Inspection = 5;
    private const int CellMonths = 30;
    private static readonly DateOnly TermTwoEnds = new(2025, 7, 31);
    private static readonly DateOnly TermThree = new(2025, 8, 1);

    /// <param name="elected">The members who stand for the committee elected on 1/8/2020.</param>
    public async Task<IReadOnlyList<ImportedTerm>> PlanAsync(IReadOnlyList<Guid> elected, CancellationToken cancellation)
    {
        var today = clock.Today;
        var organisations = await db.Set<OrganisationRow>().Where(o => o.ClosedOn == null).ToListAsync(cancellation);
        var officials = await db.Set<MembershipSpanRow>()
            .AsOf(today)
            .Where(s => s.Standing == Members.Ledger.Standing.Official)
            .ToListAsync(cancellation);
        var root = organisations.Single(o => o.Id == DemoAccounts.Root);
        var terms = new List<ImportedTerm> { Root(root, "II (2020–2025)", ReferenceFacts.Congress, TermTwoEnds, elected) };
        if (today >= TermThree)
        {
            var there = officials.Where(s => s.ValidFrom < TermThree).Select(s => s.MemberId).Order().ToHashSet();
            var next = elected.Where(there.Contains).Take(12).ToList();
            next.AddRange(there.Except(next).Take(Committee - next.Count));
            terms.Add(Root(root, "III (2025–2030)", TermThree, TermThree.AddYears(5).AddDays(-1), next));
        }
        await EndAsync(terms, cancellation);
        terms.AddRange(organisations.Where(o => o.Id != root.Id).Select(o => Of(o, officials)).OfType<ImportedTerm>());
        return terms;
    }

    /// <summary>The term of the committee that began on a day.</summary>
    public static Guid RootTerm(DateOnly from) => ReferenceIds.Of("term-root", from.Year);

    /// <summary>Who left the Party's organisations here left the committee with it.</summary>
    private async Task EndAsync(List<ImportedTerm> terms, CancellationToken cancellation)
    {
        var holders = terms.SelectMany(t => t.Seats).Select(s => s.MemberId).Distinct().ToList();
        var until = await db.Set<MembershipSpanRow>()
            .Where(s => s.KnownTo == TwoClocks.Always && holders.Contains(s.MemberId))
            .GroupBy(s => s.MemberId)
            .Select(g => new { g.Key, Until = g.Max(s => s.ValidTo) })
            .ToDictionaryAsync(g => g.Key, g => g.Until, cancellation);
        for (var i = 0; i < terms.Count; i++)
            terms[i] = terms[i] with { Seats = [.. terms[i].Seats.Select(s => s with { Until = until[s.MemberId] })] };
    }

    private static ImportedTerm Root(OrganisationRow root, string name, DateOnly from, DateOnly to, IReadOnlyList<Guid> elected)
    {
        var seats = elected.Select((m, i) => new ImportedSeat(m, Body.ExecutiveCommittee, PostOf(i), from)).ToList();
        seats.AddRange(elected.Take(Standing).Select((m, i) => new ImportedSeat(m, Body.StandingCommittee, PostOf(i), from)));
        seats.AddRange(
            elected
                .Skip(Standing)
                .Take(Inspection)
                .Select((m, i) => new ImportedSeat(m, Body.InspectionCommission, PostOf(i), from))
        );
        return new(RootTerm(from), root.Id, name, from, to, new Decision($"01-QĐ/TU", from, ReferenceFacts.City), seats);
    }

    /// <summary>The longest there leads, the next is the deputy. Nobody where there is no official member.</summary>
    private static ImportedTerm? Of(OrganisationRow organisation, List<MembershipSpanRow> officials)
    {
        var own = officials
            .Where(s => s.OrganisationPath.StartsWith(organisation.OrganisationPath, StringComparison.Ordinal))
            .OrderBy(s => s.ValidFrom)
            .ThenBy(s => s.MemberId)
            .Take(2)
            .ToList();
        if (own.Count == 0)
            return null;
        var months = organisation.Type == OrganisationType.GrassrootsCommittee ? 60 : CellMonths;
        var from = own.Max(s => s.ValidFrom);
        if (from < TermThree)
            from = TermThree;
        var name = $"{from.Year}–{from.AddMonths(months).Year}";
        var seats = own.Select((s, i) => new ImportedSeat(s.MemberId, Body.ExecutiveCommittee, PostOf(i), from)).ToList();
        var decision = new Decision($"{organisation.OrganisationPath[^3..]}-QĐ/ĐU", from, ReferenceFacts.RootName);
        return new(organisation.Id, organisation.Id, name, from, from.AddMonths(months).AddDays(-1), decision, seats);
    }

    private static Post PostOf(int place) =>
        place switch
        {
            0 => Post.Secretary,
            1 or 2 => Post.DeputySecretary,
            _ => Post.Member,
        };
}
