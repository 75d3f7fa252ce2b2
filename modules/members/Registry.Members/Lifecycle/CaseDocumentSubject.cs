using Microsoft.EntityFrameworkCore;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Members.Lifecycle;

/// <summary>Papers of a case: filed by those who record until it is decided, then from both sides.</summary>
internal sealed class CaseDocumentSubject(RegistryDbContext db) : IDocumentSubject
{
    public SubjectKind Kind => SubjectKind.MembershipCase;
    public string ViewPermission => MembersPermissions.ViewCases;
    public IReadOnlyList<string> OpenPermissions =>
        [
            MembersPermissions.RecordCases,
            MembersPermissions.ConfirmCases,
            MembersPermissions.ResolveCases,
            MembersPermissions.DecideCases,
            MembersPermissions.HoldCases,
            MembersPermissions.ViewSensitive,
        ];

    public async Task<SubjectPlace?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var place = await (
            from seen in db.Set<CasePlace>()
            join row in db.Set<CaseRow>() on seen.CaseId equals row.Id
            where row.Id == id
            orderby row.OrganisationId == seen.OrganisationId descending
            select new
            {
                seen.OrganisationPath,
                row.State,
                row.Kind,
            }
        ).FirstOrDefaultAsync(cancellation);
        if (place is null)
            return null;
        var permissions =
            place.State == CaseState.Proposed
                ? new[] { MembersPermissions.RecordCases, MembersPermissions.HoldCases }
                : [MembersPermissions.RecordCases, MembersPermissions.DecideCases];
        return new(place.OrganisationPath, permissions) { Forms = LettersOf(place.Kind) };
    }

    /// <summary>The four letters of introduction (domain.md 4), each for the cases it introduces for.</summary>
    private static string[] LettersOf(CaseKind kind) =>
        kind switch
        {
            CaseKind.OfficialTransfer => ["GT-CSHĐ"],
            CaseKind.TransferOut => ["GT-CSHĐ"],
            CaseKind.TemporaryTransfer => ["GT-TT"],
            CaseKind.GoingAbroad => ["GT-RNN", "PCT-NN"],
            CaseKind.InternalTransfer => ["GT-NB"],
            _ => [],
        };
}
