using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using Xunit.v3;

namespace Registry.Tests.Architecture;

/// <summary>The page of the rules stays true: docs/rules-and-tests.md names tests that exist, and leaves no rule without an answer.</summary>
public sealed partial class RulesPageTests
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(SourceTree.Root, "docs", "rules-and-tests.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| Rule | Test |")
            .Select(line => line.Trim('|', ' ').Split(" | ", 2)),
    ];

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var tests = typeof(RulesPageTests)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes(inherit: false).Any(a => a is IFactAttribute))
            .Select(m => m.Name)
            .ToHashSet(StringComparer.Ordinal);
        Named(Rows).Where(name => !tests.Contains(name)).ShouldBeEmpty();
        Named(Rows).Count().ShouldBeGreaterThan(80);
    }

    [Fact]
    public void Every_rule_of_the_page_has_a_test_or_says_that_it_is_not_modelled() =>
        Rows.Where(row =>
                row.Length != 2 || (!Named([row]).Any() && !row[1].StartsWith("Not modelled: ", StringComparison.Ordinal))
            )
            .Select(row => row[0])
            .ShouldBeEmpty();

    private static IEnumerable<string> Named(IEnumerable<string[]> rows) =>
        rows.SelectMany(row => Name().Matches(row[^1]).Select(m => m.Groups["name"].Value));

    [GeneratedRegex("`(?<name>[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
