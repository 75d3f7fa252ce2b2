using Registry.Kernel;

namespace Registry.YouthUnion.Ledger;

/// <summary>An entry in a youth member's ledger: never changed, never deleted; taken back by a later entry that names it.</summary>
internal sealed class YouthMemberEvent : Entity, IAppendOnly
{
    public const int MaxNote = 1000;

    private YouthMemberEvent() { }

    public YouthMemberEvent(Guid memberId, int sequence, YouthEntry entry)
    {
        MemberId = memberId;
        Sequence = sequence;
        Kind = entry.Kind;
        EffectiveOn = entry.EffectiveOn;
        RecordedAt = entry.RecordedAt;
        RecordedBy = entry.RecordedBy;
        FromBranchId = entry.FromBranchId;
        ToBranchId = entry.ToBranchId;
        DecisionNumber = entry.Decision?.Number;
        DecisionDate = entry.Decision?.Date;
        DecisionIssuer = entry.Decision?.Issuer;
        Until = entry.Until;
        Ground = entry.Ground;
        ReversesEventId = entry.ReversesEventId;
        Note = entry.Note;
    }

    public Guid MemberId { get; private set; }

    /// <summary>1, 2, 3 … in the order of recording.</summary>
    public int Sequence { get; private set; }
    public YouthEventKind Kind { get; private set; }
    public DateOnly EffectiveOn { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public Guid? FromBranchId { get; private set; }
    public Guid? ToBranchId { get; private set; }
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string? DecisionIssuer { get; private set; }

    /// <summary>Last day of leave to stay.</summary>
    public DateOnly? Until { get; private set; }
    public StayGround? Ground { get; private set; }
    public Guid? ReversesEventId { get; private set; }
    public string? Note { get; private set; }
}

/// <summary>What is to be written into a ledger. <paramref name="RecordedAt"/> in UTC.</summary>
internal sealed record YouthEntry(
    YouthEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    string RecordedBy,
    Guid? FromBranchId = null,
    Guid? ToBranchId = null,
    Decision? Decision = null,
    DateOnly? Until = null,
    StayGround? Ground = null,
    Guid? ReversesEventId = null,
    string? Note = null
);
