using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Changes;

internal sealed class BulkMoveAppService(
    RegistryDbContext db,
    ICurrentUser user,
    TreeChangeService treeChanges,
    MoveChange moves,
    IHeadCounts headCounts,
    MoveTable table
) : IBulkMoveAppService
{
    private const int MaxRows = 2000;

    public async Task<IReadOnlyList<BulkMoveRowDto>> ReadAsync(Stream file, string fileName, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.Manage);
        return await table.ReadAsync(file, fileName, MaxRows, cancellation);
    }

    /// <summary>Does it all, and takes it back: so what the rows do to each other is seen too.</summary>
    public Task<IReadOnlyList<BulkMoveRowDto>> PreviewAsync(BulkMoveInput input, CancellationToken cancellation) =>
        treeChanges.TryOutAsync(() => MoveAsync(input, Guid.CreateVersion7(), cancellation), cancellation);

    public Task<BulkMoveResultDto> ApplyAsync(BulkMoveInput input, CancellationToken cancellation) =>
        treeChanges.ChangeAsync(
            async () =>
            {
                var changeId = Guid.CreateVersion7();
                var rows = await MoveAsync(input, changeId, cancellation);
                var refused = rows.SelectMany(r => r.Refusals.Select(x => x with { Field = $"rows[{r.Row}]" })).ToList();
                if (refused.Count > 0)
                    throw new BusinessException(RejectionKind.Rule, refused);
                return new BulkMoveResultDto(changeId, rows.Count, rows.Sum(r => r.Members));
            },
            cancellation
        );

    private async Task<IReadOnlyList<BulkMoveRowDto>> MoveAsync(
        BulkMoveInput input,
        Guid changeId,
        CancellationToken cancellation
    )
    {
        var check = new Check();
        var rows = input.Rows ?? [];
        check.That(rows.Count is > 0 and <= MaxRows, "rows", "Organisations:RowsToMove", MaxRows);
        treeChanges.ReadEntry(check, "effectiveOn", input.EffectiveOn, input.Decision);
        var twice = rows.GroupBy(r => r.OrganisationId).Count(g => g.Count() > 1);
        check.That(twice == 0, "rows", "Organisations:NamedTwice", twice);
        check.ThrowIfAny();
        var done = new List<BulkMoveRowDto>();
        foreach (var row in rows)
            done.Add(await MoveAsync(row, done.Count + 1, input, changeId, cancellation));
        return done;
    }

    /// <summary>Each is read anew: those before it may have taken it along.</summary>
    private async Task<BulkMoveRowDto> MoveAsync(
        BulkMoveRowInput row,
        int number,
        BulkMoveInput input,
        Guid changeId,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        var organisation = await treeChanges.FindAsync(row.OrganisationId, cancellation);
        var parent = await treeChanges.FindAsync(row.ParentId, cancellation);
        var result = new BulkMoveRowDto(
            number,
            row.OrganisationId,
            organisation?.Name ?? "",
            row.ParentId,
            parent?.Name ?? "",
            row.Type,
            0,
            [new Rejection("Organisations:Unknown", null)]
        );
        if (organisation is null)
            return result;
        var on = input.EffectiveOn!.Value;
        var members = (await headCounts.OfSubtreeAsync(organisation.PathOn(on), on, cancellation)).Members;
        try
        {
            var move = new MoveOrganisationInput(row.ParentId, row.Type, on, input.Decision!);
            await moves.MoveAsync(organisation, move, changeId, cancellation);
            return result with { Members = members, Refusals = [] };
        }
        catch (BusinessException refused)
        {
            return result with { Members = members, Refusals = refused.Rejections };
        }
    }
}
