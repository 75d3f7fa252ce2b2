using Registry.Kernel;

namespace Registry.Members.Ledger;

/// <summary>A member belonged to an organisation with a standing from a date to a date, as known from an instant to an instant.</summary>
internal sealed class MembershipSpan : Entity, IBitemporal, IHasOrganisationPath, IEquatable<MembershipSpan>
{
    private MembershipSpan() { }

    public MembershipSpan(
        Guid memberId,
        Guid organisationId,
        string organisationPath,
        Standing standing,
        DateOnly validFrom,
        DateOnly validTo,
        DateTime knownFrom
    )
    {
        MemberId = memberId;
        OrganisationId = organisationId;
        OrganisationPath = organisationPath;
        Standing = standing;
        ValidFrom = validFrom;
        ValidTo = validTo;
        KnownFrom = knownFrom;
    }

    public Guid MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public Standing Standing { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; } = TwoClocks.Always;

    /// <summary>Says the same, whenever it became known.</summary>
    public bool Equals(MembershipSpan? other) => other is not null && Content.Equals(other.Content);

    public override bool Equals(object? obj) => Equals(obj as MembershipSpan);

    public override int GetHashCode() => Content.GetHashCode();

    private (Guid, Guid, Standing, DateOnly, DateOnly) Content => (MemberId, OrganisationId, Standing, ValidFrom, ValidTo);
}
