using Registry.Bitemporal;
using Registry.Kernel;

namespace Registry.YouthUnion.Ledger;

/// <summary>A youth member belonged to a branch from a date to a date, as known from an instant to an instant.</summary>
internal sealed class YouthSpan : LedgerSpan<YouthSpan>, IHasOrganisationPath
{
    private YouthSpan() { }

    public YouthSpan(
        Guid memberId,
        Guid branchId,
        string organisationPath,
        YouthStanding standing,
        DateOnly validFrom,
        DateOnly validTo,
        DateTime knownFrom
    )
        : base(validFrom, validTo, knownFrom)
    {
        MemberId = memberId;
        BranchId = branchId;
        OrganisationPath = organisationPath;
        Standing = standing;
    }

    public Guid MemberId { get; private set; }
    public Guid BranchId { get; private set; }

    /// <summary>Of the Party organisation that the branch is attached to.</summary>
    public string OrganisationPath { get; private set; } = "";
    public YouthStanding Standing { get; private set; }

    protected override object Content => (MemberId, BranchId, Standing);
}
