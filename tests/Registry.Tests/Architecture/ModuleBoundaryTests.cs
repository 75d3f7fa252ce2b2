using System.Reflection;
using Microsoft.AspNetCore.Components;
using Registry.Host;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

/// <summary>What keeps modules apart, for every module that is loaded: a new one is covered on the day it exists.</summary>
public sealed class ModuleBoundaryTests
{
    private static readonly ModuleList Modules = ModuleList.Load(typeof(RegistryHostModule));
    private static readonly string[] Frameworks = ["System", "Microsoft", "netstandard"];

    public static TheoryData<string> Implementations => [.. Assemblies().Where(n => !IsContracts(n))];

    public static TheoryData<string> Contracts => [.. Assemblies().Where(IsContracts)];

    private static IEnumerable<string> Assemblies() =>
        Modules
            .Select(m => m.GetType().Assembly)
            .Where(a => a != typeof(RegistryHostModule).Assembly)
            .Select(a => a.GetName().Name!)
            .Distinct();

    private static bool IsContracts(string assembly) => assembly.EndsWith(".Contracts", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Implementations))]
    public void Only_the_module_class_its_pages_and_its_contracts_are_public(string assembly)
    {
        var shown = Assembly.Load(assembly).GetExportedTypes().Where(t => !IsModuleSurface(t)).Select(t => t.FullName);
        shown.ShouldBeEmpty();
    }

    /// <summary>What a page takes as its parameter must be as public as the page, so it stands inside the page.</summary>
    private static bool IsModuleSurface(Type type) =>
        type.IsAssignableTo(typeof(RegistryModule))
        || type.IsAssignableTo(typeof(ComponentBase))
        || type.DeclaringType?.IsAssignableTo(typeof(ComponentBase)) == true
        || type.Name == "_Imports"
        || type.Namespace!.Split('.').Contains("Contracts");

    [Theory]
    [MemberData(nameof(Implementations))]
    public void A_module_names_no_other_module_but_by_its_contracts(string assembly)
    {
        var foreign = References(assembly)
            .Where(r => r.StartsWith("Registry", StringComparison.OrdinalIgnoreCase))
            .Where(r =>
                r is not ("Registry.Kernel" or "Registry.Kernel.UI" or "Registry.Workflow" or "Registry.Bitemporal")
                && !IsContracts(r)
            );
        foreign.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Contracts_stand_on_the_kernel_other_contracts_and_the_framework_only(string assembly)
    {
        var foreign = References(assembly)
            .Where(r =>
                r is not ("Registry.Kernel" or "Registry.Workflow" or "Registry.Bitemporal")
                && !(r.StartsWith("Registry.", StringComparison.Ordinal) && IsContracts(r))
            )
            .Where(r => !Frameworks.Contains(r.Split('.')[0]));
        foreign.ShouldBeEmpty();
    }

    private static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(r => r.Name!);

    [Fact]
    public void The_loaded_modules_are_found() => Implementations.Count.ShouldBeGreaterThanOrEqualTo(5);

    [Fact]
    public void Every_module_comes_after_what_it_depends_on()
    {
        var order = Modules.Select(m => m.GetType()).ToList();
        foreach (var module in order)
        {
            foreach (var dependency in module.GetCustomAttribute<DependsOnAttribute>()?.Modules ?? [])
                order.IndexOf(dependency).ShouldBeInRange(0, order.IndexOf(module) - 1, $"{module.Name} needs {dependency.Name}");
        }
    }

    [Fact]
    public void A_cycle_is_refused_and_spelt_out()
    {
        var refused = Should.Throw<InvalidOperationException>(() => ModuleList.Load(typeof(HenModule)));
        refused.Message.ShouldBe("Module cycle: HenModule -> EggModule -> HenModule");
    }

    [DependsOn(typeof(EggModule))]
    private sealed class HenModule : RegistryModule;

    [DependsOn(typeof(HenModule))]
    private sealed class EggModule : RegistryModule;
}
