using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;

namespace Registry.Reports.Quarterly;

/// <summary>Makes reports for a user who may ask for them but does not see the whole tree.</summary>
internal static class SystemScope
{
    public static async Task<T> RunAsync<T>(IServiceProvider services, string name, Func<ReportMaker, Task<T>> run)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().BeginSystem(name);
        return await run(scope.ServiceProvider.GetRequiredService<ReportMaker>());
    }
}
