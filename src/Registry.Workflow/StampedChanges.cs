using Registry.Kernel;

namespace Registry.Workflow;

/// <summary>
/// One change of one thing that several people may change: compare the stamp that its author read, change, save all or nothing, show.
/// Who comes second is shown what happened.
/// </summary>
public static class StampedChanges
{
    /// <param name="root">The thing, loaded within the user's subtrees.</param>
    /// <param name="stamp">The one that came with the input.</param>
    /// <param name="change">Checks and changes it; nothing is saved when it refuses.</param>
    /// <param name="read">Reads it as its page shows it.</param>
    /// <exception cref="BusinessException">409: somebody else changed it first; carries the thing as it is now. 428: no stamp was sent.</exception>
    public static async Task<TDto> ChangeAsync<TDto>(
        this RegistryDbContext db,
        AggregateRoot root,
        Guid? stamp,
        Func<Task> change,
        Func<Task<TDto>> read,
        CancellationToken cancellation
    )
        where TDto : class, IHasStamp
    {
        await db.CompareAsync(root, stamp, read);
        await change();
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (BusinessException e) when (e.Kind == RejectionKind.Conflict)
        {
            db.ChangeTracker.Clear();
            var current = await read();
            if (current.Stamp != stamp)
                throw BusinessException.Stale(current);
            throw new BusinessException(e.Kind, e.Rejections) { Current = current };
        }
        return await read();
    }

    /// <summary>As the other; <paramref name="change"/> waits for nothing.</summary>
    public static Task<TDto> ChangeAsync<TDto>(
        this RegistryDbContext db,
        AggregateRoot root,
        Guid? stamp,
        Action change,
        Func<Task<TDto>> read,
        CancellationToken cancellation
    )
        where TDto : class, IHasStamp =>
        db.ChangeAsync(
            root,
            stamp,
            () =>
            {
                change();
                return Task.CompletedTask;
            },
            read,
            cancellation
        );

    /// <summary>The first part alone, for a change that is saved with others.</summary>
    /// <exception cref="BusinessException">409: somebody else changed it first; carries the thing as it is now. 428: no stamp was sent.</exception>
    public static async Task CompareAsync<TDto>(this RegistryDbContext db, AggregateRoot root, Guid? stamp, Func<Task<TDto>> read)
        where TDto : class
    {
        db.Expect(root, stamp);
        if (root.Stamp != stamp)
            throw BusinessException.Stale(await read());
    }
}
