namespace Registry.Committees.Rows;

/// <summary>Bodies a member can sit in. Text: key Committees:Body.{value}.</summary>
public enum Body
{
    /// <summary>Ban chấp hành; in a cell, chi ủy.</summary>
    ExecutiveCommittee,

    /// <summary>Ban thường vụ.</summary>
    StandingCommittee,

    /// <summary>Ủy ban kiểm tra.</summary>
    InspectionCommission,
}

/// <summary>What somebody is in a body. Text: key Committees:Post.{body}.{value}.</summary>
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
