using Registry.Kernel;

namespace Registry.Bitemporal;

/// <summary>An entry of a ledger: never changed, never deleted; taken back by a later entry that names it.</summary>
public abstract class LedgerEvent : Entity, IAppendOnly
{
    protected LedgerEvent() { }

    /// <param name="sequence">1, 2, 3 … in its ledger.</param>
    /// <param name="recordedAt">In UTC.</param>
    /// <param name="reversesEventId">The entry that this one takes back.</param>
    protected LedgerEvent(
        int sequence,
        DateOnly effectiveOn,
        DateTime recordedAt,
        string recordedBy,
        Decision? decision,
        Guid? reversesEventId
    )
    {
        Sequence = sequence;
        EffectiveOn = effectiveOn;
        RecordedAt = recordedAt;
        RecordedBy = recordedBy;
        DecisionNumber = decision?.Number;
        DecisionDate = decision?.Date;
        DecisionIssuer = decision?.Issuer;
        ReversesEventId = reversesEventId;
    }

    /// <summary>1, 2, 3 … in the order of recording, whatever the clock said.</summary>
    public int Sequence { get; private set; }

    /// <summary>The day from which it holds.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>In UTC.</summary>
    public DateTime RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string? DecisionIssuer { get; private set; }

    /// <summary>The paper, if it rests on one.</summary>
    public Decision? Decision => Decision.Of(DecisionNumber, DecisionDate, DecisionIssuer);

    /// <summary>The entry that this one takes back.</summary>
    public Guid? ReversesEventId { get; private set; }
}
