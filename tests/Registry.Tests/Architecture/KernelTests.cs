using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

/// <summary>The kernel stands in for a framework and must not become one.</summary>
public sealed class KernelTests
{
    private const int MaxLines = 450;

    [Fact]
    public void The_kernel_has_at_most_450_lines_of_code()
    {
        var lines = SourceTree
            .Files("src/Registry.Kernel", ".cs")
            .SelectMany(File.ReadLines)
            .Select(line => line.Trim())
            .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        lines.ShouldBeLessThanOrEqualTo(MaxLines);
    }
}
