using Registry.Documents.Integration;
using Registry.Kernel;
using Registry.Organisations;
using Registry.Organisations.Integration;

namespace Registry.Members.OrganisationPapers;

/// <summary>The decision behind an entry in the ledgers of organisations; it may be about several of them.</summary>
internal sealed class OrganisationDecisionSubject(IOrganisationIntegrationService organisations) : IDocumentSubject
{
    public SubjectKind Kind => SubjectKind.OrganisationDecision;
    public string ViewPermission => OrganisationsPermissions.View;
    public IReadOnlyList<string> OpenPermissions => [OrganisationsPermissions.Manage, MembersPermissions.ViewSensitive];

    public async Task<SubjectPlace?> FindAsync(Guid id, CancellationToken cancellation) =>
        await organisations.PathOfDecisionAsync(id, cancellation) is { } path ? new(path, OrganisationsPermissions.Manage) : null;
}
