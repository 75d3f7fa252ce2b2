using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Documents;
using Registry.Documents.Files;
using Registry.Documents.Integration;
using Registry.Documents.Scans;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Roster;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Documents;

/// <summary>Scans beside a dossier or a member: what gets in, who gets it out, and that none is lost silently.</summary>
public sealed class ScanTests : IAsyncDisposable
{
    private readonly RegistryApp app = new() { Settings = { ["Registry:Documents:MaxMegabytes"] = "1" } };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private string Store => Path.Combine(app.DataDirectory, DocumentFolder.Name);

    private string[] Stored => Directory.Exists(Store) ? Directory.GetFiles(Store, "*", SearchOption.AllDirectories) : [];

    [Fact]
    public async Task A_scan_comes_back_byte_for_byte_as_an_attachment_that_is_not_sniffed()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync();
        var content = Scans.Pdf();
        var scan = await secretary.UploadAsync(Scans.FilesOf(dossier.Id), content, "Đơn của Nguyễn Thị Đào.pdf");
        (scan.ContentType, scan.Size, scan.FormCode).ShouldBe(("application/pdf", content.Length, "1-KNĐ"));

        using var response = await secretary.GetAsync($"{Scans.FilesOf(dossier.Id)}/{scan.Id}", Api.Stop);
        (await response.Content.ReadAsByteArrayAsync(Api.Stop)).ShouldBe(content);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Đơn của Nguyễn Thị Đào.pdf");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_file_name_is_kept_as_typed_but_for_what_is_unsafe()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var files = Scans.FilesOf((await secretary.OpenAsync()).Id);
        foreach (
            var (typed, kept) in new[]
            {
                ("scan.exe", "scan.exe.pdf"),
                ("../../etc/passwd", "passwd.pdf"),
                ("C:\\Hồ sơ\\Đơn.PDF", "Đơn.pdf"),
                ("Ly\u0301 li\u0323ch.pdf", "Lý lịch.pdf"),
                ("don\u202Efdp.exe\r\nX: y", "donfdp.exeX y.pdf"),
                ("", "1-KNĐ.pdf"),
                (new string('ă', 300), new string('ă', 196) + ".pdf"),
            }
        )
            (await secretary.UploadAsync(files, Scans.Pdf(), typed)).FileName.ShouldBe(kept);
    }

    private static readonly Dictionary<string, byte[]> NotScans = new(StringComparer.Ordinal)
    {
        ["an executable"] = [.. "MZ"u8, .. new byte[400]],
        ["a page"] = "<html><script>alert(1)</script></html>"u8.ToArray(),
        ["nothing"] = [],
        ["a PDF that breaks off"] = Scans.Pdf()[..^8],
        ["a PNG that breaks off"] = Scans.Png[..^6],
        ["a JPEG that breaks off"] = Scans.Jpeg[..^1],
        ["a head alone"] = "%PDF-1.7\n"u8.ToArray(),
        ["a page behind the first bytes of a JPEG"] = [0xFF, 0xD8, 0xFF, .. "<html></html>"u8],
    };

    [Fact]
    public async Task What_is_no_whole_PDF_JPEG_or_PNG_is_refused_whatever_it_is_called()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var files = Scans.FilesOf((await secretary.OpenAsync()).Id);
        foreach (var (what, content) in NotScans)
        {
            using var response = await secretary.SendAsync(files, new MemoryStream(content), "don.pdf", type: "application/pdf");
            (await response.ProblemAsync(422)).Rules.ShouldBe(["file: Documents:NotAScan"], what);
        }
        Stored.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_photo_is_recognised_by_its_content()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var files = Scans.FilesOf((await secretary.OpenAsync()).Id);
        (await secretary.UploadAsync(files, Scans.Jpeg, "anh.pdf")).ContentType.ShouldBe("image/jpeg");
        (await secretary.UploadAsync(files, Scans.Png, "anh.jpeg")).FileName.ShouldBe("anh.jpeg.png");
    }

    [Fact]
    public async Task A_file_of_a_gigabyte_is_refused_early_and_leaves_nothing()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync();
        using var huge = new HugeScan(1L << 30);
        var refused = await Should.ThrowAsync<BusinessException>(() =>
            app.CallAsync<IAttachmentAppService, AttachmentDto>(
                s => s.UploadAsync(new(SubjectKind.AdmissionDossier, dossier.Id, null, "to.pdf"), huge),
                "thuky2"
            )
        );
        refused.Rejections.Single().Code.ShouldBe("Documents:FileTooLarge");
        huge.Handed.ShouldBeLessThan(2 << 20);
        Stored.ShouldBeEmpty();

        using var announced = await secretary.SendAsync(Scans.FilesOf(dossier.Id), new MemoryStream(new byte[(1 << 20) + 1]));
        (await announced.ProblemAsync(422)).Rules.ShouldBe(["file: Documents:FileTooLarge"]);
        Stored.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var first = await secretary.OpenAsync();
        var second = await secretary.OpenAsync(name: "Lê Văn Hai");
        await secretary.UploadAsync(Scans.FilesOf(first.Id), Scans.Pdf());
        await secretary.UploadAsync(Scans.FilesOf(second.Id), Scans.Pdf(), "khac.pdf");
        Stored.Length.ShouldBe(1);
        (await ListAsync(secretary, second.Id)).Items.Single().FileName.ShouldBe("khac.pdf");
    }

    [Fact]
    public async Task Out_of_scope_neither_dossier_nor_file_exists()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var other = await app.SignInAsync("thuky");
        var dossier = await secretary.OpenAsync();
        var files = Scans.FilesOf(dossier.Id);
        var scan = await secretary.UploadAsync(files, Scans.Pdf());
        await other.RefusedAsync(files, 404);
        await other.RefusedAsync($"{files}/{scan.Id}", 404);
        await other.RefusedAsync($"{files}/{scan.Id}/remove", new { scan.Stamp, reason = "x" }, 404);
        using var response = await other.SendAsync(files, new MemoryStream(Scans.Pdf()));
        await response.ProblemAsync(404);
        var own = await other.OpenAsync(AdmissionDesk.Cell);
        await other.RefusedAsync($"{Scans.FilesOf(own.Id)}/{scan.Id}", 404);
        using var administrator = await app.SignInAsync("quantri");
        await administrator.RefusedAsync($"{files}/{scan.Id}", 403);
    }

    [Fact]
    public async Task A_download_is_on_record_with_who_and_when_and_nobody_downloads_who_only_looks_on()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var inspector = await app.SignInAsync("kiemtra");
        var dossier = await secretary.OpenAsync();
        var scan = await secretary.UploadAsync(Scans.FilesOf(dossier.Id), Scans.Pdf());
        await inspector.RefusedAsync($"{Scans.FilesOf(dossier.Id)}/{scan.Id}", 403);
        (await inspector.ReadAsync<AttachmentsDto>(Scans.FilesOf(dossier.Id))).MayOpen.ShouldBeFalse();
        using var approver = await app.SignInAsync("duyet");
        using var response = await approver.GetAsync($"{Scans.FilesOf(dossier.Id)}/{scan.Id}", Api.Stop);
        response.EnsureSuccessStatusCode();
        var entries = await AuditAsync(scan.Id);
        entries.Select(e => e.Action).ShouldBe(["Added", "Downloaded"]);
        (entries[1].UserName, entries[1].Fields).ShouldBe(("Phạm Đức Thắng", "1-KNĐ"));
        entries[1].At.ShouldBe(RegistryApp.Start.UtcDateTime);
    }

    [Fact]
    public async Task A_removed_scan_keeps_its_row_its_reason_and_its_content()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var files = Scans.FilesOf((await secretary.OpenAsync()).Id);
        var scan = await secretary.UploadAsync(files, Scans.Pdf());
        var url = $"{files}/{scan.Id}/remove";
        (await secretary.RefusedAsync(url, new { scan.Stamp, reason = " " }, 422)).Rules.ShouldBe(["reason: Registry:Required"]);
        (await secretary.RefusedAsync(url, new { reason = "x" }, 428)).Code.ShouldBe("Registry:StampMissing");
        await secretary.DoAsync<AttachmentDto>(url, new { scan.Stamp, reason = "Quét nhầm người" });
        await secretary.RefusedAsync(url, new { scan.Stamp, reason = "lần nữa" }, 409);

        var kept = (await secretary.ReadAsync<AttachmentsDto>(files)).Items.Single();
        (kept.RemovedBy, kept.RemovedReason).ShouldBe(("Lê Văn Kiên", "Quét nhầm người"));
        await secretary.RefusedAsync($"{files}/{scan.Id}", 404);
        Stored.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Only_who_has_the_dossier_in_hand_changes_its_scans()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await secretary.CompleteAsync();
        var files = Scans.FilesOf(dossier.Id);
        (await approver.ReadAsync<AttachmentsDto>(files)).MayRecord.ShouldBeFalse();
        using (var early = await approver.SendAsync(files, new MemoryStream(Scans.Pdf())))
            (await early.ProblemAsync(403)).Code.ShouldBe("Documents:NotYoursToFile");
        var scan = await secretary.UploadAsync(files, Scans.Pdf());
        await secretary.SubmitAsync(await secretary.ResolveAsync(dossier));

        var late = await secretary.RefusedAsync($"{files}/{scan.Id}/remove", new { scan.Stamp, reason = "đổi" }, 403);
        late.Code.ShouldBe("Documents:NotYoursToFile");
        (await approver.UploadAsync(files, Scans.Png, "9.png", "9-KNĐ")).UploadedBy.ShouldBe("Phạm Đức Thắng");
    }

    [Fact]
    public async Task A_member_has_a_file_that_hr_fills_and_an_inspector_reads()
    {
        using var hr = await app.SignInAsync("nhansu");
        using var inspector = await app.SignInAsync("kiemtra");
        var member = (await hr.ReadAsync<Page<RosterRowDto>>("/api/members?take=1")).Items[0];
        var files = Scans.FilesOf(SubjectKind.Member, member.MemberId);
        await hr.UploadAsync(files, Scans.Jpeg, "the.jpg", null);
        var seen = await inspector.ReadAsync<AttachmentsDto>(files);
        (seen.MayRecord, seen.MaxMegabytes, seen.Items.Count).ShouldBe((false, 1, 1));
        await hr.RefusedAsync(Scans.FilesOf(SubjectKind.Member, Guid.NewGuid()), 404);
    }

    [Fact]
    public async Task Verify_names_a_content_that_is_missing_or_altered()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var files = Scans.FilesOf((await secretary.OpenAsync()).Id);
        await secretary.UploadAsync(files, Scans.Pdf());
        var scan = await secretary.UploadAsync(files, Scans.Png, "a.png");
        (await VerifyAsync()).ShouldBeEmpty();

        var altered = Stored.Single(f => new FileInfo(f).Length == Scans.Png.Length);
        await File.WriteAllBytesAsync(altered, [.. Scans.Png[..^1], 0], Api.Stop);
        File.Delete(Stored.Single(f => f != altered));
        var differences = await VerifyAsync();
        differences.Count.ShouldBe(2);
        differences.Count(d => d.EndsWith("was altered", StringComparison.Ordinal)).ShouldBe(1);
        differences.Count(d => d.EndsWith("is missing", StringComparison.Ordinal)).ShouldBe(1);
        scan.FileName.ShouldBe("a.png");
    }

    [Fact]
    public async Task What_a_killed_upload_left_is_gone_a_day_later()
    {
        var store = app.Services.GetRequiredService<FileStore>();
        var received = (await store.ReceiveAsync(new MemoryStream(Scans.Pdf()), 1000, Api.Stop))!;
        var now = File.GetLastWriteTimeUtc(received.Path);
        store.RemoveAbandoned(now.AddHours(23));
        Stored.Length.ShouldBe(1);
        store.RemoveAbandoned(now.AddHours(25));
        Stored.ShouldBeEmpty();
    }

    private static Task<AttachmentsDto> ListAsync(HttpClient client, Guid dossier) =>
        client.ReadAsync<AttachmentsDto>(Scans.FilesOf(dossier));

    private Task<IReadOnlyList<string>> VerifyAsync() =>
        app.InScopeAsync(services => services.GetServices<IVerifier>().OfType<FileVerifier>().Single().VerifyAsync(Api.Stop));

    private Task<List<AuditEntry>> AuditAsync(Guid id) =>
        app.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Set<AuditEntry>()
                .Where(a => a.EntityId == id)
                .OrderBy(a => a.Id)
                .ToListAsync(Api.Stop)
        );
}
