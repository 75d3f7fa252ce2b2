using CsCheck;
using Registry.Organisations.Tree;
using Shouldly;
using Xunit;

namespace Registry.Tests.Organisations;

/// <summary>Hierarchical codes: a subtree is one range of text.</summary>
public sealed class OrganisationPathTests
{
    [Fact]
    public void Codes_grow_with_every_child_and_no_code_is_given_twice()
    {
        string? last = null;
        var codes = new List<string>();
        for (var child = 0; child < 2000; child++)
            codes.Add(last = OrganisationPaths.Next(OrganisationPaths.Root, last));
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
        codes.Distinct().Count().ShouldBe(2000);
        codes[0].ShouldBe("00001.00001");
    }

    [Fact]
    public void The_range_of_a_subtree_holds_what_is_below_and_nothing_else() =>
        Gen.Int[1, 99_999]
            .Array[1, 3]
            .Array[2]
            .Sample(pair =>
            {
                var (top, other) = (Path(pair[0]), Path(pair[1]));
                var below = other == top || other.StartsWith(top + ".", StringComparison.Ordinal);
                (string.CompareOrdinal(other, top) >= 0 && string.CompareOrdinal(other, top + "~") < 0).ShouldBe(below);
            });

    private static string Path(int[] numbers) =>
        numbers.Aggregate(
            OrganisationPaths.Root,
            (path, n) => OrganisationPaths.Next(path, n == 1 ? null : $"{path}.{n - 1:D5}")
        );
}
