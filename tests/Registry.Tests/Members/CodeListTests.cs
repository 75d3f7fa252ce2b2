using Registry.Members.MemberFile;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>The code lists hold what domain.md 3.5 gives, each with its mark.</summary>
public sealed class CodeListTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public void There_are_54_ethnic_groups_from_Kinh_to_Ro_Mam()
    {
        CodeLists.Ethnicity.Values.Count.ShouldBe(54);
        CodeLists.Ethnicity.Values[0].ShouldBe(new CodeValue("01", "Kinh", "Kinh"));
        CodeLists.Ethnicity.Values[^1].ShouldBe(new CodeValue("54", "Rơ Măm", "Rơ Măm"));
    }

    [Fact]
    public void Without_a_religion_the_form_says_không() => Names(CodeLists.Religion)[0].ShouldBe("Không");

    public static TheoryData<string, string> Printed =>
        new()
        {
            {
                "occupationGroup",
                "Cán bộ, công chức cơ quan nhà nước (cấp huyện cũ trở lên)|Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể|Cán bộ, công chức, người hoạt động không chuyên trách cấp xã|"
                    + "Người hoạt động không chuyên trách ở thôn, tổ dân phố|Viên chức đơn vị sự nghiệp công lập|Người lao động đơn vị sự nghiệp ngoài công lập|"
                    + "Doanh nghiệp: cán bộ lãnh đạo, quản lý|Doanh nghiệp: nhân viên gián tiếp|Doanh nghiệp: công nhân trực tiếp|Nông, lâm, ngư nghiệp|"
                    + "Lực lượng vũ trang|Sinh viên|Học sinh|Nghề nghiệp khác|Nghỉ hưu"
            },
            { "generalEducation", "Biết đọc, biết viết|Tiểu học|Trung học cơ sở|Trung học phổ thông" },
            { "professional", "Công nhân kỹ thuật, sơ cấp|Trung cấp|Cao đẳng|Đại học|Thạc sĩ|Tiến sĩ" },
            { "academicTitle", "Phó giáo sư|Giáo sư" },
            { "theory", "Sơ cấp|Trung cấp|Cao cấp|Cử nhân" },
            { "languageLevel", "A|B|C|D|A1|A2|B1|B2|C1|C2|IELTS|TOEFL|TOEIC|Bằng chuyên ngành" },
        };

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_list_has_the_printed_values_in_their_order(string list, string values) =>
        string.Join('|', Names(CodeLists.All.Single(l => l.Name == list))).ShouldBe(values);

    [Fact]
    public void A_code_stands_once_in_its_list_and_every_list_names_its_source()
    {
        foreach (var list in CodeLists.All)
        {
            list.Values.Select(v => v.Code).ShouldBeUnique();
            list.Values.Select(v => v.Vietnamese).ShouldBeUnique();
            list.Source.ShouldNotBeEmpty();
        }
        CodeLists.All.Select(l => l.Name).ShouldBeUnique();
    }

    [Fact]
    public async Task Whoever_is_signed_in_can_read_the_lists()
    {
        using var secretary = await app.SignInAsync("thuky");
        var lists = await secretary.ReadAsync<List<CodeList>>("/api/members/file/code-lists");
        lists.Select(l => l.Name).ShouldBe(CodeLists.All.Select(l => l.Name));
    }

    private static List<string> Names(CodeList list) => [.. list.Values.Select(v => v.Vietnamese)];
}
