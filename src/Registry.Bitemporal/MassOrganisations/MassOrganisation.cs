using Registry.Kernel;

namespace Registry.Bitemporal.MassOrganisations;

/// <summary>
/// A trade union or a youth organisation as it is today, with its ledger and where it stood over time. Each belongs to a Party
/// organisation, and may belong to an enterprise.
/// </summary>
/// <typeparam name="T">The organisation itself.</typeparam>
/// <typeparam name="TType">Kinds of such organisations.</typeparam>
public abstract class MassOrganisation<T, TType> : AggregateRoot, IHasOrganisationPath
    where T : MassOrganisation<T, TType>, new()
    where TType : struct, Enum
{
    private readonly List<MassOrganisationEvent<T>> events = [];
    private readonly List<MassOrganisationPlacement<T, TType>> placements = [];

    public string Name { get; private set; } = "";

    /// <summary>Without marks and case, for searching.</summary>
    public string SearchName { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public TType Type { get; private set; }
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
    public IReadOnlyList<MassOrganisationEvent<T>> Events => events;
    public IReadOnlyList<MassOrganisationPlacement<T, TType>> Placements => placements;

    protected abstract MassOrganisationCodes Codes { get; }

    /// <summary>Whether its kind may stand directly below one of a kind; null: below none.</summary>
    public abstract bool MayStandBelow(TType? parent);

    /// <exception cref="BusinessException">Its kind may not stand there, or the one above is dissolved.</exception>
    public static T Found(Guid id, T? parent, MassOrganisationPlace place, string name, TType type, int members, Entry entry)
    {
        var made = new T
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
        made.RequireBelow(parent);
        made.TakeName(name);
        made.Append(MassOrganisationEventKind.Founded, entry, name, parent?.Id);
        return made;
    }

    /// <exception cref="BusinessException">It is dissolved, or the day is not after its last event.</exception>
    public void Rename(string name, Entry entry)
    {
        RequireOpenAfter(entry, "effectiveOn");
        TakeName(name);
        Append(MassOrganisationEventKind.Renamed, entry, name);
    }

    /// <exception cref="BusinessException">It is dissolved, or may not stand there on that day, or stands there already.</exception>
    public void Move(T parent, Entry entry)
    {
        RequireOpenAfter(entry, "effectiveOn");
        RequireBelow(parent);
        if (parent.Id == ParentId)
            throw new BusinessException(Codes.MovesNowhere, "parentId", parent.Name);
        if (entry.EffectiveOn < parent.FoundedOn)
            throw new BusinessException(Codes.BeforeParent, "effectiveOn", parent.FoundedOn);
        ParentId = parent.Id;
        Append(MassOrganisationEventKind.Moved, entry, parentId: parent.Id);
    }

    /// <exception cref="BusinessException">It is dissolved already, or the day is not after its last event.</exception>
    public void Dissolve(string reason, Entry entry)
    {
        RequireOpenAfter(entry, "dissolvedOn");
        DissolvedOn = entry.EffectiveOn;
        Append(MassOrganisationEventKind.Dissolved, entry, reason: reason);
    }

    /// <summary>Where it stood over time according to its ledger; the placements are this, kept.</summary>
    public IEnumerable<MassOrganisationPlacement<T, TType>> Fold(DateTime knownFrom) => Fold(events, knownFrom);

    private IEnumerable<MassOrganisationPlacement<T, TType>> Fold(
        IEnumerable<MassOrganisationEvent<T>> entries,
        DateTime knownFrom
    ) =>
        entries
            .Stays<(Guid? ParentId, string Name), MassOrganisationEvent<T>>(
                (place, e) =>
                    e.Kind == MassOrganisationEventKind.Dissolved
                        ? null
                        : (e.ParentId ?? place?.ParentId, e.Name ?? place?.Name ?? "")
            )
            .Select(s => new MassOrganisationPlacement<T, TType>(
                Id,
                s.State.ParentId,
                Type,
                s.State.Name,
                s.From,
                s.To,
                knownFrom
            ));

    /// <summary>What is wrong with all there are; nothing, as long as the program is right.</summary>
    /// <param name="name">What one is called in the report.</param>
    /// <param name="paths">Today's paths of the Party's organisations.</param>
    /// <param name="now">In UTC.</param>
    public static IReadOnlyList<string> Differences(
        string name,
        IReadOnlyDictionary<Guid, T> all,
        IReadOnlyDictionary<Guid, string> paths,
        DateTime now
    ) => [.. all.Values.SelectMany(one => one.Differences(all, paths, now).Select(wrong => $"{name} {one.Id}: {wrong}"))];

    private IEnumerable<string> Differences(
        IReadOnlyDictionary<Guid, T> all,
        IReadOnlyDictionary<Guid, string> paths,
        DateTime now
    )
    {
        foreach (var wrong in events.Disorder(now))
            yield return wrong;
        foreach (var wrong in LedgerCheck.Differences("placements", placements, events, (known, _) => Fold(known, default)))
            yield return wrong;
        var (last, founded) = (Fold(events, default).LastOrDefault(), events.Find(e => e.Sequence == 1)?.EffectiveOn);
        var dissolved = last is null || last.ValidTo == TwoClocks.Forever ? (DateOnly?)null : last.ValidTo;
        if ((last?.Name, last?.ParentId, founded, dissolved) != (Name, ParentId, FoundedOn, DissolvedOn))
            yield return "current state differs from the ledger";
        var parent = ParentId is { } id ? all.GetValueOrDefault(id) : null;
        if (!MayStandBelow(parent?.Type))
            yield return "it may not stand below its parent";
        if (parent is not null && (FoundedOn < parent.FoundedOn || (DissolvedOn is null && parent.DissolvedOn is not null)))
            yield return "its parent was not there all the while";
        if (paths.GetValueOrDefault(OrganisationId) != OrganisationPath)
            yield return "its path is not that of its Party organisation";
    }

    private void RequireBelow(T? parent)
    {
        if (!MayStandBelow(parent?.Type))
            throw new BusinessException(Codes.TypeNotBelowParent, "parentId");
        if (parent?.DissolvedOn is { } dissolved)
            throw new BusinessException(Codes.Dissolved, "parentId", parent.Name, dissolved);
    }

    private void RequireOpenAfter(Entry entry, string field)
    {
        if (DissolvedOn is { } dissolved)
            throw new BusinessException(Codes.Dissolved, null, Name, dissolved);
        var last = events.Max(e => e.EffectiveOn);
        if (entry.EffectiveOn <= last)
            throw new BusinessException(Codes.NotAfterLastEvent, field, last);
    }

    private void TakeName(string name)
    {
        Name = name;
        SearchName = VietnameseText.SearchName(name);
        SortKey = VietnameseText.SortKey(name);
    }

    private void Append(
        MassOrganisationEventKind kind,
        Entry entry,
        string? name = null,
        Guid? parentId = null,
        string? reason = null
    )
    {
        var at = events.After(entry.RecordedAt);
        events.Add(
            new MassOrganisationEvent<T>(Id, events.Count + 1, kind, entry with { RecordedAt = at })
            {
                Name = name,
                ParentId = parentId,
                Reason = reason,
            }
        );
        placements.AddRange(TwoClocks.Supersede(placements, Fold(events, at), at));
    }
}
