using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Bitemporal;

/// <summary>What is the same for every ledger: which entries stand, in which order, and from when to when what they say holds.</summary>
public static class LedgerExtensions
{
    /// <summary>Entries that stand, by the day they took effect; on one day in the order of recording.</summary>
    public static IEnumerable<T> Live<T>(this IEnumerable<T> events)
        where T : LedgerEvent
    {
        var all = events.ToList();
        var reversed = all.Select(e => e.ReversesEventId).OfType<Guid>().ToHashSet();
        return all.Where(e => e.ReversesEventId is null && !reversed.Contains(e.Id))
            .OrderBy(e => e.EffectiveOn)
            .ThenBy(e => e.Sequence);
    }

    /// <summary>Whether the entry stands and so can be taken back.</summary>
    public static bool Stands<T>(this IEnumerable<T> events, Guid? eventId)
        where T : LedgerEvent => events.Live().Any(e => e.Id == eventId);

    /// <summary>What holds from when to when (exclusive) according to the entries that stand; null, nothing holds, is left out.</summary>
    /// <param name="apply">What an entry makes of what held before it; throws where it cannot follow.</param>
    public static IEnumerable<(TState State, DateOnly From, DateOnly To)> Stays<TState, T>(
        this IEnumerable<T> events,
        Func<TState?, T, TState?> apply
    )
        where TState : struct
        where T : LedgerEvent
    {
        TState? state = null;
        var since = default(DateOnly);
        foreach (var e in events.Live())
        {
            var next = apply(state, e);
            if (Nullable.Equals(next, state))
                continue;
            if (state is { } left && since < e.EffectiveOn)
                yield return (left, since, e.EffectiveOn);
            (state, since) = (next, e.EffectiveOn);
        }
        if (state is { } now)
            yield return (now, since, TwoClocks.Forever);
    }

    /// <summary>
    /// The instant of a new entry: the one given, unless the clock was set back since the last entry. The order of recording is kept then.
    /// </summary>
    /// <param name="recordedAt">In UTC.</param>
    public static DateTime After<T>(this IReadOnlyCollection<T> events, DateTime recordedAt)
        where T : LedgerEvent
    {
        var last = events.Select(e => e.RecordedAt).DefaultIfEmpty().Max();
        return recordedAt < last ? last.AddMilliseconds(1) : recordedAt;
    }

    /// <summary>Of what is taken over from elsewhere, nothing was recorded after now.</summary>
    /// <param name="recorded">In UTC.</param>
    /// <exception cref="BusinessException">Something is said to have been recorded in the future.</exception>
    public static void RequireRecorded(this RegistryClock clock, IEnumerable<DateTime> recorded)
    {
        var last = recorded.DefaultIfEmpty().Max();
        if (last > clock.Now)
            throw new BusinessException("Registry:RecordedAhead", "recordedAt", last, clock.Now);
    }

    /// <summary>Columns every ledger has, within their lengths.</summary>
    /// <param name="decided">Every entry rests on a paper.</param>
    public static void MapLedger<T>(this EntityTypeBuilder<T> e, bool decided)
        where T : LedgerEvent
    {
        e.Property(x => x.RecordedBy).HasMaxLength(200);
        e.Property(x => x.DecisionNumber).HasMaxLength(50).IsRequired(decided);
        e.Property(x => x.DecisionDate).IsRequired(decided);
        e.Property(x => x.DecisionIssuer).HasMaxLength(200).IsRequired(decided);
        e.HasIndex(x => x.EffectiveOn);
        e.HasIndex(x => x.ReversesEventId).IsUnique();
    }
}
