using Registry.Kernel;

namespace Registry.Bitemporal;

/// <summary>What verifiers ask of a ledger and of what is kept beside it. A finding is said without its subject.</summary>
public static class LedgerCheck
{
    /// <summary>Entries that are missing, recorded ahead of the clock, out of the order of recording, or taking back what is not there.</summary>
    /// <param name="now">In UTC.</param>
    public static IEnumerable<string> Disorder(this IEnumerable<LedgerEvent> events, DateTime now)
    {
        var (sequence, last, earlier) = (0, DateTime.MinValue, new HashSet<Guid>());
        foreach (var e in events.OrderBy(e => e.Sequence))
        {
            if (e.Sequence != sequence + 1)
                yield return $"entry {sequence + 1} is missing";
            if (e.RecordedAt > now)
                yield return $"entry {e.Sequence} is recorded ahead of the clock";
            if (e.RecordedAt < last)
                yield return $"entry {e.Sequence} is recorded before the one it follows";
            if (e.ReversesEventId is { } reversed && !earlier.Contains(reversed))
                yield return $"entry {e.Sequence} takes back what is not there";
            (sequence, last) = (e.Sequence, e.RecordedAt);
            earlier.Add(e.Id);
        }
    }

    /// <summary>
    /// At every instant at which something was recorded or changed, the rows known are what the entries recorded by then fold to: so
    /// what is known now is right, and so is what was known whenever a report was counted.
    /// </summary>
    /// <param name="rows">What the rows are called.</param>
    /// <param name="fold">What entries add up to, as known at an instant.</param>
    public static IEnumerable<string> Differences<TSpan, TEvent>(
        string rows,
        IReadOnlyCollection<TSpan> kept,
        IReadOnlyCollection<TEvent> events,
        Func<List<TEvent>, DateTime, IEnumerable<TSpan>> fold
    )
        where TSpan : LedgerSpan<TSpan>
        where TEvent : LedgerEvent
    {
        if (kept.Overlap())
            yield return $"{rows} overlap";
        var now = TwoClocks.Always.AddSeconds(-1);
        var instants = events
            .Select(e => e.RecordedAt)
            .Concat(kept.SelectMany(s => new[] { s.KnownFrom, s.KnownTo }))
            .Where(at => at < now)
            .Append(now);
        foreach (var at in instants.Distinct().OrderDescending())
        {
            if (Against(at) is not { } wrong)
                continue;
            yield return wrong;
            yield break;
        }

        string? Against(DateTime at)
        {
            try
            {
                var folded = fold([.. events.Where(e => e.RecordedAt <= at)], at).ToList();
                var known = kept.Where(s => s.KnownFrom <= at && s.KnownTo > at).ToList();
                return known.Count == folded.Count && known.ToHashSet().SetEquals(folded) ? null
                    : at == now ? $"{rows} differ from the ledger"
                    : $"{rows} as known at {at:yyyy-MM-dd HH:mm:ss.fff} differ from the ledger";
            }
            catch (BusinessException broken)
            {
                return $"the ledger cannot be read: {broken.Message}";
            }
        }
    }
}
