using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Tree;
using Registry.Workflow;

namespace Registry.Organisations.Changes;

/// <summary>What all services that change the tree share: one change after the other, loading, the paper, the codes.</summary>
internal sealed class TreeChangeService(RegistryDbContext db, ICurrentUser user, RegistryClock clock)
{
    /// <summary>
    /// One change of the tree: all or nothing, and never two at once. A change reads much of the tree to know that it stays one (no cycle,
    /// nobody below what is closed), which a stamp on one organisation cannot promise.
    /// </summary>
    public Task<T> ChangeAsync<T>(Func<Task<T>> change, CancellationToken cancellation) =>
        RunAsync(change, keep: true, cancellation);

    /// <summary>The same, and then nothing of it is kept: what would come of it.</summary>
    public Task<T> TryOutAsync<T>(Func<Task<T>> change, CancellationToken cancellation) =>
        RunAsync(change, keep: false, cancellation);

    private async Task<T> RunAsync<T>(Func<Task<T>> change, bool keep, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.Manage);
        // Whoever has taken the transactions in hand has this one too.
        if (db.Database.CurrentTransaction is not null || db.Database.AutoTransactionBehavior == AutoTransactionBehavior.Never)
        {
            await WaitForTurnAsync(cancellation);
            return await change();
        }
        return await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                await WaitForTurnAsync(cancellation);
                var done = await change();
                if (keep)
                    await transaction.CommitAsync(cancellation);
                return done;
            });
    }

    /// <summary>The row of the root is the lock: whoever writes it holds it until the end of the transaction.</summary>
    private Task<int> WaitForTurnAsync(CancellationToken cancellation) =>
        db.Unscoped<Organisation>("The row of the root is the lock of the tree; nothing of it is shown.")
            .Where(o => o.ParentId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.SortKey, o => o.SortKey), cancellation);

    /// <summary>An organisation with its ledger; the save is refused unless it has the stamp its author read.</summary>
    /// <param name="read">What to show beside the refusal.</param>
    public async Task<Organisation> LoadAsync(
        Guid id,
        StampedInput input,
        Func<Guid, Task<OrganisationDto>> read,
        CancellationToken cancellation
    )
    {
        var organisation = await FindAsync(id, cancellation) ?? throw BusinessException.NotFound();
        await db.CompareAsync(organisation, input.Stamp, () => read(id));
        return organisation;
    }

    /// <summary>An organisation with its ledger, within the user's subtrees; null: not there.</summary>
    public async Task<Organisation?> FindAsync(Guid? id, CancellationToken cancellation) =>
        id is { } known ? (await FindAsync([known], cancellation)).SingleOrDefault() : null;

    public Task<List<Organisation>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        db.Set<Organisation>()
            .Include(o => o.Events)
            .Include(o => o.Placements)
            .Include(o => o.Enterprise)
            .AsSplitQuery()
            .Where(o => ids.Contains(o.Id))
            .ToListAsync(cancellation);

    /// <summary>Organisations that stood directly below one on a day or later, with their ledgers.</summary>
    public async Task<List<Organisation>> BelowAsync(Guid id, DateOnly on, CancellationToken cancellation)
    {
        var ids = await Below(id, on).Select(p => p.OrganisationId).Distinct().ToListAsync(cancellation);
        return await FindAsync(ids, cancellation);
    }

    public Task<int> CountBelowAsync(Guid id, DateOnly on, CancellationToken cancellation) =>
        Below(id, on).Select(p => p.OrganisationId).Distinct().CountAsync(cancellation);

    private IQueryable<OrganisationPlacement> Below(Guid id, DateOnly on) =>
        db.Set<OrganisationPlacement>().Where(p => p.ParentId == id && p.KnownTo == TwoClocks.Always && p.ValidTo > on);

    /// <summary>Where the parents of organisations stood: all that their ledgers name, and <paramref name="more"/>.</summary>
    public async Task<PlacementsOf> ParentsAsync(
        IEnumerable<Organisation> changing,
        CancellationToken cancellation,
        params IEnumerable<Guid> more
    )
    {
        var ids = changing.SelectMany(o => o.Events).Select(e => e.ParentId).OfType<Guid>().Concat(more).Distinct().ToList();
        var stored = await db.Set<OrganisationPlacement>()
            .AsNoTracking()
            .Where(p => ids.Contains(p.OrganisationId) && p.KnownTo == TwoClocks.Always)
            .ToListAsync(cancellation);
        var byOrganisation = stored.ToLookup(p => p.OrganisationId);
        // What this change has done to a parent meanwhile counts.
        return id =>
            db.Set<Organisation>().Local.FindEntry(id)?.Entity is { Placements.Count: > 0 } tracked
                ? tracked.Placements
                : [.. byOrganisation[id]];
    }

    /// <summary>A code that was never given below the parent; <paramref name="given"/>: so far in this change.</summary>
    public async Task<string> NextCodeAsync(Guid parentId, CancellationToken cancellation, int given = 0)
    {
        var paths = await db.Set<OrganisationPlacement>()
            .Where(p => p.ParentId == parentId)
            .Select(p => p.Path.Substring(p.Path.Length - 5))
            .MaxAsync(p => (string?)p, cancellation);
        var code = OrganisationPaths.NextCode(paths);
        for (var i = 0; i < given; i++)
            code = OrganisationPaths.NextCode(code);
        return code;
    }

    /// <summary>Reads date and paper of a change, checked as every entry in a ledger is.</summary>
    public Entry ReadEntry(
        Check check,
        string field,
        DateOnly? on,
        DecisionInput? paper,
        Guid? changeId = null,
        string? consent = null
    )
    {
        var effectiveOn = check.Past(field, on, clock.Today);
        var decision = ReadDecision(check, paper);
        var date = paper?.DecisionDate;
        check.That(on is null || date is null || date <= on, "decisionDate", "Organisations:DecisionAfterEffect", date, on);
        return new Entry(effectiveOn, clock.Now, user.Name, decision, changeId, check.Text("consent", consent, 300, false));
    }

    public Decision ReadDecision(Check check, DecisionInput? paper) =>
        new(
            check.Text("decisionNumber", paper?.DecisionNumber, 50) ?? "",
            check.Past("decisionDate", paper?.DecisionDate, clock.Today),
            check.Text("decisionIssuer", paper?.DecisionIssuer, 200) ?? ""
        );

    public static void CheckAfterLast(Check check, string field, Organisation organisation, Entry entry)
    {
        if (organisation.LastEventOn is { } last)
            check.That(entry.EffectiveOn > last, field, "Organisations:NotAfterLastEvent", organisation.Name, last);
    }

    /// <summary>No open organisation beside it has the name.</summary>
    public async Task CheckNameAsync(
        Check check,
        string field,
        Guid? parentId,
        string? name,
        Guid? self,
        CancellationToken cancellation
    ) =>
        check.That(
            !await db.Set<Organisation>()
                .AnyAsync(o => o.ParentId == parentId && o.Name == name && o.ClosedOn == null && o.Id != self, cancellation),
            field,
            "Organisations:NameTaken"
        );
}
