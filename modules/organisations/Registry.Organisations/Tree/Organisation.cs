using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Events;

namespace Registry.Organisations.Tree;

/// <summary>A Party organisation as it is today, with its ledger of events and where it stood over time.</summary>
internal sealed class Organisation : AggregateRoot, IHasOrganisationPath
{
    private readonly List<OrganisationEvent> events = [];
    private readonly List<OrganisationPlacement> placements = [];

    private Organisation() { }

    public string Name { get; private set; } = "";
    public string SearchName { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public OrganisationType Type { get; private set; }
    public Guid? ParentId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public Guid? EnterpriseId { get; private set; }
    public Enterprise? Enterprise { get; private set; }

    /// <summary>Zone of the enterprise, beside the organisation so that rosters filter without another join.</summary>
    public Guid? ZoneId { get; private set; }
    public DateOnly EstablishedOn { get; private set; }

    /// <summary>First day on which it was no more.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public IReadOnlyList<OrganisationEvent> Events => events;
    public IReadOnlyList<OrganisationPlacement> Placements => placements;

    /// <summary>Which kinds may stand directly below which (domain.md 5, before Regulation 208 merges the cells).</summary>
    public static bool MayContain(OrganisationType parent, OrganisationType child) =>
        (parent, child)
            is
                (OrganisationType.UpperCommittee, OrganisationType.GrassrootsCommittee or OrganisationType.GrassrootsCell)
                or
                (OrganisationType.GrassrootsCommittee, OrganisationType.Cell);

    public static Organisation Establish(
        Guid id,
        Organisation? parent,
        string path,
        string name,
        OrganisationType type,
        Enterprise? enterprise,
        Entry entry
    )
    {
        var organisation = new Organisation
        {
            Id = id,
            Type = type,
            ParentId = parent?.Id,
            OrganisationPath = path,
            EnterpriseId = enterprise?.Id,
            ZoneId = enterprise?.ZoneId ?? parent?.ZoneId,
            EstablishedOn = entry.EffectiveOn,
        };
        organisation.TakeName(name);
        organisation.Append(new OrganisationEvent(id, OrganisationEventKind.Established, entry) { Name = name });
        return organisation;
    }

    public void Rename(string name, Entry entry)
    {
        RequireOpen();
        TakeName(name);
        Append(new OrganisationEvent(Id, OrganisationEventKind.Renamed, entry) { Name = name });
    }

    public void Close(string reason, Entry entry)
    {
        RequireOpen();
        ClosedOn = entry.EffectiveOn;
        Append(new OrganisationEvent(Id, OrganisationEventKind.Closed, entry) { Reason = reason });
        Raise(new OrganisationClosing(Id, entry.EffectiveOn));
    }

    private void RequireOpen()
    {
        if (ClosedOn is { } closed)
            throw new BusinessException("Organisations:Closed", null, Name, closed);
    }

    private void TakeName(string name)
    {
        Name = name;
        SearchName = VietnameseText.SearchName(name);
        SortKey = VietnameseText.SortKey(name);
    }

    private void Append(OrganisationEvent appended)
    {
        events.Add(appended);
        placements.AddRange(TwoClocks.Supersede(placements, Fold(appended.RecordedAt), appended.RecordedAt));
    }

    /// <summary>Where the organisation stood over time according to its ledger; the placements are this, kept.</summary>
    public IEnumerable<OrganisationPlacement> Fold(DateTime knownFrom)
    {
        OrganisationPlacement? open = null;
        foreach (var e in events.OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt))
        {
            if (open is not null && open.ValidFrom < e.EffectiveOn)
                yield return open.Until(e.EffectiveOn);
            open =
                e.Kind == OrganisationEventKind.Closed
                    ? null
                    : new OrganisationPlacement(
                        Id,
                        ParentId,
                        Type,
                        e.Name ?? open!.Name,
                        OrganisationPath,
                        e.EffectiveOn,
                        knownFrom
                    );
        }
        if (open is not null)
            yield return open;
    }
}

/// <summary>What every entry in the ledger says of itself.</summary>
internal sealed record Entry(DateOnly EffectiveOn, DateTime RecordedAt, string RecordedBy, Decision Decision);
