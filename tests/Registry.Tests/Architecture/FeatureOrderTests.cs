using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using Registry.Host;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

/// <summary>
/// Inside a module features have an order too: read from the code that was compiled, bodies of methods included. What a module keeps
/// at its root (its class, its permissions, its texts) and what its Contracts have for other modules (ports, rows, events) may be used
/// by all of them.
/// </summary>
public sealed class FeatureOrderTests
{
    private static readonly List<RegistryModule> Modules =
    [
        .. ModuleList.Load(typeof(RegistryHostModule)).Where(m => !IsContracts(m) && m is not RegistryHostModule),
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Folders of a module's Contracts that are its door to other modules: ports, rows to join and events.</summary>
    private static readonly string[] Doors = ["Integration", "Rows", "Events"];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Code = new(() =>
        new ArchLoader().LoadAssemblies([.. Modules.SelectMany(Assemblies).Distinct()]).Build()
    );

    public static TheoryData<string> Names => [.. Modules.Select(Root)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_feature_uses_one_that_stands_above_it(string module)
    {
        var order = Order(module);
        var backward =
            from type in Code.Value.Types
            let user = Feature(type, module)
            where user is not null
            from dependency in type.Dependencies
            let used = Feature(dependency.Target, module)
            where used is not null && order.IndexOf(used) > order.IndexOf(user)
            select $"{user} -> {used}: {type.Name} uses {dependency.Target.Name}";
        var found = backward.Distinct().Order(StringComparer.Ordinal).ToList();
        found.ShouldBeEmpty(string.Join('\n', found));
    }

    /// <summary>What the compiler leaves nothing of: a constant, a name in a comment's reference, a using.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void No_file_names_a_feature_that_stands_above_it(string module)
    {
        var order = Order(module);
        var backward =
            from file in SourceTree.Files("modules", ".cs", ".razor")
            let place = file.Split(Path.DirectorySeparatorChar).SkipWhile(p => p != module && p != module + ".Contracts").ToList()
            where place.Count > 2 && order.Contains(place[1])
            from used in Regex.Matches(File.ReadAllText(file), Regex.Escape(module) + @"\.(\w+)", RegexOptions.None, Patience)
            where order.IndexOf(used.Groups[1].Value) > order.IndexOf(place[1])
            select $"{place[1]} -> {used.Groups[1].Value}: {place[^1]}";
        var found = backward.Distinct().Order(StringComparer.Ordinal).ToList();
        found.ShouldBeEmpty(string.Join('\n', found));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_feature_has_its_place_in_the_order(string module)
    {
        var there = Code.Value.Types.Select(t => Feature(t, module)).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Order(module).Order(StringComparer.Ordinal).ShouldBe(there);
    }

    private static List<string> Order(string module) =>
        [.. Modules.Single(m => Root(m) == module).GetType().GetCustomAttribute<FeatureOrderAttribute>()?.Features ?? []];

    private static string Root(RegistryModule module) => module.GetType().Namespace!;

    /// <summary>The folder below the module's root; null: the root itself, its texts, its door, or another module.</summary>
    private static string? Feature(ArchUnitNET.Domain.IType type, string module)
    {
        var place = type.Namespace?.FullName ?? "";
        var folder = place.StartsWith(module + ".", StringComparison.Ordinal) ? place[(module.Length + 1)..].Split('.')[0] : null;
        var contracts = type.Assembly?.Name.Split(',')[0].EndsWith(".Contracts", StringComparison.Ordinal) == true;
        return folder == "Localization" || (contracts && Doors.Contains(folder)) ? null : folder;
    }

    private static bool IsContracts(RegistryModule module) =>
        module.GetType().Assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal);

    /// <summary>A module's implementation and, where it has them, its Contracts.</summary>
    private static IEnumerable<Assembly> Assemblies(RegistryModule module)
    {
        var own = module.GetType().Assembly;
        yield return own;
        var contracts = own.GetName().Name + ".Contracts";
        if (own.GetReferencedAssemblies().Any(r => r.Name == contracts))
            yield return Assembly.Load(contracts);
    }
}
