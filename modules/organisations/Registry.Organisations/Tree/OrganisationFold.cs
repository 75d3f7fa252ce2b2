using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

/// <summary>Where organisations stood, as known whenever; the parent's for one.</summary>
internal delegate IReadOnlyList<OrganisationPlacement> PlacementsOf(Guid organisationId);

/// <summary>The meaning of an organisation's ledger: what each event does to it, and which may follow which.</summary>
internal static class OrganisationFold
{
    /// <summary>What the organisation's own ledger says of it; where that is in the tree, its parents say.</summary>
    internal readonly record struct Stay(Guid? ParentId, OrganisationType Type, string Name, string Code);

    /// <exception cref="BusinessException">An event cannot follow the one before it.</exception>
    public static IEnumerable<(Stay Stay, DateOnly From, DateOnly To)> Stays(IEnumerable<OrganisationEvent> events) =>
        events.Stays<Stay, OrganisationEvent>(Apply);

    /// <summary>Where the organisation stood over time according to its ledger and those of its parents.</summary>
    /// <param name="known">What of the parents was known then; null: now.</param>
    /// <exception cref="BusinessException">A parent was not there all the while.</exception>
    public static IEnumerable<OrganisationPlacement> Place(
        Guid id,
        IReadOnlyCollection<OrganisationEvent> events,
        PlacementsOf placementsOf,
        DateTime knownFrom,
        DateTime? known = null
    )
    {
        var at = known ?? TwoClocks.Always.AddSeconds(-1);
        foreach (var (stay, from, to) in Stays(events))
        {
            var covered = from;
            foreach (var (way, wayFrom, wayTo) in Ways(stay.ParentId, placementsOf, at).Where(w => w.From < to && w.To > from))
            {
                var (start, end) = (Later(wayFrom, from), Earlier(wayTo, to));
                if (start != covered)
                    break;
                covered = end;
                var path = way is null ? stay.Code : way + "." + stay.Code;
                yield return new OrganisationPlacement(id, stay.ParentId, stay.Type, stay.Name, path, start, knownFrom, end);
            }
            if (covered != to)
                throw new BusinessException("Organisations:ParentNotThere", null, stay.Name, covered);
        }
    }

    /// <summary>Paths of a parent over time; names and types that changed meanwhile do not matter below it.</summary>
    private static IEnumerable<(string? Path, DateOnly From, DateOnly To)> Ways(
        Guid? parentId,
        PlacementsOf placementsOf,
        DateTime at
    )
    {
        if (parentId is not { } id)
        {
            yield return (null, DateOnly.MinValue, TwoClocks.Forever);
            yield break;
        }
        (string? Path, DateOnly From, DateOnly To)? open = null;
        foreach (var p in placementsOf(id).Where(p => p.KnownFrom <= at && p.KnownTo > at).OrderBy(p => p.ValidFrom))
        {
            if (open is { } o && o.Path == p.Path && o.To == p.ValidFrom)
            {
                open = (o.Path, o.From, p.ValidTo);
                continue;
            }
            if (open is { } before)
                yield return before;
            open = (p.Path, p.ValidFrom, p.ValidTo);
        }
        if (open is { } last)
            yield return last;
    }

    private static Stay? Apply(Stay? stay, OrganisationEvent e) =>
        (stay, e.Kind) switch
        {
            (null, OrganisationEventKind.Established or OrganisationEventKind.Received) => new Stay(
                e.ParentId,
                e.Type!.Value,
                e.Name!,
                e.Code!
            ),
            ({ } s, OrganisationEventKind.Renamed) => s with { Name = e.Name! },
            ({ } s, OrganisationEventKind.Moved) => s with { ParentId = e.ParentId, Type = e.Type!.Value, Code = e.Code! },
            ({ } s, OrganisationEventKind.TypeChanged) => s with { Type = e.Type!.Value },
            ({ } s, OrganisationEventKind.KeptAsCell) => s,
            // A name on it says that the organisation goes on after the division.
            ({ } s, OrganisationEventKind.Split) when e.Name is not null => s,
            (
                { },
                OrganisationEventKind.Closed
                    or OrganisationEventKind.Merged
                    or OrganisationEventKind.Split
                    or OrganisationEventKind.HandedOver
            ) => null,
            _ => throw new BusinessException("Organisations:EventNotAllowed", null, e.Kind, e.EffectiveOn),
        };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
