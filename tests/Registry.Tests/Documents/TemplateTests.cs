using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Registry.Documents.Forms;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Documents;

/// <summary>What a template may hold, and how it is filled.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string> Codes => [.. FormCatalogue.All.Select(f => f.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_shipped_template_is_one_that_could_be_uploaded(string code)
    {
        using var template = FormCatalogue.Require(code).OpenShipped();
        var copy = new MemoryStream();
        template.CopyTo(copy);
        Should.NotThrow(() => TemplateInspector.Require(copy));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Without_any_value_a_form_is_valid_and_has_dotted_lines(string code)
    {
        using var template = FormCatalogue.Require(code).OpenShipped();
        var blank = TemplateFiller.Fill(template, new FieldValues()).ToArray();
        WordFiles.ErrorsOf(blank).ShouldBeEmpty();
        var text = WordFiles.Read(blank);
        text.ShouldNotContain("{{");
        text.ShouldContain("……");
    }

    [Fact]
    public void A_placeholder_that_Word_split_into_runs_is_filled_whole()
    {
        var values = new FieldValues();
        values.Set("FullName", "Nguyễn Thị Đào");
        values.Set("CellResolutionOn", new DateOnly(2026, 2, 5));
        var filled = Fill(
            values,
            "Tên {|{Full|Name}|}, tên {{ FullName:caps }}.",
            "Ngày {{CellResolutionOn}}, {{CellRes|olutionOn:long}}"
        );
        filled.ShouldBe("Tên Nguyễn Thị Đào, tên NGUYỄN THỊ ĐÀO.\nNgày 05/02/2026, ngày 05 tháng 02 năm 2026");
    }

    [Fact]
    public void Decomposed_Vietnamese_comes_out_composed()
    {
        var values = new FieldValues();
        values.Set("FullName", "Trần Đức Ngữ".Normalize(NormalizationForm.FormD));
        Fill(values, "{{FullName}}").ShouldBe("Trần Đức Ngữ");
    }

    [Fact]
    public void A_row_is_repeated_for_each_item_of_its_list_and_left_to_write_on_without_any()
    {
        var values = new FieldValues();
        values.Add("Career", ("Period", "2018–2021"), ("Work", "Công nhân & <thợ>"));
        values.Add("Career", ("Period", "2021–nay"), ("Work", "Tổ trưởng"));
        var template = WordFiles.Make(_ => { }, WordFiles.Row("{{Career.Period}}", "{{Career.Work}}"), WordFiles.Line("hết"));
        WordFiles.Read(TemplateFiller.Fill(template, values)).ShouldBe("2018–2021\nCông nhân & <thợ>\n2021–nay\nTổ trưởng\nhết");
        template.Position = 0;
        WordFiles.Read(TemplateFiller.Fill(template, new FieldValues())).ShouldBe(new string('\n', 8) + "hết");
    }

    [Fact]
    public void A_source_cannot_set_a_field_that_no_template_may_name() =>
        Should.Throw<InvalidOperationException>(() => new FieldValues().Set("FulName", "x"));

    [Fact]
    public void An_unknown_field_is_named_with_those_near_to_it()
    {
        var refused = Refused(WordFiles.Of("Tên {{FulName}} và {{BirthDate:caps}}"));
        refused
            .Select(r => (r.Code, r.Arguments[0]))
            .ShouldBe(
                [("Documents:TemplateUnknownField", (object)"FulName"), ("Documents:TemplateUnknownField", "BirthDate:caps")],
                ignoreOrder: true
            );
        refused[0].Arguments[1].ShouldBeOfType<string>().ShouldStartWith("FullName");
    }

    [Fact]
    public void Braces_that_do_not_close_are_refused() =>
        CodesOf(WordFiles.Of("Tên {{FullName và ngày")).ShouldBe(["Documents:TemplateBraces"]);

    [Fact]
    public void A_list_stands_in_a_row_and_a_row_has_one_list()
    {
        CodesOf(WordFiles.Of("{{Career.Work}}")).ShouldBe(["Documents:TemplateListOutsideRow"]);
        CodesOf(WordFiles.Make(_ => { }, WordFiles.Row("{{Career.Work}}", "{{Family.FullName}}"), WordFiles.Line("")))
            .ShouldBe(["Documents:TemplateListsMixed"]);
    }

    [Fact]
    public void What_is_no_Word_document_is_refused()
    {
        CodesOf(new MemoryStream("MZ not a zip"u8.ToArray())).ShouldBe(["Documents:TemplateNotDocx"]);
        CodesOf(new MemoryStream(Scans.Pdf())).ShouldBe(["Documents:TemplateNotDocx"]);
    }

    [Fact]
    public void Macros_are_refused()
    {
        CodesOf(
                WordFiles.Make(
                    d => d.MainDocumentPart!.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3])),
                    WordFiles.Line("x")
                )
            )
            .ShouldBe(["Documents:TemplateParts"]);
        CodesOf(WordFiles.Make(d => d.ChangeDocumentType(WordprocessingDocumentType.MacroEnabledDocument), WordFiles.Line("x")))
            .ShouldBe(["Documents:TemplateParts"]);
    }

    [Fact]
    public void An_embedded_file_is_refused() =>
        CodesOf(
                WordFiles.Make(
                    d =>
                        d.MainDocumentPart!.AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject")
                            .FeedData(new MemoryStream([1])),
                    WordFiles.Line("x")
                )
            )
            .ShouldBe(["Documents:TemplateParts"]);

    [Fact]
    public void Nothing_may_point_outside()
    {
        var outside = new Uri("https://example.org/x.dotm");
        CodesOf(WordFiles.Make(d => d.MainDocumentPart!.AddHyperlinkRelationship(outside, isExternal: true), WordFiles.Line("x")))
            .ShouldBe(["Documents:TemplateExternal"]);
        CodesOf(
                WordFiles.Make(
                    d =>
                    {
                        var settings = d.MainDocumentPart!.AddNewPart<DocumentSettingsPart>();
                        settings.Settings = new Settings();
                        settings.AddExternalRelationship(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
                            outside
                        );
                    },
                    WordFiles.Line("x")
                )
            )
            .ShouldBe(["Documents:TemplateExternal"]);
        var field = new Paragraph(
            new SimpleField(new Run(new Text("x"))) { Instruction = " INCLUDETEXT \\\\server\\share\\x.docx " }
        );
        CodesOf(WordFiles.Make(_ => { }, field)).ShouldBe(["Documents:TemplateExternal"]);
    }

    [Fact]
    public void A_document_that_unpacks_to_far_more_is_refused() =>
        CodesOf(WordFiles.Bomb()).ShouldBe(["Documents:TemplateTooLarge"]);

    [Fact]
    public void An_invalid_document_is_refused() =>
        CodesOf(WordFiles.Make(_ => { }, new Run(new Text("no paragraph around it")))).ShouldBe(["Documents:TemplateInvalid"]);

    [Fact]
    public void A_document_saved_by_LibreOffice_is_accepted()
    {
        var grid = new DocGrid();
        grid.SetAttribute(new OpenXmlAttribute("w", "charSpace", grid.NamespaceUri, "4294959103"));
        var saved = WordFiles.Make(_ => { }, WordFiles.Line("{{FullName}}"), new SectionProperties(grid));
        Should.NotThrow(() => TemplateInspector.Require(saved));
    }

    private static string Fill(FieldValues values, params string[] paragraphs) =>
        WordFiles.Read(TemplateFiller.Fill(WordFiles.Of(paragraphs), values));

    private static IReadOnlyList<Rejection> Refused(Stream template) =>
        Should.Throw<BusinessException>(() => TemplateInspector.Require(template)).Rejections;

    private static IEnumerable<string> CodesOf(Stream template) => Refused(template).Select(r => r.Code);
}
