using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;

namespace Registry.Reports.Life;

/// <summary>Counts for a user who may ask for a number but does not see all it is counted from.</summary>
internal static class SystemScope
{
    public static async Task<TResult> RunAsync<TService, TResult>(
        IServiceProvider services,
        string name,
        Func<TService, Task<TResult>> run
    )
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().BeginSystem(name);
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
