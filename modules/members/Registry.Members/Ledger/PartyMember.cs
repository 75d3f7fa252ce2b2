using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Events;
using Registry.Organisations.Integration;
using Registry.Workflow;

namespace Registry.Members.Ledger;

/// <summary>A membership of one person with its ledger; what it is today is kept beside the ledger, by the same save.</summary>
internal sealed class PartyMember : AggregateRoot, IHasOrganisationPath
{
    private readonly List<MembershipEvent> events = [];
    private readonly List<MembershipSpan> spans = [];
    private readonly List<PapersVersion> papers = [];

    private readonly bool isNew;

    private PartyMember() { }

    public PartyMember(Guid id, Guid personId)
    {
        isNew = true;
        Id = id;
        PersonId = personId;
    }

    public Guid PersonId { get; private set; }

    /// <summary>Home organisation now, or the last one.</summary>
    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";

    /// <summary>Null: no longer a member.</summary>
    public Standing? Standing { get; private set; }

    /// <summary>8 digits (until 2025) or 12; text, leading zeros count.</summary>
    public string? CardNumber { get; private set; }

    /// <summary>Digits and the letters of the province.</summary>
    public string? FileNumber { get; private set; }

    /// <summary>Party age counts from here, once official (domain.md 2.5).</summary>
    public DateOnly? AdmissionDecisionOn { get; private set; }

    /// <summary>The ceremony: probation starts.</summary>
    public DateOnly? AdmittedOn { get; private set; }
    public DateOnly? ProbationEndsOn { get; private set; }
    public DateOnly? OfficialOn { get; private set; }

    /// <summary>Standing now, or the last one; null before the first entry.</summary>
    public Standing? LastStanding => spans.Where(s => s.KnownTo == TwoClocks.Always).MaxBy(s => s.ValidFrom)?.Standing;
    public IReadOnlyList<MembershipEvent> Events => events;
    public IReadOnlyList<MembershipSpan> Spans => spans;

    /// <summary>Earlier and present versions of the dates and numbers; none while nothing has changed them.</summary>
    public IReadOnlyList<PapersVersion> Papers => papers;

    /// <summary>Records the four dates and the numbers as they stand in the papers; none is derived from another once known.</summary>
    public void TakePapers(
        DateOnly? decisionOn,
        DateOnly? admittedOn,
        DateOnly? probationEndsOn,
        DateOnly? officialOn,
        string? card,
        string? file
    )
    {
        AdmissionDecisionOn = decisionOn;
        AdmittedOn = admittedOn;
        ProbationEndsOn = probationEndsOn;
        OfficialOn = officialOn;
        CardNumber = card;
        FileNumber = file;
    }

    /// <summary>Dates and numbers as they are now.</summary>
    public MemberPapers CurrentPapers() =>
        new(AdmissionDecisionOn, AdmittedOn, ProbationEndsOn, OfficialOn, CardNumber, FileNumber);

    /// <summary>
    /// The entry just written changes the papers. They are kept as they were, so that a reversal of the entry restores them exactly.
    /// </summary>
    /// <param name="by">The entry that takes the change along when it is reversed.</param>
    public void ChangePapers(MemberPapers changed, MembershipEvent? by, DateTime recordedAt)
    {
        if (changed == CurrentPapers())
            return;
        if (papers.Count == 0)
            papers.Add(new PapersVersion(Id, 1, CurrentPapers(), null, DateTime.UnixEpoch));
        // Not before the entry it comes with, nor before the last version, should the clock have been set back.
        var at = new[] { recordedAt, by?.RecordedAt ?? recordedAt, papers.Max(p => p.KnownFrom) }.Max();
        papers.Add(new PapersVersion(Id, papers.Count + 1, changed, by?.Id, at));
        TakePapers(
            changed.AdmissionDecisionOn,
            changed.AdmittedOn,
            changed.ProbationEndsOn,
            changed.OfficialOn,
            changed.CardNumber,
            changed.FileNumber
        );
    }

    /// <summary>As in the papers; who brings none from elsewhere: twelve months after admission (domain.md 2.5).</summary>
    public DateOnly EndOfProbation() => ProbationEndsOn ?? AdmittedOn!.Value.AddMonths(12);

