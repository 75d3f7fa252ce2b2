using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Rules.Localization;

namespace Registry.Rules;

/// <summary>What other modules may know of the rules: keys, values of any date, working days, permissions, texts.</summary>
public sealed class RulesContractsModule : RegistryModule
{
    public override Type Texts => typeof(RulesTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, RulesPermissions>();
}
