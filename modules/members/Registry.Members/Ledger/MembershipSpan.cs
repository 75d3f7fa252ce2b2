using Registry.Bitemporal;
using Registry.Kernel;

namespace Registry.Members.Ledger;

/// <summary>A member belonged to an organisation with a standing from a date to a date, as known from an instant to an instant.</summary>
internal sealed class MembershipSpan : LedgerSpan<MembershipSpan>, IHasOrganisationPath
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
        : base(validFrom, validTo, knownFrom)
    {
        MemberId = memberId;
        OrganisationId = organisationId;
        OrganisationPath = organisationPath;
        Standing = standing;
    }

    public Guid MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public Standing Standing { get; private set; }

    protected override object Content => (MemberId, OrganisationId, Standing);
}
