using Registry.Bitemporal;
using Registry.Kernel;

namespace Registry.Members.Ledger;

/// <summary>An entry in a member's ledger.</summary>
internal sealed class MembershipEvent : LedgerEvent
{
    private MembershipEvent() { }

    public MembershipEvent(Guid memberId, int sequence, LedgerEntry entry)
        : base(sequence, entry.EffectiveOn, entry.RecordedAt, entry.RecordedBy, entry.Decision, entry.ReversesEventId)
    {
        MemberId = memberId;
        Kind = entry.Kind;
        FromOrganisationId = entry.FromOrganisationId;
        ToOrganisationId = entry.ToOrganisationId;
        Standing = entry.Standing;
        DossierId = entry.DossierId;
        Note = entry.Note;
        OrganisationChangeId = entry.OrganisationChangeId;
        Since = entry.Since;
    }

    public Guid MemberId { get; private set; }
    public MembershipEventKind Kind { get; private set; }
    public Guid? FromOrganisationId { get; private set; }
    public Guid? ToOrganisationId { get; private set; }

    /// <summary>Only where the kind does not say it: transferred in, restored.</summary>
    public Standing? Standing { get; private set; }
    public Guid? DossierId { get; private set; }
    public string? Note { get; private set; }

    /// <summary>The change of organisations that carried the member.</summary>
    public Guid? OrganisationChangeId { get; private set; }

    /// <summary>First day of the gap that a reconnection ends; of other kinds none.</summary>
    public DateOnly? Since { get; private set; }
}

/// <summary>What is to be written into a ledger. <paramref name="RecordedAt"/> in UTC.</summary>
/// <param name="Field">The input's field that says the day: a refusal is shown there.</param>
internal sealed record LedgerEntry(
    MembershipEventKind Kind,
    DateOnly EffectiveOn,
    DateTime RecordedAt,
    string RecordedBy,
    Guid? FromOrganisationId = null,
    Guid? ToOrganisationId = null,
    Standing? Standing = null,
    Decision? Decision = null,
    Guid? DossierId = null,
    Guid? ReversesEventId = null,
    string? Note = null,
    Guid? OrganisationChangeId = null,
    string Field = LedgerEntry.EffectiveOnField,
    DateOnly? Since = null
)
{
    public const string EffectiveOnField = "effectiveOn";
}
