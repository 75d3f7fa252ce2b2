using System.Text;
using CsCheck;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Names;

/// <summary>Names are kept, found and ordered as a Vietnamese reader expects.</summary>
public sealed class VietnameseTextTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
            "Nguyễn",
            "Đặng",
            "Trần",
            "Thị",
            "Đức",
            "Ánh",
            "Ngọc",
            "Hà",
            "Hạ",
            "Hả",
            "Ơn",
            "Ưng",
            "đăng",
            "Quỳnh",
            "Yến",
            "Ẩn"
        )
        .Array[1, 5]
        .Select(words => string.Join(' ', words));

    [Fact]
    public void Names_are_ordered_by_given_name_then_by_the_rest()
    {
        string[] ordered =
        [
            "Trần Văn An",
            "Lê Thị Ánh",
            "Lê Thị Ân",
            "Bùi Xuân Dũng",
            "Nguyễn Hữu Dũng",
            "Bùi Xuân Đại",
            "Phạm Đức Đạt",
            "Phạm Đức Em",
            "Lê Văn Ha",
            "Lê Văn Hà",
            "Lê Văn Hạ",
            "Lê Văn Nam",
            "Lê Văn Oanh",
            "Lê Văn Ôn",
            "Lê Văn Ơn",
            "Lê Văn Uy",
            "Lê Văn Ưng",
        ];
        ordered.Reverse().OrderBy(VietnameseText.NameSortKey, StringComparer.Ordinal).ShouldBe(ordered);
    }

    [Fact]
    public void A_tone_counts_only_where_the_letters_are_the_same() =>
        new[] { "Lê Hạ", "Lê Han", "Lê Hà" }
            .OrderBy(VietnameseText.NameSortKey, StringComparer.Ordinal)
            .ShouldBe(["Lê Hà", "Lê Hạ", "Lê Han"]);

    [Fact]
    public void A_name_is_found_and_ordered_the_same_however_its_marks_were_typed() =>
        Name.Sample(name =>
        {
            var decomposed = name.Normalize(NormalizationForm.FormD);
            VietnameseText.Clean(decomposed).ShouldBe(name);
            VietnameseText.SearchName(decomposed).ShouldBe(VietnameseText.SearchName(name));
            VietnameseText.NameSortKey(VietnameseText.Clean(decomposed)!).ShouldBe(VietnameseText.NameSortKey(name));
        });

    [Theory]
    [InlineData("Đặng Thị Đào", "dang thi dao")]
    [InlineData("ĐỖ ĐỨC ĐĂNG", "do duc dang")]
    [InlineData("Nguyễn Thị Hường", "nguyen thi huong")]
    [InlineData("Ỷ Ơ ư Ẵ", "y o u a")]
    public void Searching_needs_no_tones_and_finds_đ_under_d(string name, string search) =>
        VietnameseText.SearchName(name).ShouldBe(search);

    [Fact]
    public void White_space_around_and_between_words_does_not_make_another_name()
    {
        VietnameseText.Clean("  Lê   Văn  Kiên ").ShouldBe("Lê Văn Kiên");
        VietnameseText.Clean("Lê\u00A0Văn\u00A0Kiên").ShouldBe("Lê Văn Kiên");
        VietnameseText.Clean(" \u00A0 ").ShouldBeNull();
        VietnameseText.Clean(null).ShouldBeNull();
    }

    [Fact]
    public void Every_name_that_is_accepted_has_a_sort_key_that_the_column_holds()
    {
        string[] longest =
        [
            string.Concat(Enumerable.Repeat("Ặ", 49)) + " " + string.Concat(Enumerable.Repeat("Ệ", 50)),
            string.Concat(Enumerable.Repeat("漢", 49)) + " " + string.Concat(Enumerable.Repeat("字", 50)),
            string.Concat(Enumerable.Repeat("aẶ", 24)) + " " + string.Concat(Enumerable.Repeat("ệB", 25)),
            "a " + string.Concat(Enumerable.Repeat("\u0301\u0323", 49)),
        ];
        longest.ShouldAllBe(name => VietnameseText.NameSortKey(name).Length <= 800);
    }
}
