using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Documents.Integration;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;

namespace Registry.Members.Lifecycle;

/// <summary>What a case knows for its papers, the letter of transfer above all.</summary>
internal sealed class CaseFields(RegistryDbContext db, MemberFields members, IOrganisationIntegrationService organisations)
    : IDocumentFields
{
    public SubjectKind Kind => SubjectKind.MembershipCase;

    public async Task FillAsync(Guid subjectId, IFieldValues values, CancellationToken cancellation)
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
