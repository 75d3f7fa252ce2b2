using Registry.Kernel;

namespace Registry.Unions.Ledger;

/// <summary>A union organisation as it is today, with its ledger of events and where it stood over time.</summary>
internal sealed class Union : AggregateRoot, IHasOrganisationPath
{
    private readonly List<UnionEvent> events = [];
    private readonly List<UnionPlacement> placements = [];

    private Union() { }

    public string Name { get; private set; } = "";
    public string SearchName { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public UnionType Type { get; private set; }
    public Guid? ParentId { get; private set; }

    /// <summary>The Party organisation whose subtree it belongs to.</summary>
    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public Guid? EnterpriseId { get; private set; }

    /// <summary>As the enterprise was called when the union was founded.</summary>
    public string? EnterpriseName { get; private set; }
    public DateOnly FoundedOn { get; private set; }
    public int FoundingMembers { get; private set; }

    /// <summary>First day on which it was no more.</summary>
    public DateOnly? DissolvedOn { get; private set; }
    public IReadOnlyList<UnionEvent> Events => events;
    public IReadOnlyList<UnionPlacement> Placements => placements;

    /// <summary>Kinds that make quarterly returns; those below them are counted in theirs.</summary>
    public static readonly UnionType[] MakingReturns = [UnionType.GrassrootsUnion, UnionType.Syndicate];

    /// <summary>Which kinds may stand directly below which (domain.md 6); only the union of the zones stands below none.</summary>
    public static bool MayContain(UnionType? parent, UnionType child) =>
        (parent, child)
            is
                (null, UnionType.ZoneUnion)
                or
                (UnionType.ZoneUnion, UnionType.GrassrootsUnion or UnionType.Syndicate)
                or
                (UnionType.GrassrootsUnion, UnionType.MemberUnion or UnionType.Section)
                or
                (UnionType.MemberUnion, UnionType.Section);

    public static Union Found(Guid id, Union? parent, UnionPlace place, string name, UnionType type, int members, Entry entry)
    {
        RequireBelow(parent, type);
        var union = new Union
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
        union.TakeName(name);
        union.Append(new UnionEvent(id, UnionEventKind.Founded, entry) { Name = name, ParentId = parent?.Id });
        return union;
    }

    public void Rename(string name, Entry entry)
    {
        RequireOpenAfter(entry, "effectiveOn");
        TakeName(name);
        Append(new UnionEvent(Id, UnionEventKind.Renamed, entry) { Name = name });
    }

    public void Move(Union parent, Entry entry)
    {
        RequireOpenAfter(entry, "effectiveOn");
        RequireBelow(parent, Type);
        if (parent.Id == ParentId)
            throw new BusinessException("Unions:MovesNowhere", "parentId", parent.Name);
        if (entry.EffectiveOn < parent.FoundedOn)
            throw new BusinessException("Unions:BeforeParent", "effectiveOn", parent.FoundedOn);
        ParentId = parent.Id;
        Append(new UnionEvent(Id, UnionEventKind.Moved, entry) { ParentId = parent.Id });
    }

    public void Dissolve(string reason, Entry entry)
    {
        RequireOpenAfter(entry, "dissolvedOn");
        DissolvedOn = entry.EffectiveOn;
        Append(new UnionEvent(Id, UnionEventKind.Dissolved, entry) { Reason = reason });
    }

    private static void RequireBelow(Union? parent, UnionType type)
    {
        if (!MayContain(parent?.Type, type))
            throw new BusinessException("Unions:TypeNotBelowParent", "parentId");
        if (parent?.DissolvedOn is { } dissolved)
            throw new BusinessException("Unions:Dissolved", "parentId", parent.Name, dissolved);
    }

    private void RequireOpenAfter(Entry entry, string field)
    {
        if (DissolvedOn is { } dissolved)
            throw new BusinessException("Unions:Dissolved", null, Name, dissolved);
        var last = events.Max(e => e.EffectiveOn);
        if (entry.EffectiveOn <= last)
            throw new BusinessException("Unions:NotAfterLastEvent", field, last);
    }

    private void TakeName(string name)
    {
        Name = name;
        SearchName = VietnameseText.SearchName(name);
        SortKey = VietnameseText.SortKey(name);
    }

    private void Append(UnionEvent appended)
    {
        events.Add(appended);
        placements.AddRange(TwoClocks.Supersede(placements, Fold(appended.RecordedAt), appended.RecordedAt));
    }

    /// <summary>Where the union stood over time according to its ledger; the placements are this, kept.</summary>
    public IEnumerable<UnionPlacement> Fold(DateTime knownFrom)
    {
        UnionPlacement? open = null;
        foreach (var e in events.OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt))
        {
            if (open is not null && open.ValidFrom < e.EffectiveOn)
                yield return open.Until(e.EffectiveOn);
            open =
                e.Kind == UnionEventKind.Dissolved
                    ? null
                    : new UnionPlacement(Id, e.ParentId ?? open?.ParentId, Type, e.Name ?? open!.Name, e.EffectiveOn, knownFrom);
        }
        if (open is not null)
            yield return open;
    }
}

/// <summary>What every entry in the ledger says of itself.</summary>
internal sealed record Entry(DateOnly EffectiveOn, DateTime RecordedAt, string RecordedBy, Decision Decision);

/// <summary>Where a union belongs: the Party subtree, and the enterprise if it is one's.</summary>
internal sealed record UnionPlace(Guid OrganisationId, string OrganisationPath, Guid? EnterpriseId, string? EnterpriseName);
