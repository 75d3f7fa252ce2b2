using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.YouthUnion.Ledger;

/// <summary>The youth membership of one person with its ledger; what it is today is kept beside the ledger, by the same save.</summary>
internal sealed class YouthMember : AggregateRoot, IHasOrganisationPath
{
    private readonly List<YouthMemberEvent> events = [];
    private readonly List<YouthSpan> spans = [];

    private YouthMember() { }

    public YouthMember(Guid id, Guid personId)
    {
        Id = id;
        PersonId = personId;
    }

    public Guid PersonId { get; private set; }

    /// <summary>Branch now, or the last one.</summary>
    public Guid BranchId { get; private set; }
    public string OrganisationPath { get; private set; } = "";

    /// <summary>Null: no longer a member.</summary>
    public YouthStanding? Standing { get; private set; }

    /// <summary>First admission to the Youth Union, here or elsewhere.</summary>
    public DateOnly AdmittedOn { get; private set; }

    /// <summary>Last day of the leave to stay past the age.</summary>
    public DateOnly? StaysUntil { get; private set; }

    /// <summary>Set by the Party's admission, taken back when that is cancelled.</summary>
    public DateOnly? JoinedPartyOn { get; private set; }
    public IReadOnlyList<YouthMemberEvent> Events => events;
    public IReadOnlyList<YouthSpan> Spans => spans;

    /// <summary>Admits, or takes in from elsewhere, whoever is old enough and not too old.</summary>
    public void Enter(YouthEntry entry, DateOnly birthDate, DateOnly admittedOn, YouthSettings settings, HomeOf homeOf)
    {
        var check = new Check();
        var first = settings.FirstDay(birthDate);
        var field = entry.Kind == YouthEventKind.Admitted ? "effectiveOn" : "admittedOn";
        check.That(admittedOn >= first, field, "YouthUnion:TooYoung", admittedOn, first);
        check.That(
            admittedOn <= entry.EffectiveOn,
            "admittedOn",
            "YouthUnion:AdmittedAfterArrival",
            admittedOn,
            entry.EffectiveOn
        );
        var old = settings.ComesOfAgeOn(birthDate);
        check.That(
            entry.Kind != YouthEventKind.Admitted || entry.EffectiveOn < old,
            "effectiveOn",
            "YouthUnion:TooOld",
            entry.EffectiveOn,
            old
        );
        check.ThrowIfAny();
        Append(entry, homeOf);
        AdmittedOn = admittedOn;
    }

    /// <summary>Leave to stay: past the age only, and without an office only to the upper limit.</summary>
    public void ApproveStay(YouthEntry entry, DateOnly birthDate, YouthSettings settings, HomeOf homeOf)
    {
        var check = new Check();
        var last = settings.StaysAtMostUntil(birthDate);
        check.That(entry.Until > entry.EffectiveOn, "until", "YouthUnion:UntilBeforeStart", entry.Until, entry.EffectiveOn);
        check.That(
            entry.Until >= settings.ComesOfAgeOn(birthDate),
            "until",
            "YouthUnion:NotOfAgeYet",
            settings.ComesOfAgeOn(birthDate)
        );
        check.That(
            entry.Ground == StayGround.Officer || entry.Until <= last,
            "until",
            "YouthUnion:StaysTooLong",
            entry.Until,
            last
        );
        check.ThrowIfAny();
        Append(entry, homeOf);
    }

    /// <summary>Leaves; by coming of age only who is past the age.</summary>
    public void Leave(YouthEntry entry, DateOnly birthDate, YouthSettings settings, HomeOf homeOf)
    {
        var of = settings.ComesOfAgeOn(birthDate);
        if (entry.Kind == YouthEventKind.CameOfAge && entry.EffectiveOn < of)
            throw new BusinessException("YouthUnion:NotOfAgeYet", "effectiveOn", of);
        Append(entry, homeOf);
    }

    /// <summary>Writes an event and brings the spans and the current state to what the ledger now says.</summary>
    /// <exception cref="BusinessException">The event cannot stand with the others; nothing is written.</exception>
    public void Append(YouthEntry entry, HomeOf homeOf)
    {
        YouthFold.RequireReversible(events, entry);
        entry = entry with { RecordedAt = events.After(entry.RecordedAt) };
        var appended = new YouthMemberEvent(Id, events.Count + 1, entry);
        List<YouthMemberEvent> all = [.. events, appended];
        var folded = YouthFold.Fold(Id, all, homeOf, entry.RecordedAt).ToList();
        events.Add(appended);
        spans.AddRange(TwoClocks.Supersede(spans, folded, entry.RecordedAt));
        var live = all.Live().ToList();
        StaysUntil = live.FindLast(e => e.Kind == YouthEventKind.StayApproved)?.Until;
        var party = live.FindLast(e => e.Kind is YouthEventKind.JoinedParty or YouthEventKind.PartyAdmissionCancelled);
        JoinedPartyOn = party?.Kind == YouthEventKind.JoinedParty ? party.EffectiveOn : null;
        var last = folded.LastOrDefault();
        Standing = last is { } span && span.ValidTo == TwoClocks.Forever ? span.Standing : null;
        if (last is null)
            return;
        BranchId = last.BranchId;
        OrganisationPath = last.OrganisationPath;
    }
}
