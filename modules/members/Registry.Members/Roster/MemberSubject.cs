using Microsoft.EntityFrameworkCore;
using Registry.Documents.Integration;
using Registry.Kernel;
using Registry.Members.Ledger;

namespace Registry.Members.Roster;

/// <summary>Papers of a member, filed where the member belongs now (or belonged last).</summary>
internal sealed class MemberSubject(RegistryDbContext db) : IDocumentSubject
{
    public SubjectKind Kind => SubjectKind.Member;
    public string ViewPermission => MembersPermissions.ViewRoster;
    public IReadOnlyList<string> OpenPermissions => [MembersPermissions.FileDocuments, MembersPermissions.ViewSensitive];

    public async Task<SubjectPlace?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var path = await db.Set<PartyMember>()
            .Where(m => m.Id == id)
            .Select(m => m.OrganisationPath)
            .SingleOrDefaultAsync(cancellation);
        return path is null ? null : new(path, MembersPermissions.FileDocuments);
    }
}
