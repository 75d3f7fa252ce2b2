using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Documents.Localization;
using Registry.Kernel;

namespace Registry.Documents;

/// <summary>What other modules may know of scans, templates and generated papers: ports, interfaces, records, permissions, texts.</summary>
public sealed class DocumentsContractsModule : RegistryModule
{
    public override Type Texts => typeof(DocumentsTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<PermissionDefinitionProvider, DocumentsPermissions>();
}
