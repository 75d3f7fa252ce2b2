namespace Registry.Bitemporal.MassOrganisations;

/// <summary>An entry in a mass organisation's ledger.</summary>
/// <typeparam name="T">Whose ledger it is; each has a table of its own.</typeparam>
public sealed class MassOrganisationEvent<T> : LedgerEvent
{
    private MassOrganisationEvent() { }

    internal MassOrganisationEvent(Guid organisationId, int sequence, MassOrganisationEventKind kind, Entry entry)
        : base(sequence, entry.EffectiveOn, entry.RecordedAt, entry.RecordedBy, entry.Decision, null)
    {
        MassOrganisationId = organisationId;
        Kind = kind;
    }

    public Guid MassOrganisationId { get; private set; }
    public MassOrganisationEventKind Kind { get; private set; }

    /// <summary>Founded and renamed only.</summary>
    public string? Name { get; init; }

    /// <summary>Founded and moved only.</summary>
    public Guid? ParentId { get; init; }
    public string? Reason { get; init; }
}
