using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Reports.Life;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public const int MaxKey = 40;
    public const int MaxPeriod = 7;
    public const int MaxNote = 1000;

    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.ToTable("reports_reports");
        report.Property(r => r.Key).HasMaxLength(MaxKey);
        report.Property(r => r.Period).HasMaxLength(MaxPeriod);
        report.Property(r => r.ReopenReason).HasMaxLength(MaxNote);
        report.HasIndex(r => new { r.Key, r.Period }).IsUnique();
        report.HasMany(r => r.Revisions).WithOne().HasForeignKey(r => r.ReportId).OnDelete(DeleteBehavior.Restrict);
        report.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportRevisionConfiguration : IEntityTypeConfiguration<ReportRevision>
{
    public void Configure(EntityTypeBuilder<ReportRevision> revision)
    {
        revision.ToTable("reports_revisions");
        revision.Ignore(r => r.Maker);
        revision.Property(r => r.RuleSet).HasMaxLength(40);
        revision.Property(r => r.MadeBy).HasMaxLength(200);
        revision.Property(r => r.Sha256).HasMaxLength(64);
        revision.HasIndex(r => new { r.ReportId, r.Number }).IsUnique();
        revision.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportLineConfiguration : IEntityTypeConfiguration<ReportLine>
{
    public void Configure(EntityTypeBuilder<ReportLine> line)
    {
        line.ToTable("reports_lines");
        line.Property(l => l.Name).HasMaxLength(300);
        line.Property(l => l.Cells).HasMaxLength(4000);
        line.HasIndex(l => new { l.RevisionId, l.OrganisationId }).IsUnique();
        line.HasIndex(l => new { l.RevisionId, l.ParentId });
    }
}

internal sealed class ReportStepConfiguration : IEntityTypeConfiguration<ReportStep>
{
    public void Configure(EntityTypeBuilder<ReportStep> step)
    {
        step.ToTable("reports_steps");
        step.Property(s => s.By).HasMaxLength(200);
        step.Property(s => s.Note).HasMaxLength(ReportConfiguration.MaxNote);
        step.HasIndex(s => new { s.ReportId, s.Number });
    }
}

internal sealed class ReportReturnConfiguration : IEntityTypeConfiguration<ReportReturn>
{
    public void Configure(EntityTypeBuilder<ReportReturn> confirmation)
    {
        confirmation.ToTable("reports_returns");
        confirmation.Property(r => r.OrganisationPath).HasMaxLength(120);
        confirmation.HasIndex(r => new { r.ReportId, r.OrganisationId }).IsUnique();
        confirmation.HasOne<Report>().WithMany().HasForeignKey(r => r.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}
