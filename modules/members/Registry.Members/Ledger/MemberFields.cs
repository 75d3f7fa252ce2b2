using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Documents.Integration;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;
using Registry.People.Rows;

namespace Registry.Members.Ledger;

/// <summary>What the ledger knows of a member: head and dates of form 2-HSĐV, and of the papers of a transfer.</summary>
internal sealed class MemberFields(RegistryDbContext db, Texts texts, IOrganisationIntegrationService organisations)
    : IDocumentFields
{
    public SubjectKind Kind => SubjectKind.Member;

    public async Task FillAsync(Guid subjectId, IFieldValues values, CancellationToken cancellation)
    {
        var member = await db.Set<PartyMember>()
            .Include(m => m.Events)
            .AsNoTracking()
            .SingleAsync(m => m.Id == subjectId, cancellation);
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == member.PersonId, cancellation);
        values.Set("FullName", person.FullName);
        values.Set("BirthDate", person.BirthDate);
        values.Set("Sex", texts["People:Sex." + person.Sex]);
        values.Set("CardNumber", member.CardNumber);
        values.Set("FileNumber", member.FileNumber);
        values.Set("AdmissionDecisionOn", member.AdmissionDecisionOn);
        values.Set("AdmittedOn", member.AdmittedOn);
        values.Set("ProbationEndsOn", member.ProbationEndsOn);
        values.Set("OfficialOn", member.OfficialOn);
        await FillPlacesAsync(member, values, cancellation);
    }

    private async Task FillPlacesAsync(PartyMember member, IFieldValues values, CancellationToken cancellation)
    {
        var live = member.Events.Live().ToList();
        var admitted = live.Find(e => e.Kind == MembershipEventKind.Admitted);
        var recognised = live.Find(e => e.Kind == MembershipEventKind.Recognised);
        values.Set("AdmissionDecisionNumber", admitted?.DecisionNumber);
        values.Set("AdmissionDecisionIssuer", admitted?.DecisionIssuer);
        Guid?[] ids = [member.OrganisationId, admitted?.ToOrganisationId, recognised?.ToOrganisationId];
        var places = await organisations.GetAsync(ids.OfType<Guid>(), cancellation);
        values.Set("AdmissionCell", NameOf(admitted?.ToOrganisationId));
        values.Set("OfficialCell", NameOf(recognised?.ToOrganisationId));
        var cell = places[member.OrganisationId];
        values.Set("Cell", cell.Name);
        if (cell.ParentId is not { } parentId)
            return;
        var parent = (await organisations.GetAsync([parentId], cancellation))[parentId];
        values.Set("CellParent", parent.Name);
        values.Set(parent.Type == OrganisationType.GrassrootsCommittee ? "GrassrootsCommittee" : "UpperCommittee", parent.Name);
        if (parent is { Type: OrganisationType.GrassrootsCommittee, ParentId: { } upperId })
            values.Set("UpperCommittee", (await organisations.GetAsync([upperId], cancellation))[upperId].Name);

        string? NameOf(Guid? id) => id is { } known ? places[known].Name : null;
    }
}
