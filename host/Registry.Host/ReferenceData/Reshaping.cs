using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Changes;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Host.ReferenceData;

/// <summary>
/// Decisions of the last days, recorded through the services as the pages do: two cells merged, one divided, one put below a committee.
/// They touch only cells in which nothing is under way and nothing happened since.
/// </summary>
internal sealed class Reshaping(
    RegistryDbContext db,
    RegistryClock clock,
    IOrganisationAppService organisations,
    IOrganisationChangeAppService changes
)
{
    private const int DaysAgo = 3;
    private static readonly Guid[] Kept = [DemoAccounts.SecretaryCell, DemoAccounts.SecondSecretaryCell];

    public async Task ApplyAsync(ReferencePlan plan, CancellationToken cancellation)
    {
        var on = clock.Today.AddDays(-DaysAgo);
        var cells = await QuietCellsAsync(plan, on, cancellation);
        var committees = await db.Set<OrganisationRow>()
            .Where(o => o.Type == OrganisationType.GrassrootsCommittee && o.Id != DemoAccounts.Committee && o.ClosedOn == null)
            .OrderBy(o => o.OrganisationPath)
            .ToListAsync(cancellation);
        if (cells.Count < 4 || committees.Count == 0)
            return;
        await MergeAsync(cells[0], cells[1], on, cancellation);
        await SplitAsync(cells[^1], on, cancellation);
        await MoveAsync(cells[2], committees[^1], on, cancellation);
    }

    /// <summary>Smallest first; only those whose members were all there before and are still.</summary>
    private async Task<List<(OrganisationRow Cell, List<Guid> Members)>> QuietCellsAsync(
        ReferencePlan plan,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        var busy = plan.Dossiers.Where(d => d.MemberId is null).Select(d => d.OrganisationId).ToHashSet();
        var spans = await db.Set<MembershipSpanRow>()
            .Where(s => s.KnownTo == TwoClocks.Always && s.ValidTo > on)
            .ToListAsync(cancellation);
        var byCell = spans.ToLookup(s => s.OrganisationId);
        var open = await db.Set<OrganisationRow>()
            .Where(o => o.Type == OrganisationType.GrassrootsCell && o.ClosedOn == null)
            .ToListAsync(cancellation);
        return
        [
            .. open.Where(o => !Kept.Contains(o.Id) && !busy.Contains(o.Id) && o.EstablishedOn < on.AddYears(-1))
                .Where(o => byCell[o.Id].All(s => s is { Standing: Standing.Official } && s.ValidTo == TwoClocks.Forever))
                .Where(o => byCell[o.Id].All(s => s.ValidFrom < on))
                .Select(o => (o, byCell[o.Id].Select(s => s.MemberId).Order().ToList()))
                .Where(c => c.Item2.Count > 3)
                .OrderBy(c => c.Item2.Count)
                .ThenBy(c => c.o.OrganisationPath, StringComparer.Ordinal),
        ];
    }

    private Task MergeAsync(
        (OrganisationRow Cell, List<Guid>) one,
        (OrganisationRow Cell, List<Guid>) other,
        DateOnly on,
        CancellationToken cancellation
    ) =>
        changes.MergeAsync(
            new([one.Cell.Id, other.Cell.Id], one.Cell.Id, null, "Hai doanh nghiệp hợp nhất", on, Paper(1, on)),
            cancellation
        );

    private async Task SplitAsync((OrganisationRow Cell, List<Guid> Members) cell, DateOnly on, CancellationToken cancellation)
    {
        var stamp = await StampAsync(cell.Cell.Id, cancellation);
        var part = new SplitPartInput(cell.Cell.Name + " 2", null, cell.Members[..(cell.Members.Count / 2)]);
        var input = new SplitOrganisationInput([part], true, "Doanh nghiệp mở nhà máy thứ hai", on, Paper(2, on))
        {
            Stamp = stamp,
        };
        await changes.SplitAsync(cell.Cell.Id, input, cancellation);
    }

    private async Task MoveAsync(
        (OrganisationRow Cell, List<Guid>) cell,
        OrganisationRow committee,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        var stamp = await StampAsync(cell.Cell.Id, cancellation);
        var input = new MoveOrganisationInput(committee.Id, OrganisationType.Cell, on, Paper(3, on)) { Stamp = stamp };
        await changes.MoveAsync(cell.Cell.Id, input, cancellation);
    }

    private async Task<Guid> StampAsync(Guid id, CancellationToken cancellation) =>
        (await organisations.GetAsync(id, null, cancellation)).Stamp;

    private static DecisionInput Paper(int number, DateOnly on) =>
        new($"9{number}0-QĐ/ĐU", on.AddDays(-2), ReferenceFacts.RootName);
}
