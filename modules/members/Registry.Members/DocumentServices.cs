using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members.Admissions;
using Registry.Members.Documents;
using Registry.Members.Documents.Files;
using Registry.Members.Documents.Forms;
using Registry.Members.Documents.Scans;
using Registry.Members.Ledger;
using Registry.Members.MemberFile;
using Registry.Members.OrganisationPapers;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Members.Roster;

namespace Registry.Members;

/// <summary>What the documents contribute, and which features bring subjects.</summary>
internal static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<FileStore>();
        services.AddScoped<DocumentSubjects>();
        services.AddScoped<DocumentAudit>();
        services.AddScoped<IAttachmentAppService, AttachmentAppService>();
        services.AddScoped<Templates>();
        services.AddScoped<IDocumentAppService, DocumentAppService>();
        services.AddScoped<ITemplateAppService, TemplateAppService>();
        services.AddScoped<IVerifier, FileVerifier>();
        services.AddScoped<IDocumentSubject, AdmissionSubject>();
        services.AddScoped<IDocumentSubject, MemberSubject>();
        services.AddScoped<IDocumentSubject, OrganisationDecisionSubject>();
        services.AddScoped<IDocumentFields, AdmissionFields>();
        services.AddScoped<MemberFields>();
        services.AddScoped<IDocumentFields>(s => s.GetRequiredService<MemberFields>());
        services.AddScoped<IDocumentFields, FileFields>();
        services.AddScoped<IDocumentSubject, RecognitionSubject>();
        services.AddScoped<IDocumentFields, RecognitionFields>();
        services.AddScoped<ProcedureFields>();
        services.AddSingleton(
            new MenuItem(
                70,
                "Members:Templates",
                "/documents/templates",
                Icons.Material.Outlined.Description,
                MembersPermissions.EditTemplates
            )
        );
    }
}
