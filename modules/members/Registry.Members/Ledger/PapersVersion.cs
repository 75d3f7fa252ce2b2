using Registry.Kernel;

namespace Registry.Members.Ledger;

/// <summary>
/// The papers of a membership from an instant on. Never changed: a reversal writes the papers anew, without what the entry it takes
/// back had brought. The first version is what there was before the first change; a membership without a change has none.
/// </summary>
internal sealed class PapersVersion : Entity, IAppendOnly
{
    private PapersVersion() { }

    public PapersVersion(Guid memberId, int sequence, MemberPapers papers, Guid? eventId, DateTime knownFrom)
    {
        MemberId = memberId;
        Sequence = sequence;
        AdmissionDecisionOn = papers.AdmissionDecisionOn;
        AdmittedOn = papers.AdmittedOn;
        ProbationEndsOn = papers.ProbationEndsOn;
        OfficialOn = papers.OfficialOn;
        CardNumber = papers.CardNumber;
        FileNumber = papers.FileNumber;
        EventId = eventId;
        KnownFrom = knownFrom;
    }

    public Guid MemberId { get; private set; }

    /// <summary>1, 2, 3 … in the order of recording.</summary>
    public int Sequence { get; private set; }
    public DateOnly? AdmissionDecisionOn { get; private set; }
    public DateOnly? AdmittedOn { get; private set; }
    public DateOnly? ProbationEndsOn { get; private set; }
    public DateOnly? OfficialOn { get; private set; }
    public string? CardNumber { get; private set; }
    public string? FileNumber { get; private set; }

    /// <summary>The entry of the ledger that brought the change and takes it along when it is reversed; null: nothing does.</summary>
    public Guid? EventId { get; private set; }
    public DateTime KnownFrom { get; private set; }

    public MemberPapers ToPapers() => new(AdmissionDecisionOn, AdmittedOn, ProbationEndsOn, OfficialOn, CardNumber, FileNumber);
}
