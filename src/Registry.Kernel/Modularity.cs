using System.Collections.ObjectModel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Registry.Kernel;

/// <summary>One module: its class is the contents page of what it contributes. Each step runs in dependency order.</summary>
public abstract class RegistryModule
{
    /// <summary>Marker class of the module's texts (keys start with the module's name), or null.</summary>
    public virtual Type? Texts => null;

    public virtual void ConfigureServices(IServiceCollection services, IConfiguration configuration) { }

    public virtual void ConfigureModel(ModelBuilder model) { }

    /// <summary>Adds routes below /api; authentication and error handling are on the group already.</summary>
    public virtual void ConfigureEndpoints(IEndpointRouteBuilder api) { }

    /// <summary>Runs once at start in a scope of its own, after the database is migrated.</summary>
    public virtual Task OnApplicationInitializationAsync(IServiceProvider services, CancellationToken cancellation) =>
        Task.CompletedTask;

    /// <summary>Schedules jobs and queues what a start has to catch up on: for the program that serves, not for a verb that reads.</summary>
    public virtual void ScheduleJobs(IServiceProvider services) { }
}

/// <summary>Names the modules that must be loaded before this one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DependsOnAttribute(params Type[] modules) : Attribute
{
    public IReadOnlyList<Type> Modules => modules;
}

/// <summary>
/// The features (folders) of a module from the lowest to the highest: each may use those named before it, and a test refuses uses
/// of those named after it. On the module class of the implementation; the folders of its Contracts stand in the
/// same order, but for <c>Integration</c>, <c>Rows</c> and <c>Events</c>, which have no place in it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureOrderAttribute(params string[] features) : Attribute
{
    public IReadOnlyList<string> Features => features;
}

/// <summary>The loaded modules, each after all it depends on.</summary>
public sealed class ModuleList : ReadOnlyCollection<RegistryModule>
{
    private ModuleList(IList<RegistryModule> modules)
        : base(modules) { }

    /// <summary>Loads <paramref name="root"/> and all it depends on.</summary>
    /// <exception cref="InvalidOperationException">The dependencies form a cycle; the message spells it out.</exception>
    public static ModuleList Load(Type root)
    {
        var list = new ModuleList(new List<RegistryModule>());
        list.Add(root, []);
        return list;
    }

    private void Add(Type module, List<Type> way)
    {
        if (way.Contains(module))
            throw new InvalidOperationException("Module cycle: " + string.Join(" -> ", way.Append(module).Select(m => m.Name)));
        if (Items.Any(m => m.GetType() == module))
            return;
        var attribute = (DependsOnAttribute?)Attribute.GetCustomAttribute(module, typeof(DependsOnAttribute));
        foreach (var dependency in attribute?.Modules ?? [])
            Add(dependency, [.. way, module]);
        Items.Add((RegistryModule)Activator.CreateInstance(module)!);
    }
}
