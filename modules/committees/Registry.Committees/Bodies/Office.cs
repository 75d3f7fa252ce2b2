using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Committees.Rows;
using Registry.Kernel;

namespace Registry.Committees.Bodies;

/// <summary>A member holds a seat in a body of an organisation from a date to a date.</summary>
internal sealed class Office : Entity
{
    /// <summary>Reasons that are the program's, not a person's.</summary>
    public const string LeftOrganisation = "Thôi sinh hoạt đảng tại đây";
    public const string OrganisationEnded = "Tổ chức đảng kết thúc hoạt động";

    private Office() { }

    public Office(Guid? termId, Guid memberId, Guid organisationId, Body body, Post post, DateOnly from, DateOnly to)
    {
        TermId = termId;
        MemberId = memberId;
        OrganisationId = organisationId;
        Body = body;
        Post = post;
        From = from;
        To = to;
    }

    /// <summary>Null: from before terms were kept.</summary>
    public Guid? TermId { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Body Body { get; private set; }
    public Post Post { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive: of the term, unless it ended before.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Why it ended before the term did.</summary>
    public string? EndReason { get; private set; }

    public bool HeldOn(DateOnly day) => From <= day && To >= day;

    /// <summary>Ends with the membership; goes on to the end of its term where what had ended it was taken back.</summary>
    /// <param name="until">First day on which the holder is no official member there.</param>
    /// <param name="termEnds">Last day of the term.</param>
    public void Follow(DateOnly until, DateOnly termEnds)
    {
        if (until <= To)
            End(until.AddDays(-1), LeftOrganisation);
        else if (EndReason is LeftOrganisation or OrganisationEnded)
        {
            To = until > termEnds ? termEnds : until.AddDays(-1);
            EndReason = until > termEnds ? null : LeftOrganisation;
        }
    }

    public void EndWithOrganisation(DateOnly lastDay) => End(lastDay, OrganisationEnded);

    public void End(DateOnly lastDay, string reason)
    {
        To = lastDay;
        EndReason = reason;
    }
}

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.ToTable("members_offices");
        office.Property(o => o.EndReason).HasMaxLength(500);
        office.Property(o => o.Post).HasDefaultValue(Post.Member).HasSentinel((Post)(-1));
        office.HasIndex(o => new { o.OrganisationId, o.From });
        office.HasIndex(o => o.MemberId);
    }
}

internal sealed class OfficeRowConfiguration : IEntityTypeConfiguration<OfficeRow>
{
    public void Configure(EntityTypeBuilder<OfficeRow> row) => row.HasNoKey().ToView("members_offices");
}
