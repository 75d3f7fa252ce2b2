using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Events;
using Registry.Organisations.Types;

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

    /// <summary>Its own part of the path, unique below its parent for all time.</summary>
    public string Code => OrganisationPaths.Code(OrganisationPath);

    /// <summary>The organisation as the grassroots committee of what stands directly below it; null: it is none.</summary>
    public Guid? Committee => Type == OrganisationType.GrassrootsCommittee ? Id : null;

    /// <summary>Date of the latest event that stands; null when its establishment was taken back.</summary>
    public DateOnly? LastEventOn => events.Live().LastOrDefault()?.EffectiveOn;

    /// <summary>Where it stood on a day; today's path where it did not stand then.</summary>
    public string PathOn(DateOnly day) =>
        placements.Find(p => p.KnownTo == TwoClocks.Always && p.ValidFrom <= day && p.ValidTo > day)?.Path ?? OrganisationPath;

    public static Organisation Establish(
        Guid id,
        Organisation? parent,
        string path,
        string name,
        OrganisationType type,
        Enterprise? enterprise,
        Entry entry,
        OrganisationEventKind kind = OrganisationEventKind.Established
    )
    {
        var organisation = new Organisation
        {
            Id = id,
            ParentId = parent?.Id,
            OrganisationPath = path,
            EnterpriseId = enterprise?.Id,
            ZoneId = enterprise?.ZoneId ?? parent?.ZoneId,
            EstablishedOn = entry.EffectiveOn,
        };
        var established = new OrganisationEvent(id, 1, kind, entry)
        {
            Name = name,
            ParentId = parent?.Id,
            Type = type,
            Code = OrganisationPaths.Code(path),
        };
        organisation.Append(established, _ => parent!.Placements);
        return organisation;
    }

    public void Rename(string name, Entry entry, PlacementsOf placementsOf)
    {
        RequireOpen();
        Append(new OrganisationEvent(Id, NextSequence, OrganisationEventKind.Renamed, Next(entry)) { Name = name }, placementsOf);
    }

    /// <summary>Stands below another parent, under a code that is free there.</summary>
    public void Move(Organisation parent, string code, OrganisationType type, Entry entry, PlacementsOf placementsOf)
    {
        RequireOpen();
        Append(
            new OrganisationEvent(Id, NextSequence, OrganisationEventKind.Moved, Next(entry))
            {
                ParentId = parent.Id,
                Code = code,
                Type = type,
            },
            placementsOf
        );
        Raise(new OrganisationMoved(Id, parent.Committee));
    }

    public void ChangeType(OrganisationType type, Entry entry, PlacementsOf placementsOf)
    {
        RequireOpen();
        Append(
            new OrganisationEvent(Id, NextSequence, OrganisationEventKind.TypeChanged, Next(entry)) { Type = type },
            placementsOf
        );
    }

    public void KeepAsCell(Entry entry, PlacementsOf placementsOf)
    {
        RequireOpen();
        Append(new OrganisationEvent(Id, NextSequence, OrganisationEventKind.KeptAsCell, Next(entry)), placementsOf);
    }

    /// <summary>A part left it by a division; it goes on.</summary>
    public void GiveOff(string? reason, Entry entry, PlacementsOf placementsOf)
    {
        RequireOpen();
        Append(
            new OrganisationEvent(Id, NextSequence, OrganisationEventKind.Split, Next(entry)) { Name = Name, Reason = reason },
            placementsOf
        );
    }

    /// <param name="kind">Closed, merged into another, divided, or handed over.</param>
    public void End(OrganisationEventKind kind, string? reason, Entry entry, PlacementsOf placementsOf)
    {
        RequireOpen();
        Append(new OrganisationEvent(Id, NextSequence, kind, Next(entry)) { Reason = reason }, placementsOf);
        Raise(new OrganisationClosing(Id, entry.EffectiveOn));
    }

    /// <summary>Takes back an event that nothing later rests on.</summary>
    /// <param name="parent">Where it stands then.</param>
    public void Reverse(OrganisationEvent reversed, Organisation? parent, string reason, Entry entry, PlacementsOf placementsOf)
    {
        if (!events.Stands(reversed.Id))
            throw new BusinessException("Organisations:EventNotAllowed", null, reversed.Kind, reversed.EffectiveOn);
        Append(
            new OrganisationEvent(Id, NextSequence, OrganisationEventKind.Reversed, Next(entry), reversed.Id) { Reason = reason },
            placementsOf
        );
        if (reversed.Kind == OrganisationEventKind.Moved)
            Raise(new OrganisationMoved(Id, parent?.Committee));
        if (ClosedOn is { } never && never == EstablishedOn)
            Raise(new OrganisationClosing(Id, never));
    }

    /// <summary>Carries members from here, in the next save.</summary>
    public void Carry(CarriedTo? to, IReadOnlyCollection<Guid>? memberIds, Entry entry, string note) =>
        Raise(new MembersCarrying(entry.ChangeId!.Value, Id, to, memberIds, entry.EffectiveOn, entry.Decision, note));

    /// <summary>Takes back what a change wrote into the ledgers of members, in the next save.</summary>
    public void TakeBackChange(Guid changeId, Decision decision, string reason) =>
        Raise(new ChangeReversing(changeId, decision, reason));

    private int NextSequence => events.Count + 1;

    private Entry Next(Entry entry) => entry with { RecordedAt = events.After(entry.RecordedAt) };

    private void RequireOpen()
    {
        if (ClosedOn is { } closed)
            throw new BusinessException("Organisations:Closed", null, Name, closed);
    }

    /// <summary>Writes an event and brings the placements and what it is today to what the ledgers now say.</summary>
    /// <exception cref="BusinessException">The event cannot stand with the others; nothing is written.</exception>
    private void Append(OrganisationEvent appended, PlacementsOf placementsOf)
    {
        var folded = OrganisationFold.Place(Id, [.. events, appended], placementsOf, appended.RecordedAt).ToList();
        events.Add(appended);
        placements.AddRange(TwoClocks.Supersede(placements, folded, appended.RecordedAt));
        if (folded.Count == 0)
        {
            ClosedOn = EstablishedOn;
            return;
        }
        var (stay, _, to) = OrganisationFold.Stays(events).Last();
        ClosedOn = to == TwoClocks.Forever ? null : to;
        Type = stay.Type;
        if (Name != stay.Name)
            TakeName(stay.Name);
        if (ParentId == stay.ParentId && Code == stay.Code)
            return;
        ParentId = stay.ParentId;
        OrganisationPath = folded[^1].Path;
    }

    private void TakeName(string name)
    {
        Name = name;
        SearchName = VietnameseText.SearchName(name);
        SortKey = VietnameseText.SortKey(name);
    }
}

/// <summary>What every entry in the ledger says of itself.</summary>
/// <param name="ChangeId">The change of which it is part, if of one.</param>
/// <param name="Consent">Paper of an exception.</param>
internal sealed record Entry(
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    string RecordedBy,
    Decision Decision,
    Guid? ChangeId = null,
    string? Consent = null
);
