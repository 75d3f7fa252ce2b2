using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Documents.Files;
using Registry.Kernel;

namespace Registry.Documents.Forms;

/// <summary>A template that replaced another; the highest version of a form holds. Never changed: whoever errs uploads the next.</summary>
internal sealed class TemplateVersion : Entity
{
    public required string FormCode { get; init; }

    /// <summary>1, 2, 3 …; 0 is the template shipped with the program, which has no row.</summary>
    public required int Version { get; init; }

    /// <summary>Null: the shipped template holds again.</summary>
    public required string? FileName { get; init; }

    /// <summary>Where the content is in the <see cref="FileStore"/>; null with <see cref="FileName"/>.</summary>
    public required string? Sha256 { get; init; }
    public required Guid? UploadedById { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTime UploadedAt { get; init; }
}

internal sealed class TemplateVersionConfiguration : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> version)
    {
        version.ToTable("members_templates");
        version.Property(v => v.FormCode).HasMaxLength(FormCatalogue.MaxCode);
        version.Property(v => v.FileName).HasMaxLength(FileName.MaxLength);
        version.Property(v => v.Sha256).HasMaxLength(64);
        version.Property(v => v.UploadedBy).HasMaxLength(200);
        version.HasIndex(v => new { v.FormCode, v.Version }).IsUnique();
    }
}
