using Registry.Dashboards.Localization;
using Registry.Kernel;

namespace Registry.Dashboards;

/// <summary>What other modules may know of figures and dashboards: interfaces, records, texts. Who may see targets may see them.</summary>
public sealed class DashboardsContractsModule : RegistryModule
{
    public override Type Texts => typeof(DashboardsTexts);
}
