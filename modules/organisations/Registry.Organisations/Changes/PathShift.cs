using Registry.Kernel;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Changes;

/// <summary>From a day to a day an organisation stands under another path than was believed.</summary>
internal sealed record PathShift(string Old, string New, DateOnly From, DateOnly To)
{
    public static IReadOnlyList<PathShift> Between(
        IEnumerable<OrganisationPlacement> before,
        IEnumerable<OrganisationPlacement> after
    ) =>
        [
            .. from o in before
            from n in after
            where o.Path != n.Path && o.ValidFrom < n.ValidTo && n.ValidFrom < o.ValidTo
            select new PathShift(
                o.Path,
                n.Path,
                o.ValidFrom > n.ValidFrom ? o.ValidFrom : n.ValidFrom,
                o.ValidTo < n.ValidTo ? o.ValidTo : n.ValidTo
            ) into shift
            orderby shift.From
            select shift,
        ];

    /// <summary>Where something below stands then: cut where the way to it changes, whole where it does not.</summary>
    /// <param name="believed">Its placements, as they are believed before.</param>
    public static IEnumerable<OrganisationPlacement> Follow(
        IEnumerable<OrganisationPlacement> believed,
        IReadOnlyList<PathShift> shifts,
        DateTime knownFrom
    )
    {
        OrganisationPlacement? open = null;
        foreach (var part in believed.OrderBy(p => p.ValidFrom).SelectMany(p => Cut(p, shifts, knownFrom)))
        {
            if (open?.GoesOnAs(part) == true)
            {
                open = open.Part(open.Path, open.ValidFrom, part.ValidTo, knownFrom);
                continue;
            }
            if (open is not null)
                yield return open;
            open = part;
        }
        if (open is not null)
            yield return open;
    }

    private static IEnumerable<OrganisationPlacement> Cut(
        OrganisationPlacement placement,
        IReadOnlyList<PathShift> shifts,
        DateTime knownFrom
    )
    {
        var since = placement.ValidFrom;
        foreach (var shift in shifts.Where(s => s.Touches(placement)))
        {
            var from = shift.From > since ? shift.From : since;
            var to = shift.To < placement.ValidTo ? shift.To : placement.ValidTo;
            if (from > since)
                yield return placement.Part(placement.Path, since, from, knownFrom);
            yield return placement.Part(shift.New + placement.Path[shift.Old.Length..], from, to, knownFrom);
            since = to;
        }
        if (since < placement.ValidTo)
            yield return placement.Part(placement.Path, since, placement.ValidTo, knownFrom);
    }

    /// <summary>The placement is of something below, at a time when the way to it changes.</summary>
    public bool Touches(OrganisationPlacement placement) =>
        placement.ValidTo > From
        && placement.ValidFrom < To
        && placement.Path.Length > Old.Length
        && OrganisationPaths.IsWithin(placement.Path, Old);
}

/// <summary>Where an organisation stood before a change.</summary>
internal sealed record Standpoint(string Path, IReadOnlyList<OrganisationPlacement> Placements);
