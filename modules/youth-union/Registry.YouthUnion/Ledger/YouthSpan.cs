using Registry.Kernel;

namespace Registry.YouthUnion.Ledger;

/// <summary>A youth member belonged to a branch from a date to a date, as known from an instant to an instant.</summary>
internal sealed class YouthSpan : Entity, IBitemporal, IHasOrganisationPath, IEquatable<YouthSpan>
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
    {
        MemberId = memberId;
        BranchId = branchId;
        OrganisationPath = organisationPath;
        Standing = standing;
        ValidFrom = validFrom;
        ValidTo = validTo;
        KnownFrom = knownFrom;
    }

    public Guid MemberId { get; private set; }
    public Guid BranchId { get; private set; }

    /// <summary>Of the Party organisation that the branch is attached to.</summary>
    public string OrganisationPath { get; private set; } = "";
    public YouthStanding Standing { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; } = TwoClocks.Always;

    /// <summary>Says the same, whenever it became known.</summary>
    public bool Equals(YouthSpan? other) => other is not null && Content.Equals(other.Content);

    public override bool Equals(object? obj) => Equals(obj as YouthSpan);

    public override int GetHashCode() => Content.GetHashCode();

    private (Guid, Guid, YouthStanding, DateOnly, DateOnly) Content => (MemberId, BranchId, Standing, ValidFrom, ValidTo);
}
