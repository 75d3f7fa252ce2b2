using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Unions.Ledger;

namespace Registry.Unions.Returns;

/// <summary>Returns that are owed, and those that wait for a second person.</summary>
internal sealed class ReturnInbox(RegistryDbContext db, ReturnReader reader) : IInboxContributor
{
    private static readonly ReturnState[] WithTheUnion = [ReturnState.SentBack, ReturnState.Reopened];

    public IReadOnlyList<string> Permissions => [UnionsPermissions.SubmitReturns, UnionsPermissions.AcceptReturns];

    public Task<IReadOnlyList<InboxEntry>> GetAsync(
        string permission,
        Guid? userId,
        DateOnly today,
        CancellationToken cancellation
    ) => permission == UnionsPermissions.SubmitReturns ? OwedAsync(today, cancellation) : ToJudgeAsync(userId, cancellation);

    /// <summary>The next return of each union whose quarter is over, and what came back.</summary>
    private async Task<IReadOnlyList<InboxEntry>> OwedAsync(DateOnly today, CancellationToken cancellation)
    {
        var last = reader.LastQuarter;
        var unions = await db.Set<Union>()
            .Where(u => Union.MakingReturns.Contains(u.Type) && u.DissolvedOn == null && u.FoundedOn <= last.To)
            .Select(u => new
            {
                u.Id,
                u.Name,
                Newest = db.Set<UnionReturn>()
                    .Where(r => r.UnionId == u.Id)
                    .OrderByDescending(r => r.QuarterEnd)
                    .Select(r => new { r.QuarterEnd, r.State })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var owed = new List<InboxEntry>();
        foreach (var union in unions)
        {
            var newest = union.Newest is { } made ? Quarter.Of(made.QuarterEnd) : (Quarter?)null;
            if (newest is { } back && WithTheUnion.Contains(union.Newest!.State))
                owed.Add(Entry(union.Id, union.Name, back, "Unions:Todo.SubmitAgain", reader.DueOn(back)));
            else if ((newest is null || union.Newest!.State == ReturnState.Accepted) && (newest?.Next ?? last).To < today)
                owed.Add(
                    Entry(union.Id, union.Name, newest?.Next ?? last, "Unions:Todo.Submit", reader.DueOn(newest?.Next ?? last))
                );
        }
        return owed;
    }

    /// <summary>Where the union above is in scope, and not what the user asked for.</summary>
    private async Task<IReadOnlyList<InboxEntry>> ToJudgeAsync(Guid? userId, CancellationToken cancellation)
    {
        var waiting = await (
            from made in db.Set<UnionReturn>()
            where made.State == ReturnState.Submitted || made.State == ReturnState.ReopeningAsked
            where !made.Steps.Any(s => s.ActorId == userId && s.Sequence == made.Steps.Count)
            join union in db.Set<Union>() on made.UnionId equals union.Id
            join above in db.Set<Union>() on union.ParentId equals above.Id
            orderby made.QuarterEnd, union.SortKey
            select new
            {
                union.Id,
                union.Name,
                made.QuarterEnd,
                made.State,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. waiting.Select(w =>
                Entry(
                    w.Id,
                    w.Name,
                    Quarter.Of(w.QuarterEnd),
                    w.State == ReturnState.Submitted ? "Unions:Todo.Accept" : "Unions:Todo.Reopen",
                    null
                )
            ),
        ];
    }

    private static InboxEntry Entry(Guid union, string name, Quarter quarter, string todo, DateOnly? dueOn) =>
        new($"/unions/{union}/returns/{quarter}", name, quarter.ToString(), todo, dueOn);
}
