using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Members.MemberFile;

internal sealed class MemberFileAppService(RegistryDbContext db, ICurrentUser user, RegistryClock clock, FileReader reader)
    : IMemberFileAppService
{
    private const int MinReason = 10;
    private const int MaxReason = 300;
    private const int MaxLog = 200;

    /// <summary>Entity type of the audit entries that say who saw what; their entity is the member.</summary>
    private const string AuditedFile = "MemberFile";
    private const string Unmasked = "Unmasked";

    public async Task<MemberFileDto> GetAsync(Guid memberId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewFile);
        return await reader.ReadAsync(await reader.MemberAsync(memberId, cancellation), cancellation);
    }

    public async Task<FilePartDto> WriteAsync(
        Guid memberId,
        FilePartKind part,
        WriteFilePartInput input,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(MembersPermissions.ViewFile);
        var member = await reader.MemberAsync(memberId, cancellation);
        user.RequireOn(MembersPermissions.EditFile, member.OrganisationPath);
        var form = FileForm.Of(part);
        if (form.Sensitive)
            user.RequireOn(MembersPermissions.ViewSensitive, member.OrganisationPath);
        if (!form.Editable)
            throw new BusinessException("Members:KeptElsewhere", "part");
        var written = await db.Set<FilePart>()
            .Include(p => p.Values)
            .SingleOrDefaultAsync(p => p.MemberId == memberId && p.Kind == part, cancellation);
        var read = written?.Stamp ?? Guid.Empty;
        written ??= db.Add(new FilePart(memberId, part)).Entity;
        db.Expect(written, input.Stamp);
        if (read != input.Stamp)
            throw BusinessException.Stale(await reader.PartAsync(member, part, open: false, cancellation));
        written.Write(FileCheck.Validate(form, input, clock.Today), input.None, user.Name, clock.Now);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (BusinessException e) when (e.Kind == RejectionKind.Conflict)
        {
            // Somebody else wrote it, or was the first to write it, a moment ago.
            db.ChangeTracker.Clear();
            throw BusinessException.Stale(await reader.PartAsync(member, part, open: false, cancellation));
        }
        return await reader.PartAsync(member, part, open: false, cancellation);
    }

    public async Task<FilePartDto> UnmaskAsync(Guid memberId, UnmaskFilePartInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewFile);
        var member = await reader.MemberAsync(memberId, cancellation);
        user.RequireOn(MembersPermissions.ViewSensitive, member.OrganisationPath);
        var check = new Check();
        check.That(
            input.Part is { } asked && FileForm.Parts.Any(p => p.Kind == asked && p.Sensitive),
            "part",
            "Members:NotMasked"
        );
        var reason = check.Text("reason", input.Reason, MaxReason);
        check.That(reason is null || reason.Length >= MinReason, "reason", "Members:ReasonTooShort", MinReason, MaxReason);
        check.ThrowIfAny();
        var part = input.Part!.Value;
        db.Note(AuditedFile, member.Id, Unmasked, $"{part}: {reason}");
        // On record first: when this fails, nothing is shown.
        await db.SaveChangesAsync(cancellation);
        return await reader.PartAsync(member, part, open: true, cancellation);
    }

    public async Task<IReadOnlyList<FileAccessDto>> GetAccessLogAsync(Guid memberId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAccessLog);
        var member = await reader.MemberAsync(memberId, cancellation);
        var entries = await db.Set<AuditEntry>()
            .Where(a => a.EntityId == member.Id && a.EntityType == AuditedFile && a.Action == Unmasked)
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Take(MaxLog)
            .ToListAsync(cancellation);
        return [.. entries.Select(ToDto)];
    }

    private static FileAccessDto ToDto(AuditEntry entry) =>
        entry.Fields.Split(": ", 2) is [var part, var reason] && Enum.TryParse<FilePartKind>(part, out var kind)
            ? new(entry.At, entry.UserName, kind, reason)
            : new(entry.At, entry.UserName, null, entry.Fields);
}
