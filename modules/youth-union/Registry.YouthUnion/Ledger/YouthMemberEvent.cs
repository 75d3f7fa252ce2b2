using Registry.Bitemporal;
using Registry.Kernel;

namespace Registry.YouthUnion.Ledger;

/// <summary>An entry in a youth member's ledger.</summary>
internal sealed class YouthMemberEvent : LedgerEvent
{
    public const int MaxNote = 1000;

    private YouthMemberEvent() { }

    public YouthMemberEvent(Guid memberId, int sequence, YouthEntry entry)
        : base(sequence, entry.EffectiveOn, entry.RecordedAt, entry.RecordedBy, entry.Decision, entry.ReversesEventId)
    {
        MemberId = memberId;
        Kind = entry.Kind;
        FromBranchId = entry.FromBranchId;
        ToBranchId = entry.ToBranchId;
        Until = entry.Until;
        Ground = entry.Ground;
        Note = entry.Note;
    }

    public Guid MemberId { get; private set; }
    public YouthEventKind Kind { get; private set; }
    public Guid? FromBranchId { get; private set; }
    public Guid? ToBranchId { get; private set; }

    /// <summary>Last day of leave to stay.</summary>
    public DateOnly? Until { get; private set; }
    public StayGround? Ground { get; private set; }
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
