using Registry.Kernel;
using Registry.Members.Ledger;

namespace Registry.Members.Rows;

/// <summary>Read-only row of the ledger, to count with. Not limited to the user's subtrees: the caller picks the organisations.</summary>
public sealed class MembershipEventRow
{
    public Guid Id { get; private set; }
    public Guid MemberId { get; private set; }
    public MembershipEventKind Kind { get; private set; }
    public DateOnly EffectiveOn { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid? FromOrganisationId { get; private set; }
    public Guid? ToOrganisationId { get; private set; }
    public Guid? ReversesEventId { get; private set; }
}

/// <summary>Read-only row of who belonged where, with which standing, in both clocks. Limited to the user's subtrees.</summary>
public sealed class MembershipSpanRow : IBitemporal, IHasOrganisationPath
{
    public Guid Id { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Standing Standing { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; }
    public string OrganisationPath { get; private set; } = "";
}

/// <summary>Bodies a member can sit in. Text: key Members:Body.{value}.</summary>
public enum Body
{
    /// <summary>Ban chấp hành; in a cell, chi ủy.</summary>
    ExecutiveCommittee,

    /// <summary>Ban thường vụ.</summary>
    StandingCommittee,

    /// <summary>Ủy ban kiểm tra.</summary>
    InspectionCommission,
}

/// <summary>What somebody is in a body. Text: key Members:Post.{body}.{value}.</summary>
public enum Post
{
    Member,
    DeputySecretary,

    /// <summary>Secretary; of the inspection commission, the chair.</summary>
    Secretary,
}

/// <summary>Read-only row of who sat in which body of an organisation, from a date to a date (inclusive).</summary>
public sealed class OfficeRow
{
    public Guid Id { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Body Body { get; private set; }
    public Post Post { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
}
