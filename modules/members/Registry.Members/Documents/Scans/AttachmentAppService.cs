using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Registry.Kernel;
using Registry.Members.Documents.Files;

namespace Registry.Members.Documents.Scans;

internal sealed class AttachmentAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IMapper mapper,
    FileStore files,
    DocumentSubjects subjects,
    DocumentAudit audit,
    IConfiguration configuration
) : IAttachmentAppService
{
    private int MaxMegabytes => configuration.GetValue("Registry:Documents:MaxMegabytes", 20);

    public async Task<AttachmentsDto> ListAsync(SubjectKind kind, Guid subjectId, CancellationToken cancellation)
    {
        using var _ = subjects.Within(kind);
        var place = await subjects.FindAsync(kind, subjectId, cancellation);
        var items = await Of(kind, subjectId).AsNoTracking().OrderByDescending(a => a.Id).ToListAsync(cancellation);
        return new(
            [.. items.Select(mapper.Map<AttachmentDto>)],
            place.MayRecord(user),
            MaxMegabytes,
            subjects.MayOpen(kind, place)
        );
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
        return mapper.Map<AttachmentDto>(attachment);
    }

    public async Task<FileDownload> DownloadAsync(SubjectKind kind, Guid subjectId, Guid id, CancellationToken cancellation)
    {
        using var _ = subjects.Within(kind);
        var place = await subjects.FindAsync(kind, subjectId, cancellation);
        if (!subjects.MayOpen(kind, place))
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Members:ScanNotForYou", null)]);
        var attachment =
            await Of(kind, subjectId).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, cancellation)
            ?? throw BusinessException.NotFound();
        var content = files.Open(attachment.Sha256) ?? throw new BusinessException("Members:FileMissing");
        try
        {
            audit.Note(DocumentAudit.Downloaded, nameof(Attachment), attachment.Id, attachment.FormCode ?? "");
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
        return mapper.Map<AttachmentDto>(attachment);
    }

    private IQueryable<Attachment> Of(SubjectKind kind, Guid subjectId) =>
        db.Unscoped<Attachment>("The subject was found in scope: where it is seen its files are, wherever it was when they came.")
            .Where(a => a.SubjectId == subjectId && a.SubjectKind == kind);

    private async Task<SubjectPlace> FindRecordableAsync(SubjectKind kind, Guid subjectId, CancellationToken cancellation)
    {
        var place = await subjects.FindAsync(kind, subjectId, cancellation);
        if (!place.MayRecord(user))
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Members:NotYoursToFile", null)]);
        return place;
    }

    private static ScanFormat Recognise(UnfinishedFile received)
    {
        using var content = received.Open();
        return ScanFormat.Recognise(content) ?? throw new BusinessException("Members:NotAScan", "file");
    }

    private BusinessException TooLarge() => new("Members:FileTooLarge", "file", MaxMegabytes);
}
