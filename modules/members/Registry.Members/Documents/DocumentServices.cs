using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Documents.Files;
using Registry.Members.Documents.Scans;
using Registry.Members.Roster;

namespace Registry.Members.Documents;

/// <summary>What the folder contributes, and which features bring subjects.</summary>
internal static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<FileStore>();
        services.AddScoped<DocumentSubjects>();
        services.AddScoped<DocumentAudit>();
        services.AddScoped<IAttachmentAppService, AttachmentAppService>();
        services.AddScoped<IVerifier, AttachmentVerifier>();
        services.AddScoped<IDocumentSubject, AdmissionSubject>();
        services.AddScoped<IDocumentSubject, MemberSubject>();
    }
}
