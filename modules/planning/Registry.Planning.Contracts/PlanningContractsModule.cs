using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Planning.Localization;

namespace Registry.Planning;

/// <summary>What other modules may know of terms, targets and indicators: interfaces, records, rows, permissions, texts.</summary>
public sealed class PlanningContractsModule : RegistryModule
{
    public override Type Texts => typeof(PlanningTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, PlanningPermissions>();
}
