using System.Text.RegularExpressions;
using Mono.Cecil;
using Registry.Host;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

/// <summary>Scope is held for as long as it is needed: by a using, in a method that waits for its answers; and every service asks for it.</summary>
public sealed partial class WithinTests
{
    /// <summary>Methods of services that are about nothing but the user's own account.</summary>
    private static readonly string[] OfOneself = ["UserAppService.ChangeOwnPasswordAsync", "UserAppService.GetMeAsync"];

    /// <summary>Types of what is answered later, unless the method itself is compiled to wait.</summary>
    private static readonly string[] Answered = ["Task", "ValueTask", "IAsyncEnumerable", "IQueryable"];

    private static readonly string[] Files =
    [
        .. SourceTree.Files("modules", ".cs", ".razor"),
        .. SourceTree.Files("host", ".cs", ".razor"),
    ];

    [Fact]
    public void What_is_held_is_given_back()
    {
        var lines = Files.SelectMany(File.ReadLines).Where(l => l.Contains(".Within(", StringComparison.Ordinal)).ToList();
        lines.Where(l => !Held().IsMatch(l)).ShouldBeEmpty();
        lines.Count.ShouldBeGreaterThan(150);
    }

    /// <summary>A task or a query that is handed on would be answered when the scope has been given back.</summary>
    [Fact]
    public void Whoever_holds_a_scope_waits_for_the_answer()
    {
        var handedOn =
            from method in Code().SelectMany(type => type.Methods)
            where Answered.Contains(method.ReturnType.Name.Split('`')[0])
            let called = Called(method).ToList()
            where called.Exists(Holds) && !called.Exists(c => c.Name == nameof(Task.FromResult))
            select $"{method.DeclaringType.Name}.{method.Name}";
        handedOn.ShouldBeEmpty();
    }

    [Fact]
    public void Every_method_of_a_service_asks_for_a_permission()
    {
        var silent =
            from type in Code()
            where type.IsClass && type.Interfaces.Any(i => IsService(i.InterfaceType))
            from method in type.Methods
            where method.IsPublic && method.IsVirtual && !Calls(method, []).Any(Asks)
            select $"{type.Name}.{method.Name}";
        silent.Distinct().Order(StringComparer.Ordinal).ShouldBe(OfOneself);
    }

    private static IEnumerable<TypeDefinition> Code() =>
        ModuleList
            .Load(typeof(RegistryHostModule))
            .SelectMany(m => ModuleDefinition.ReadModule(m.GetType().Assembly.Location).GetTypes());

    private static bool IsService(TypeReference type) => type.Name.EndsWith("AppService", StringComparison.Ordinal);

    /// <summary>Asked here, or by the service that is called.</summary>
    private static bool Asks(MethodReference called) =>
        Holds(called) || (IsService(called.DeclaringType) && called.DeclaringType.Name.StartsWith("I", StringComparison.Ordinal));

    private static bool Holds(MethodReference called) =>
        called.DeclaringType.Name == nameof(ICurrentUser) && called.Name == nameof(ICurrentUser.Within);

    private static IEnumerable<MethodReference> Called(MethodDefinition method) =>
        method.Body?.Instructions.Select(i => i.Operand).OfType<MethodReference>() ?? [];

    /// <summary>What a method calls, and what that calls in the same module; lambdas and what runs after an await included.</summary>
    private static IEnumerable<MethodReference> Calls(MethodDefinition method, HashSet<string> seen)
    {
        if (!seen.Add(method.FullName))
            yield break;
        var states = method
            .CustomAttributes.Where(a => a.AttributeType.Name == "AsyncStateMachineAttribute")
            .SelectMany(a => ((TypeReference)a.ConstructorArguments[0].Value).Resolve().Methods)
            .Where(m => m.Name == "MoveNext");
        foreach (var inner in states.SelectMany(m => Calls(m, seen)))
            yield return inner;
        foreach (var called in Called(method))
        {
            yield return called;
            if (called.DeclaringType.Scope != method.Module || called.Resolve() is not { } own)
                continue;
            foreach (var inner in Calls(own, seen))
                yield return inner;
        }
    }

    [GeneratedRegex(@"^\s*using (var \w+ = |\()\w+\.Within\(.*\)\)?;?$|IDisposable Within\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Held();
}
