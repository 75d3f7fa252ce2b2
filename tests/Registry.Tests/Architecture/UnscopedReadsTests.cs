using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

/// <summary>What is read outside the user's subtrees is said where it is read, and listed for whoever reviews it.</summary>
public sealed partial class UnscopedReadsTests
{
    private const string Renew = "REGISTRY_RENEW_PAGES";

    private const string Head = """
        # Reads without scope

        Every other query sees the subtrees in which the user holds the permission asked for. These do not, each for its reason; all that they
        are joined with is unscoped too. Written from the sources by `UnscopedReadsTests`: a change here is a change to be reviewed.

        | File | Rows | Why |
        |---|---|---|

        """;

    private static readonly string Page = Path.Combine(SourceTree.Root, "docs", "unscoped-reads.md");

    private static readonly string[] Sources =
    [
        .. new[] { "modules", "host", "src/Registry.Bitemporal", "src/Registry.Kernel.UI", "src/Registry.Workflow" }
            .SelectMany(folder => SourceTree.Files(folder, ".cs", ".razor"))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Scope_is_set_aside_by_saying_why_and_in_no_other_way()
    {
        var lifted = Sources
            .SelectMany(File.ReadLines)
            .Where(l => l.Contains("IgnoreQueryFilters", StringComparison.Ordinal))
            .Where(l => !l.Contains(".IgnoreQueryFilters([RegistryDbContext.SoftDeleteFilter])", StringComparison.Ordinal));
        lifted.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_lists_every_read_without_scope()
    {
        var page = new StringBuilder(Head);
        foreach (var file in Sources)
        {
            var text = File.ReadAllText(file);
            var reads = Read().Matches(text);
            reads.Count.ShouldBe(Regex.Count(text, @"\.Unscoped<", RegexOptions.None, TimeSpan.FromSeconds(1)), file);
            var name = Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/');
            foreach (Match read in reads)
                page.Append($"| {name} | {read.Groups["rows"]} | {read.Groups["why"]} |\n");
        }
        if (Environment.GetEnvironmentVariable(Renew) is not null)
            File.WriteAllText(Page, page.ToString());
        File.ReadAllText(Page)
            .ReplaceLineEndings("\n")
            .ShouldBe(
                page.ToString(),
                $"Renew the page: {Renew}=1 dotnet test --project tests/Registry.Tests -- --filter-class \"*{nameof(UnscopedReadsTests)}\""
            );
    }

    [GeneratedRegex("""\.Unscoped<(?<rows>\w+)>\(\s*"(?<why>[^"|]{20,}[.])"\s*\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Read();
}
