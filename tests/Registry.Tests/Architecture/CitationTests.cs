using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

/// <summary>Whoever follows a citation finds it: the papers that sources name, and sections and marks of docs/domain.md.</summary>
public sealed partial class CitationTests
{
    private static readonly string[] Folders = ["src", "modules", "host", "tests", "bench", "docs"];
    private static readonly string[] Extensions = [".cs", ".razor", ".json", ".resx", ".md", ".sh", ".css", ".js"];

    /// <summary>The page without its list of sources, and that list.</summary>
    private static readonly string[] Page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "domain.md"))
        .Split("\n## 14 ", 2);

    [Fact]
    public void A_section_of_the_domain_that_a_source_cites_is_on_its_page()
    {
        var sections = Heading()
            .Matches(Page[0])
            .Select(m => m.Groups["section"].Value)
            .Append("14")
            .ToHashSet(StringComparer.Ordinal);
        var cited = Sources().SelectMany(s => Cited(s.Text).Select(section => (s.Name, Section: section))).ToList();
        cited.Where(c => !sections.Contains(c.Section)).ShouldBeEmpty();
        cited.Count.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void A_paper_that_a_source_names_is_in_the_repository()
    {
        var papers = Directory
            .EnumerateFiles(SourceTree.Root, "*.md")
            .Concat(SourceTree.Files("docs", ".md"))
            .Select(file => Path.GetFileName(file))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Sources()
            .SelectMany(s => Paper().Matches(s.Text).Select(m => (s.Name, Paper: m.Value)))
            .Where(named => !papers.Contains(named.Paper))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_source_cites_a_second_page_about_the_domain() =>
        Sources().Where(s => SecondPage().IsMatch(s.Text)).Select(s => s.Name).ShouldBeEmpty();

    [Fact]
    public void Every_mark_has_its_source_in_the_list_and_every_source_of_the_list_supports_something()
    {
        var elsewhere = new[] { "modules", "docs" }
            .SelectMany(folder => SourceTree.Files(folder, Extensions))
            .Where(file => Path.GetFileName(file) != "domain.md")
            .SelectMany(file => Marks(File.ReadAllText(file)));
        var used = Marks(Page[0]).Concat(elsewhere).ToHashSet(StringComparer.Ordinal);
        var listed = Marks(Page[1]).ToHashSet(StringComparer.Ordinal);
        used.Except(listed, StringComparer.Ordinal).ShouldBeEmpty("not in the list");
        listed.Except(used, StringComparer.Ordinal).ShouldBeEmpty("nothing rests on it");
    }

    private static IEnumerable<(string Name, string Text)> Sources() =>
        Folders
            .SelectMany(folder => SourceTree.Files(folder, Extensions))
            .Append(Path.Combine(SourceTree.Root, "README.md"))
            .Select(file => (Path.GetRelativePath(SourceTree.Root, file), File.ReadAllText(file)));

    /// <summary>The section after the name of the page, and those with a point on the same line: "2.1 steps 1–7, 2.2".</summary>
    private static IEnumerable<string> Cited(string text) =>
        Citation()
            .Matches(text)
            .SelectMany(m => Further().Matches(m.Groups["rest"].Value).Select(f => f.Value).Prepend(m.Groups["section"].Value));

    private static IEnumerable<string> Marks(string text) => Mark().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"^#{2,3} (?<section>\d+(\.\d+)?) ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b[Dd]omain\.md (?<section>\d+(\.\d+)?)(?<rest>[^)\x22\r\n]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"(?<![\d.])\d+\.\d+(?![\d.])", RegexOptions.None, 1000)]
    private static partial Regex Further();

    [GeneratedRegex(@"[A-Za-z0-9_-]+\.md\b", RegexOptions.None, 1000)]
    private static partial Regex Paper();

    /// <summary>A number after a name such as that of the page with something appended.</summary>
    [GeneratedRegex(@"\b[Dd]omain-\w+(\.md)? \d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecondPage();

    /// <summary>S and two digits or more; a letter where one site gave two pages; an asterisk: secondary.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9])S\d{2,3}[a-z]?\*?", RegexOptions.None, 1000)]
    private static partial Regex Mark();
}