    /// <summary>The ceremony made the applicant a probationary member (domain.md 2.1 steps 11 and 13).</summary>
    public void BeginProbation(HeldCeremony held, int months, StepContext context, HomeOf homeOf)
    {
        // Of somebody admitted again the Party age still counts from the first decision (domain.md 2.5).
        var first = !held.Again || !MembershipFold.Valid(events).Any();
        var decidedOn = first ? held.Decision.Date : AdmissionDecisionOn ?? held.Decision.Date;
        Append(
            new LedgerEntry(
                held.Again ? MembershipEventKind.Readmitted : MembershipEventKind.Admitted,
                held.On,
                context.RecordedAt,
                context.ActorName,
                ToOrganisationId: held.OrganisationId,
                Decision: held.Decision,
                DossierId: held.DossierId,
                Field: "heldOn"
            ),
            homeOf
        );
        var admitted = new MemberPapers(decidedOn, held.On, held.On.AddMonths(months), null, null, FileNumber);
        ChangePapers(admitted, events[^1], context.RecordedAt);
        Raise(new MemberAdmitted(Id, PersonId, held.On, held.Decision));
    }

    /// <summary>The decision to admit was wrong and has been cancelled (domain.md 2.4).</summary>
    public void CancelAdmission(LedgerEntry entry, HomeOf homeOf)
    {
        Append(entry, homeOf);
        Raise(new AdmissionCancelled(Id, PersonId, entry.EffectiveOn));
    }

    /// <summary>Official from the day month 12 ended, however late the decision (domain.md 2.5).</summary>
    public void BecomeOfficial(Decision decision, StepContext context, HomeOf homeOf)
    {
        var officialOn = EndOfProbation();
        var entry = new LedgerEntry(
            MembershipEventKind.Recognised,
            officialOn,
            context.RecordedAt,
            context.ActorName,
            ToOrganisationId: OrganisationId,
            Decision: decision
        );
        Append(entry, homeOf);
        var official = CurrentPapers() with { ProbationEndsOn = officialOn, OfficialOn = officialOn };
        ChangePapers(official, events[^1], context.RecordedAt);
    }

    /// <summary>The card belongs to the recognition, or to the transfer that brought the member: it goes when that is taken back.</summary>
    public void TakeCard(string number, DateTime recordedAt)
    {
        var official = events
            .Live()
            .LastOrDefault(e => e.Kind is MembershipEventKind.Recognised or MembershipEventKind.TransferredIn);
        ChangePapers(CurrentPapers() with { CardNumber = number }, official, recordedAt);
    }

    /// <summary>Writes an event and brings the spans and the current state to what the ledger now says.</summary>
    /// <exception cref="BusinessException">The event cannot stand with the others; nothing is written.</exception>
    public void Append(LedgerEntry entry, HomeOf homeOf)
    {
        MembershipFold.RequireReversible(events, entry);
        entry = entry with { RecordedAt = events.After(entry.RecordedAt) };
        var appended = new MembershipEvent(Id, events.Count + 1, entry);
        var folded = MembershipFold.Fold(Id, [.. events, appended], homeOf, entry.RecordedAt, entry.Field).ToList();
        events.Add(appended);
        spans.AddRange(TwoClocks.Supersede(spans, folded, entry.RecordedAt));
        // What an entry brought goes with it, when it is taken back or a re-admission is cancelled.
        if (PapersFold.Fold(papers, events) is { } standing)
            ChangePapers(standing, appended, entry.RecordedAt);
        var last = folded.LastOrDefault();
        Standing = last is { } span && span.ValidTo == TwoClocks.Forever ? span.Standing : null;
        if (last is not null)
            (OrganisationId, OrganisationPath) = (last.OrganisationId, last.OrganisationPath);
        // On somebody new nothing rests yet.
        if (!isNew)
            Raise(new MembershipChanged(Id, entry.EffectiveOn, [.. OfficialStays()]));
    }

    private IEnumerable<OfficialStay> OfficialStays() =>
        spans
            .Where(s => s.KnownTo == TwoClocks.Always && s.Standing != Ledger.Standing.Probationary)
            .OrderBy(s => s.ValidFrom)
            .Select(s => new OfficialStay(s.OrganisationPath, s.ValidFrom, s.ValidTo));
}
