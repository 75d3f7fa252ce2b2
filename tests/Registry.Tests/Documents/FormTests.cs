using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Documents.Forms;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Roster;
using Registry.Tests.Members;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Documents;

/// <summary>Statutory forms made from what the registry knows, and their templates in the hands of the Organisation Board.</summary>
public sealed class FormTests : IAsyncDisposable
{
    private const string Templates = Scans.Root + "/templates";

    private readonly RegistryApp app = new();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Every_form_of_a_dossier_is_filled_with_what_is_known_of_it()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await approver.ApproveAsync(await secretary.SubmittedAsync());
        var forms = await secretary.ReadAsync<List<FormDto>>(Forms(dossier.Id));
        forms.Select(f => f.Code).ShouldBe(["1-KNĐ", "3-KNĐ", "4-KNĐ", "4A-KNĐ", "5-KNĐ", "6-KNĐ", "8-KNĐ", "9-KNĐ"]);
        foreach (var form in forms)
        {
            var made = await GenerateAsync(secretary, form.Code, dossier.Id);
            WordFiles.ErrorsOf(made).ShouldBeEmpty(form.Code);
            var text = WordFiles.Read(made);
            text.ShouldNotContain("{{", customMessage: form.Code);
            text.ShouldContain("Nguyễn Thị Đào", Case.Insensitive, form.Code);
        }
        var resolution = WordFiles.Read(await GenerateAsync(secretary, "6-KNĐ", dossier.Id));
        resolution.ShouldContain("Số: 12-NQ/CB");
        resolution.ShouldContain("ngày 22 tháng 11 năm 2026");
        resolution.ShouldContain($"{dossier.CellResolution!.InFavour} đồng chí, đạt 100% so với tổng số đảng viên chính thức");
        resolution.ShouldContain(dossier.OrganisationName);
        WordFiles.Read(await GenerateAsync(secretary, "9-KNĐ", dossier.Id)).ShouldContain("Số: 345-QĐ/ĐU");
    }

    [Fact]
    public async Task A_form_is_in_Vietnamese_whoever_asks_and_its_name_says_what_and_whom()
    {
        using var secretary = await app.SignInAsync("thuky2");
        secretary.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        var dossier = await secretary.OpenAsync(name: "Nguyễn Thị Đào".Normalize(NormalizationForm.FormD));
        using var response = await secretary.GetAsync($"{Forms(dossier.Id)}/1-KNĐ", Api.Stop);
        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("1-KNĐ Nguyễn Thị Đào.docx");
        var text = WordFiles.Read(await response.Content.ReadAsByteArrayAsync(Api.Stop));
        text.ShouldContain("NGUYỄN THỊ ĐÀO, sinh ngày 02 tháng 4 năm 1998; giới tính: Nữ");
        (await secretary.ReadAsync<List<FormDto>>(Forms(dossier.Id)))[0].Title.ShouldBe("Application to join the Party");
    }

    [Fact]
    public async Task Each_form_made_is_on_record_and_out_of_scope_none_is_made()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var other = await app.SignInAsync("thuky");
        var dossier = await secretary.OpenAsync();
        await GenerateAsync(secretary, "1-KNĐ", dossier.Id);
        (await AuditAsync(dossier.Id)).ShouldBe(["1-KNĐ, template 0"]);
        await other.RefusedAsync(Scans.Root + "/generate", Generate("1-KNĐ", dossier.Id), 404);
        await secretary.RefusedAsync(Scans.Root + "/generate", Generate("2-HSĐV", dossier.Id), 422);
        (await AuditAsync(dossier.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Many_forms_come_as_a_zip_that_says_which_could_not_be_made()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var other = await app.SignInAsync("thuky");
        var mine = await secretary.OpenAsync();
        var same = await secretary.OpenAsync();
        var foreign = await other.OpenAsync(AdmissionDesk.Cell);
        var input = new
        {
            formCode = "1-KNĐ",
            subjectKind = "AdmissionDossier",
            subjectIds = new[] { mine.Id, foreign.Id, same.Id },
        };
        using var response = await secretary.PostAsync(Scans.Root + "/generate-many", input);
        var files = WordFiles.Unzip(await response.Content.ReadAsByteArrayAsync(Api.Stop));
        files.Keys.ShouldBe(["001 1-KNĐ Nguyễn Thị Đào.docx", "003 1-KNĐ Nguyễn Thị Đào.docx", "Ket-qua.csv"], ignoreOrder: true);
        WordFiles.Read(files["003 1-KNĐ Nguyễn Thị Đào.docx"]).ShouldContain("NGUYỄN THỊ ĐÀO");
        var results = Encoding.UTF8.GetString(files["Ket-qua.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        results.Length.ShouldBe(4);
        results[2].ShouldContain(foreign.Id.ToString());
        (await AuditAsync(foreign.Id)).ShouldBeEmpty();
        (await AuditAsync(same.Id)).Count.ShouldBe(1);
        var none = new
        {
            formCode = "1-KNĐ",
            subjectKind = "AdmissionDossier",
            subjectIds = Array.Empty<Guid>(),
        };
        (await secretary.RefusedAsync(Scans.Root + "/generate-many", none, 422)).Code.ShouldBe("Documents:TooManySubjects");
    }

    [Fact]
    public async Task A_member_has_a_member_sheet_with_the_four_dates()
    {
        using var hr = await app.SignInAsync("nhansu");
        var member = (await hr.ReadAsync<Page<RosterRowDto>>("/api/members?standing=Official&take=1")).Items[0];
        var forms = await hr.ReadAsync<List<FormDto>>($"{Scans.Root}/Member/{member.MemberId}/forms");
        foreach (var form in forms)
        {
            var made = await GenerateAsync(hr, form.Code, member.MemberId, "Member");
            WordFiles.ErrorsOf(made).ShouldBeEmpty(form.Code);
            WordFiles.Read(made).ShouldContain(member.FullName, Case.Insensitive, form.Code);
        }
        var sheet = WordFiles.Read(await GenerateAsync(hr, "2-HSĐV", member.MemberId, "Member"));
        sheet.ShouldContain($"Ngày chính thức: {member.OfficialOn:dd/MM/yyyy}");
        sheet.ShouldContain(member.CardNumber!);
    }

    [Fact]
    public async Task The_board_replaces_a_template_from_now_on_and_restores_the_shipped_one()
    {
        using var board = await app.SignInAsync("tochuc");
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync();
        var own = await ReplaceAsync(board, "Đơn của {{FullName}}", 0);
        (own.Version, own.Shipped, own.Versions.Single().FileName).ShouldBe((1, false, "mau.docx"));
        WordFiles.Read(await GenerateAsync(secretary, "1-KNĐ", dossier.Id)).ShouldBe("Đơn của Nguyễn Thị Đào");
        (await AuditAsync(dossier.Id)).ShouldBe(["1-KNĐ, template 1"]);

        using (var late = await SendAsync(board, WordFiles.Of("Khác"), 0))
            (await late.ProblemAsync(409)).Code.ShouldBe("Documents:TemplateReplaced");
        var restored = await board.DoAsync<TemplateDto>(Templates + "/1-KNĐ/restore", new { basedOn = 1 });
        (restored.Version, restored.Shipped).ShouldBe((2, true));
        WordFiles.Read(await GenerateAsync(secretary, "1-KNĐ", dossier.Id)).ShouldContain("ĐƠN XIN VÀO ĐẢNG");
        WordFiles.Read(await board.GetByteArrayAsync(Templates + "/1-KNĐ?version=1", Api.Stop)).ShouldBe("Đơn của {{FullName}}");
        WordFiles
            .Read(await board.GetByteArrayAsync(Templates + "/1-KNĐ?version=0", Api.Stop))
            .ShouldContain("{{FullName:caps}}");
        await board.RefusedAsync(Templates + "/1-KNĐ?version=9", 404);
    }

    [Fact]
    public async Task A_template_with_an_unknown_field_is_refused_with_its_name_and_changes_nothing()
    {
        using var board = await app.SignInAsync("tochuc");
        using var response = await SendAsync(board, WordFiles.Of("{{FulName}}"), 0);
        var problem = await response.ProblemAsync(422);
        problem.Rules.ShouldBe(["file: Documents:TemplateUnknownField"]);
        problem.Errors["file"][0].Message.ShouldContain("FulName");
        problem.Errors["file"][0].Message.ShouldContain("FullName");
        using var huge = await SendAsync(board, new HugeScan(6 << 20), 0);
        (await huge.ProblemAsync(422)).Code.ShouldBe("Documents:TemplateTooLarge");
        (await board.ReadAsync<List<TemplateDto>>(Templates)).ShouldAllBe(t => t.Version == 0 && t.Shipped);
        (await board.ReadAsync<List<FieldDto>>(Templates + "/fields")).ShouldContain(f => f.Placeholder == "{{FullName:caps}}");
    }

    [Fact]
    public async Task Only_the_board_of_the_root_edits_templates()
    {
        using var approver = await app.SignInAsync("duyet");
        await approver.RefusedAsync(Templates, 403);
        using var below = await app.SignInWithAsync(
            "bantochuc",
            (Roles.OrganisationBoard, Host.ReferenceData.DemoAccounts.Committee)
        );
        await below.RefusedAsync(Templates, 403);
        using var response = await SendAsync(below, WordFiles.Of("x"), 0);
        await response.ProblemAsync(403);
    }

    private static string Forms(Guid dossier) => $"{Scans.Root}/AdmissionDossier/{dossier}/forms";

    private static object Generate(string formCode, Guid subjectId, string subjectKind = "AdmissionDossier") =>
        new
        {
            formCode,
            subjectKind,
            subjectId,
        };

    private static async Task<byte[]> GenerateAsync(
        HttpClient client,
        string formCode,
        Guid subjectId,
        string subjectKind = "AdmissionDossier"
    )
    {
        using var response = await client.PostAsync(Scans.Root + "/generate", Generate(formCode, subjectId, subjectKind));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(Api.Stop);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient board, Stream template, int basedOn)
    {
        var body = new StreamContent(template);
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = "mau.docx" };
        return board.PostAsync($"{Templates}/1-KNĐ?basedOn={basedOn}", body, Api.Stop);
    }

    private static async Task<TemplateDto> ReplaceAsync(HttpClient board, string text, int basedOn)
    {
        using var response = await SendAsync(board, WordFiles.Of(text), basedOn);
        return await response.AsAsync<TemplateDto>();
    }

    private Task<List<string>> AuditAsync(Guid id) =>
        app.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Set<AuditEntry>()
                .Where(a => a.EntityId == id && a.Action == "Generated")
                .OrderBy(a => a.Id)
                .Select(a => a.Fields)
                .ToListAsync(Api.Stop)
        );
}
