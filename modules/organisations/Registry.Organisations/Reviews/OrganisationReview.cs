using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Organisations.Reviews;

/// <summary>The review of one organisation and year: assessed by itself, proposed, decided by somebody who did neither.</summary>
internal sealed class OrganisationReview : AggregateRoot, IHasOrganisationPath
{
    private OrganisationReview() { }

    public OrganisationReview(Guid organisationId, string path, int year)
    {
        OrganisationId = organisationId;
        OrganisationPath = path;
        Year = year;
    }

    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public int Year { get; private set; }
    public ReviewLevel? Assessed { get; private set; }
    public int? Studied { get; private set; }
    public int? Studying { get; private set; }
    public string? Note { get; private set; }
    public Guid? AssessedById { get; private set; }
    public ReviewLevel? Proposed { get; private set; }
    public Guid? ProposedById { get; private set; }
    public ReviewLevel? Level { get; private set; }
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string? DecisionIssuer { get; private set; }

    public void Assess(ReviewLevel level, int studied, int studying, string? note, Guid? by)
    {
        RequireOpen();
        (Assessed, Studied, Studying, Note, AssessedById) = (level, studied, studying, note, by);
        // What was proposed rested on the assessment before.
        (Proposed, ProposedById) = (null, null);
    }

    public void Propose(ReviewLevel level, Guid? by)
    {
        RequireOpen();
        if (Assessed is null)
            throw new BusinessException("Organisations:NotAssessed", "level");
        (Proposed, ProposedById) = (level, by);
    }

    public void Decide(ReviewLevel level, Decision decision, Guid? by)
    {
        RequireOpen();
        if (Proposed is null)
            throw new BusinessException("Organisations:NotProposed", "level");
        if (WasRecordedBy(by))
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Organisations:RecorderMayNotDecide", null)]);
        Level = level;
        (DecisionNumber, DecisionDate, DecisionIssuer) = (decision.Number, decision.Date, decision.Issuer);
    }

    public bool WasRecordedBy(Guid? userId) => userId is not null && (AssessedById == userId || ProposedById == userId);

    private void RequireOpen()
    {
        if (Level is not null)
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Organisations:ReviewDecided", null)]);
    }
}

internal sealed class OrganisationReviewConfiguration : IEntityTypeConfiguration<OrganisationReview>
{
    public void Configure(EntityTypeBuilder<OrganisationReview> review)
    {
        review.ToTable("organisations_reviews");
        review.Property(r => r.OrganisationPath).HasMaxLength(120);
        review.Property(r => r.Note).HasMaxLength(1000);
        review.Property(r => r.DecisionNumber).HasMaxLength(50);
        review.Property(r => r.DecisionIssuer).HasMaxLength(200);
        review.HasIndex(r => new { r.OrganisationId, r.Year }).IsUnique();
    }
}
