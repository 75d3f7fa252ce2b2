using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Registry.Documents.Files;
using Registry.Documents.Integration;
using Registry.Documents.Subjects;
using Registry.Kernel;

namespace Registry.Documents.Scans;

internal sealed class AttachmentAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    FileStore files,
    DocumentSubjects subjects,
    IConfiguration configuration
) : IAttachmentAppService
{
    private int MaxMegabytes => configuration.GetValue("Registry:Documents:MaxMegabytes", 20);

    public async Task<AttachmentsDto> ListAsync(SubjectKind kind, Guid subjectId, CancellationToken cancellation)
    {
        using var _ = subjects.Within(kind);
        var place = await subjects.FindAsync(kind, subjectId, cancellation);
        var items = await Of(kind, subjectId).AsNoTracking().OrderByDescending(a => a.Id).ToListAsync(cancellation);
        return new([.. items.Select(ToDto)], place.MayRecord(user), MaxMegabytes, subjects.MayOpen(kind, place));
    }

    public async Task<AttachmentDto> UploadAsync(UploadAttachmentInput input, Stream content, CancellationToken cancellation)
    {
        using var _ = subjects.Within(input.Kind);
        var place = await FindRecordableAsync(input.Kind, input.SubjectId, cancellation);
        var check = new Check();
        var formCode = check.Text("formCode", input.FormCode, Attachment.MaxFormCode, required: false);
        check.ThrowIfAny();
        var maxBytes = MaxMegabytes * 1024L * 1024;
        if (input.DeclaredLength > maxBytes)
            throw TooLarge();
        using var received = await files.ReceiveAsync(content, maxBytes, cancellation) ?? throw TooLarge();
        var format = Recognise(received);
        files.Keep(received);
        var attachment = new Attachment
        {
            SubjectKind = input.Kind,
            SubjectId = input.SubjectId,
            OrganisationPath = place.OrganisationPath,
            FormCode = formCode,
            FileName = FileName.Clean(input.FileName, formCode ?? "scan", format.Extensions),
            ContentType = format.ContentType,
            Size = received.Size,
            Sha256 = received.Sha256,
            UploadedById = user.Id,
            UploadedBy = user.Name,
            UploadedAt = clock.Now,
        };
        db.Add(attachment);
        await db.SaveChangesAsync(cancellation);
        return ToDto(attachment);
    }

    public async Task<FileDownload> DownloadAsync(SubjectKind kind, Guid subjectId, Guid id, CancellationToken cancellation)
    {
        using var _ = subjects.Within(kind);
        var place = await subjects.FindAsync(kind, subjectId, cancellation);
        if (!subjects.MayOpen(kind, place))
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Documents:ScanNotForYou", null)]);
        var attachment =
            await Of(kind, subjectId).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, cancellation)
            ?? throw BusinessException.NotFound();
        var content = files.Open(attachment.Sha256) ?? throw new BusinessException("Documents:FileMissing");
        try
        {
            db.Record(nameof(Attachment), attachment.Id, "Downloaded", attachment.FormCode ?? "");
            await db.SaveChangesAsync(cancellation);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
        return new(attachment.FileName, attachment.ContentType, content);
    }

    public async Task<AttachmentDto> RemoveAsync(
        SubjectKind kind,
        Guid subjectId,
        Guid id,
        RemoveAttachmentInput input,
        CancellationToken cancellation
    )
    {
        using var _ = subjects.Within(kind);
        await FindRecordableAsync(kind, subjectId, cancellation);
        var attachment =
            await Of(kind, subjectId).SingleOrDefaultAsync(a => a.Id == id, cancellation) ?? throw BusinessException.NotFound();
        db.Expect(attachment, input.Stamp);
        var check = new Check();
        var reason = check.Text("reason", input.Reason, Attachment.MaxReason);
        check.ThrowIfAny();
        attachment.Remove(reason!, user, clock.Now);
        await db.SaveChangesAsync(cancellation);
        return ToDto(attachment);
    }

    private IQueryable<Attachment> Of(SubjectKind kind, Guid subjectId) =>
        db.Unscoped<Attachment>("The subject was found in scope: where it is seen its files are, wherever it was when they came.")
            .Where(a => a.SubjectId == subjectId && a.SubjectKind == kind);

    private async Task<SubjectPlace> FindRecordableAsync(SubjectKind kind, Guid subjectId, CancellationToken cancellation)
    {
        var place = await subjects.FindAsync(kind, subjectId, cancellation);
        if (!place.MayRecord(user))
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Documents:NotYoursToFile", null)]);
        return place;
    }

    private static ScanFormat Recognise(UnfinishedFile received)
    {
        using var content = received.Open();
        return ScanFormat.Recognise(content) ?? throw new BusinessException("Documents:NotAScan", "file");
    }

    private static AttachmentDto ToDto(Attachment a) =>
        new(
            a.Id,
            a.Stamp,
            a.FormCode,
            a.FileName,
            a.ContentType,
            a.Size,
            a.UploadedBy,
            a.UploadedAt,
            a.RemovedBy,
            a.RemovedAt,
            a.RemovedReason
        );

    private BusinessException TooLarge() => new("Documents:FileTooLarge", "file", MaxMegabytes);
}
