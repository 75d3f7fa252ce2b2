using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Rows;

namespace Registry.Members.Offices;

/// <summary>A member sat in a body of an organisation from a date to a date.</summary>
internal sealed class Office : Entity
{
    private Office() { }

    public Office(Guid memberId, Guid organisationId, Body body, DateOnly from, DateOnly to)
    {
        MemberId = memberId;
        OrganisationId = organisationId;
        Body = body;
        From = from;
        To = to;
    }

    public Guid MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Body Body { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }
}

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.ToTable("members_offices");
        office.HasIndex(o => new { o.OrganisationId, o.From });
    }
}

internal sealed class OfficeRowConfiguration : IEntityTypeConfiguration<OfficeRow>
{
    public void Configure(EntityTypeBuilder<OfficeRow> row) => row.HasNoKey().ToView("members_offices");
}
