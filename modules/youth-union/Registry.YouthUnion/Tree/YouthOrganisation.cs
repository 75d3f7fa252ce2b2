using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.YouthUnion.Tree;

/// <summary>A youth organisation as it is today, with its ledger of events and where it stood over time.</summary>
internal sealed class YouthOrganisation : AggregateRoot, IHasOrganisationPath
{
    private readonly List<YouthOrganisationEvent> events = [];
    private readonly List<YouthPlacement> placements = [];

    private YouthOrganisation() { }

    public string Name { get; private set; } = "";
    public string SearchName { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public YouthOrganisationType Type { get; private set; }
    public Guid? ParentId { get; private set; }

    /// <summary>The Party organisation whose subtree it belongs to.</summary>
    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public Guid? EnterpriseId { get; private set; }

    /// <summary>As the enterprise was called when the organisation was founded.</summary>
    public string? EnterpriseName { get; private set; }
    public DateOnly FoundedOn { get; private set; }
    public int FoundingMembers { get; private set; }

    /// <summary>First day on which it was no more.</summary>
    public DateOnly? DissolvedOn { get; private set; }
    public IReadOnlyList<YouthOrganisationEvent> Events => events;
    public IReadOnlyList<YouthPlacement> Placements => placements;

    /// <summary>Kinds that people belong to; those above only group them.</summary>
    public static readonly YouthOrganisationType[] TakingMembers =
    [
        YouthOrganisationType.GrassrootsBranch,
        YouthOrganisationType.Branch,
    ];

    /// <summary>Which kinds may stand directly below which (domain.md 7); only the union of the zones stands below none.</summary>
    public static bool MayContain(YouthOrganisationType? parent, YouthOrganisationType child) =>
        (parent, child)
            is
                (null, YouthOrganisationType.ZoneUnion)
                or
                (YouthOrganisationType.ZoneUnion, YouthOrganisationType.GrassrootsUnion or YouthOrganisationType.GrassrootsBranch)
                or
                (YouthOrganisationType.GrassrootsUnion, YouthOrganisationType.Branch);

    public static YouthOrganisation Found(
        Guid id,
        YouthOrganisation? parent,
        YouthPlace place,
        string name,
        YouthOrganisationType type,
        int members,
        Entry entry
    )
    {
        RequireBelow(parent, type);
        var made = new YouthOrganisation
        {
            Id = id,
            Type = type,
            ParentId = parent?.Id,
            OrganisationId = place.OrganisationId,
            OrganisationPath = place.OrganisationPath,
            EnterpriseId = place.EnterpriseId,
            EnterpriseName = place.EnterpriseName,
            FoundedOn = entry.EffectiveOn,
            FoundingMembers = members,
        };
        made.TakeName(name);
        made.Append(
            new YouthOrganisationEvent(id, YouthOrganisationEventKind.Founded, entry) { Name = name, ParentId = parent?.Id }
        );
        return made;
    }

    /// <summary>As what its members belong to.</summary>
    public Home AsHome() => new(OrganisationPath, Name, FoundedOn, DissolvedOn ?? TwoClocks.Forever);

    public void Rename(string name, Entry entry)
    {
        RequireOpenAfter(entry, "effectiveOn");
        TakeName(name);
        Append(new YouthOrganisationEvent(Id, YouthOrganisationEventKind.Renamed, entry) { Name = name });
    }

    public void Move(YouthOrganisation parent, Entry entry)
    {
        RequireOpenAfter(entry, "effectiveOn");
        RequireBelow(parent, Type);
        if (parent.Id == ParentId)
            throw new BusinessException("YouthUnion:MovesNowhere", "parentId", parent.Name);
        if (entry.EffectiveOn < parent.FoundedOn)
            throw new BusinessException("YouthUnion:BeforeParent", "effectiveOn", parent.FoundedOn);
        ParentId = parent.Id;
        Append(new YouthOrganisationEvent(Id, YouthOrganisationEventKind.Moved, entry) { ParentId = parent.Id });
    }

    public void Dissolve(string reason, Entry entry)
    {
        RequireOpenAfter(entry, "dissolvedOn");
        DissolvedOn = entry.EffectiveOn;
        Append(new YouthOrganisationEvent(Id, YouthOrganisationEventKind.Dissolved, entry) { Reason = reason });
    }

    private static void RequireBelow(YouthOrganisation? parent, YouthOrganisationType type)
    {
        if (!MayContain(parent?.Type, type))
            throw new BusinessException("YouthUnion:TypeNotBelowParent", "parentId");
        if (parent?.DissolvedOn is { } dissolved)
            throw new BusinessException("YouthUnion:Dissolved", "parentId", parent.Name, dissolved);
    }

    private void RequireOpenAfter(Entry entry, string field)
    {
        if (DissolvedOn is { } dissolved)
            throw new BusinessException("YouthUnion:Dissolved", null, Name, dissolved);
        var last = events.Max(e => e.EffectiveOn);
        if (entry.EffectiveOn <= last)
            throw new BusinessException("YouthUnion:NotAfterLastEvent", field, last);
    }

    private void TakeName(string name)
    {
        Name = name;
        SearchName = VietnameseText.SearchName(name);
        SortKey = VietnameseText.SortKey(name);
    }

    private void Append(YouthOrganisationEvent appended)
    {
        events.Add(appended);
        placements.AddRange(TwoClocks.Supersede(placements, Fold(appended.RecordedAt), appended.RecordedAt));
    }

    /// <summary>Where the organisation stood over time according to its ledger; the placements are this, kept.</summary>
    public IEnumerable<YouthPlacement> Fold(DateTime knownFrom)
    {
        YouthPlacement? open = null;
        foreach (var e in events.OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt))
        {
            if (open is not null && open.ValidFrom < e.EffectiveOn)
                yield return open.Until(e.EffectiveOn);
            open =
                e.Kind == YouthOrganisationEventKind.Dissolved
                    ? null
                    : new YouthPlacement(Id, e.ParentId ?? open?.ParentId, Type, e.Name ?? open!.Name, e.EffectiveOn, knownFrom);
        }
        if (open is not null)
            yield return open;
    }
}

/// <summary>What every entry in the ledger says of itself.</summary>
internal sealed record Entry(DateOnly EffectiveOn, DateTime RecordedAt, string RecordedBy, Decision Decision);

/// <summary>Where a youth organisation belongs: the Party subtree, and the enterprise if it is one's.</summary>
internal sealed record YouthPlace(Guid OrganisationId, string OrganisationPath, Guid? EnterpriseId, string? EnterpriseName);
