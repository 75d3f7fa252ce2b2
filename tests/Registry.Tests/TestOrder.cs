using System.Globalization;
using Registry.Tests;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(TestOrder))]
[assembly: TestMethodOrderer(typeof(TestOrder))]
[assembly: TestClassOrderer(typeof(TestOrder))]
[assembly: TestCollectionOrderer(typeof(TestOrder))]

namespace Registry.Tests;

/// <summary>
/// The same order of tests in every directory: by name. The order of xunit itself comes from the path of the assembly, so that tests
/// that hang on each other pass on a desk and fail elsewhere. With a number in <c>REGISTRY_TEST_ORDER</c> the order is another one
/// for each number, which finds such tests. Collections begin at the end, where the longest are: one of them alone would be the last.
/// </summary>
public sealed class TestOrder : ITestCaseOrderer, ITestMethodOrderer, ITestClassOrderer, ITestCollectionOrderer
{
    private static readonly int? Number = Environment.GetEnvironmentVariable("REGISTRY_TEST_ORDER") is { Length: > 0 } number
        ? int.Parse(number, CultureInfo.InvariantCulture)
        : null;

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => By(testCases, t => t.TestCaseDisplayName);

    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod => By(testMethods, t => t?.MethodName);

    public IReadOnlyCollection<TTestClass?> OrderTestClasses<TTestClass>(IReadOnlyCollection<TTestClass?> testClasses)
        where TTestClass : notnull, ITestClass => By(testClasses, t => t?.TestClassName);

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection => [.. Enumerable.Reverse(By(testCollections, t => t.TestCollectionDisplayName))];

    private static T[] By<T>(IEnumerable<T> tests, Func<T, string?> name)
    {
        var ordered = tests.OrderBy(name, StringComparer.Ordinal).ToArray();
        if (Number is { } seed)
            new Random(seed).Shuffle(ordered);
        return ordered;
    }
}
