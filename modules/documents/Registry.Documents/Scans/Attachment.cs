using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Documents.Files;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Documents.Scans;

/// <summary>A scan beside a subject. Taken out of use it keeps its row and its content.</summary>
internal sealed class Attachment : AggregateRoot, IHasOrganisationPath
{
    public const int MaxFormCode = 20;
    public const int MaxReason = 500;

    public required SubjectKind SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>Where the subject was when the file was uploaded.</summary>
    public required string OrganisationPath { get; init; }
    public required string? FormCode { get; init; }
    public required string FileName { get; init; }
    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>64 hexadecimal digits: where the content is in the <see cref="FileStore"/>.</summary>
    public required string Sha256 { get; init; }
    public required Guid? UploadedById { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTime UploadedAt { get; init; }
    public DateTime? RemovedAt { get; private set; }
    public Guid? RemovedById { get; private set; }
    public string? RemovedBy { get; private set; }
    public string? RemovedReason { get; private set; }

    /// <exception cref="BusinessException">409: somebody has removed it already.</exception>
    public void Remove(string reason, ICurrentUser user, DateTime now)
    {
        if (RemovedAt is not null)
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Documents:AttachmentRemoved", null, RemovedBy)]);
        RemovedAt = now;
        RemovedById = user.Id;
        RemovedBy = user.Name;
        RemovedReason = reason;
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("members_attachments");
        attachment.Property(a => a.OrganisationPath).HasMaxLength(120);
        attachment.Property(a => a.FormCode).HasMaxLength(Attachment.MaxFormCode);
        attachment.Property(a => a.FileName).HasMaxLength(FileName.MaxLength);
        attachment.Property(a => a.ContentType).HasMaxLength(100);
        attachment.Property(a => a.Sha256).HasMaxLength(64);
        attachment.Property(a => a.UploadedBy).HasMaxLength(200);
        attachment.Property(a => a.RemovedBy).HasMaxLength(200);
        attachment.Property(a => a.RemovedReason).HasMaxLength(Attachment.MaxReason);
        attachment.HasIndex(a => new { a.SubjectId, a.SubjectKind });
    }
}
