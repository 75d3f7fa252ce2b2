using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Documents;
using Registry.Members.Documents.Forms;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;

namespace Registry.Members.Lifecycle;

/// <summary>What a case knows for its papers, the letter of transfer above all.</summary>
internal sealed class CaseFields(RegistryDbContext db, MemberFields members, IOrganisationIntegrationService organisations)
    : IDocumentFields
{
    public SubjectKind Kind => SubjectKind.MembershipCase;

    public async Task FillAsync(Guid subjectId, FieldValues values, CancellationToken cancellation)
    {
        var found = await db.Unscoped<MembershipCase>("Found by the places the case is seen from; it may belong elsewhere.")
            .AsNoTracking()
            .SingleAsync(c => c.Id == subjectId, cancellation);
        if (found.MemberId is { } member)
            await members.FillAsync(member, values, cancellation);
        var facts = found.Facts;
        var ids = new[] { found.OrganisationId, facts.DestinationId ?? found.OrganisationId };
        var places = await organisations.GetAsync(ids, cancellation);
        values.Set("TransferNumber", facts.PaperNumber);
        values.Set("TransferOn", facts.EffectiveOn ?? facts.PaperDate);
        var here = places[found.OrganisationId].Name;
        // The letter names where the member was, also when it is made after the member has arrived.
        var comes = found.Kind == CaseKind.TransferIn;
        values.Set("TransferFrom", comes ? facts.OutsideOrganisation : here);
        var elsewhere = facts.DestinationId is { } to ? places[to].Name : facts.OutsideOrganisation;
        values.Set("TransferTo", comes ? here : elsewhere);
        values.Set("TransferUntil", facts.Until);
        values.Set("TransferReason", facts.Reason);
        values.Set("SlipNumber", facts.SlipNumber);
        values.Set("FeesPaidThrough", facts.FeesPaidThrough?.ToString("MM/yyyy", CultureInfo.InvariantCulture));
        values.Set("DecisionNumber", found.DecisionNumber);
        values.Set("DecisionOn", found.DecisionDate);
        values.Set("DecisionIssuer", found.DecisionIssuer);
    }
}

/// <summary>Papers of a case: filed by those who record until it is decided, then from both sides.</summary>
internal sealed class CaseDocumentSubject(RegistryDbContext db) : IDocumentSubject
{
    public SubjectKind Kind => SubjectKind.MembershipCase;
    public string ViewPermission => MembersPermissions.ViewCases;
    public IReadOnlyList<string> WorkPermissions =>
        [
            MembersPermissions.RecordCases,
            MembersPermissions.ConfirmCases,
            MembersPermissions.ResolveCases,
            MembersPermissions.DecideCases,
            MembersPermissions.HoldCases,
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
