using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Documents.Files;
using Registry.Documents.Forms;
using Registry.Documents.Integration;
using Registry.Documents.Scans;
using Registry.Documents.Subjects;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations;

namespace Registry.Documents;

/// <summary>Scans beside whatever has papers, and statutory forms made from templates and what the other modules know.</summary>
[DependsOn(typeof(DocumentsContractsModule), typeof(OrganisationsContractsModule))]
[FeatureOrder("Files", "Subjects", "Scans", "Forms")]
public sealed class DocumentsModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<FileStore>();
        services.AddSingleton<IDocumentPanels, DocumentPanels>();
        services.AddScoped<DocumentSubjects>();
        services.AddScoped<IAttachmentAppService, AttachmentAppService>();
        services.AddScoped<Templates>();
        services.AddScoped<IDocumentAppService, DocumentAppService>();
        services.AddScoped<ITemplateAppService, TemplateAppService>();
        services.AddScoped<IVerifier, FileVerifier>();
        services.AddSingleton(
            new MenuItem(
                70,
                "Documents:Templates",
                "/documents/templates",
                Icons.Material.Outlined.Description,
                DocumentsPermissions.EditTemplates
            )
        );
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model.ApplyConfiguration(new AttachmentConfiguration()).ApplyConfiguration(new TemplateVersionConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapScans();
        api.MapForms();
    }

    public override Task OnApplicationInitializationAsync(IServiceProvider services, CancellationToken cancellation)
    {
        services.GetRequiredService<FileStore>().RemoveAbandoned(services.GetRequiredService<RegistryClock>().Now);
        return Task.CompletedTask;
    }
}
