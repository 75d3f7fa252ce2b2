using Registry.Bitemporal;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Workflow;
using Registry.YouthUnion.Integration;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Outstanding;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Import;

internal sealed class YouthUnionImport(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    YouthSettings settings,
    IOrganisationIntegrationService organisations
) : IYouthUnionImport
{
    public async Task ImportAsync(
        IReadOnlyList<ImportedYouthOrganisation> imported,
        IReadOnlyList<ImportedYouthMember> members,
        IReadOnlyList<ImportedProposal> proposals,
        CancellationToken cancellation
    )
    {
        var places = await organisations.GetAsync(imported.Select(o => o.OrganisationId), cancellation);
        clock.RequireRecorded(
            imported.Select(o => o.RecordedAt).Concat(members.SelectMany(m => m.Events).Select(e => e.RecordedAt))
        );
        var known = new Dictionary<Guid, YouthOrganisation>();
        foreach (var o in imported)
        {
            var parent = o.ParentId is { } id ? known[id] : null;
            var place = new MassOrganisationPlace(
                o.OrganisationId,
                places[o.OrganisationId].Path,
                o.EnterpriseId,
                o.EnterpriseName
            );
            var entry = new Entry(o.FoundedOn, o.RecordedAt, user.Name, o.Decision);
            known.Add(o.Id, YouthOrganisation.Found(o.Id, parent, place, o.Name, o.Type, o.Members, entry));
        }
        db.AddRange(known.Values);
        var played = members.Select(m => Play(m, id => known[id].AsHome())).ToDictionary(m => m.Id);
        db.AddRange(played.Values);
        db.AddRange(proposals.Select(p => Play(p, played[p.MemberId])));
    }

    /// <summary>Takes the events of the past through the aggregate, so that the same rules hold.</summary>
    private YouthMember Play(ImportedYouthMember m, HomeOf homeOf)
    {
        var member = new YouthMember(m.Id, m.PersonId);
        foreach (var (e, i) in m.Events.Select((e, i) => (e, i)))
        {
            // A dissolved branch was left by a later entry: days are judged when all are there.
            HomeOf home = i == m.Events.Count - 1 ? homeOf : id => Home.Anywhere(homeOf(id).Path);
            var entry = new YouthEntry(
                e.Kind,
                e.EffectiveOn,
                e.RecordedAt,
                user.Name,
                e.FromBranchId,
                e.ToBranchId,
                e.Decision,
                e.Until,
                e.Ground
            );
            if (e.Kind is YouthEventKind.Admitted or YouthEventKind.TransferredIn)
                member.Enter(entry, m.BirthDate, m.AdmittedOn, settings, home);
            else if (e.Kind == YouthEventKind.StayApproved)
                member.ApproveStay(entry, m.BirthDate, settings, home);
            else
                member.Leave(entry, m.BirthDate, settings, home);
        }
        return member;
    }

    private OutstandingProposal Play(ImportedProposal p, YouthMember member)
    {
        var proposed = new ProposedMember(member.Id, member.BranchId, member.OrganisationPath);
        var made = OutstandingProposal.Propose(
            p.Id,
            proposed,
            p.CellId,
            ToVote(p.BranchVote),
            At(p.BranchVote, p.BranchVote.Date)
        );
        if (p.UnionVote is { } above)
            made.Endorse(ToVote(above), At(above, above.Date));
        if (p is { CertificateNumber: { } number, CertificateOn: { } on })
            made.RecordCourse(number, on, At(p.BranchVote, on));
        if (p.DossierId is { } dossier)
        {
            var last = p.CertificateOn > p.UnionVote!.Date ? p.CertificateOn.Value : p.UnionVote.Date;
            made.TakeIntoDossier(dossier, last, At(p.UnionVote, last));
        }
        return made;
    }

    private static Vote ToVote(ImportedVote v) => new(v.Number, v.Date, v.Total, v.Present, v.InFavour, v.Against);

    private StepContext At(ImportedVote v, DateOnly day) => StepContext.Of(v.RecorderId, v.Recorder, Morning(day));

    /// <summary>Recorded at nine in the morning of the day it happened; not ahead of the clock.</summary>
    private DateTime Morning(DateOnly day)
    {
        var nine = day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        return nine < clock.Now ? nine : clock.Now;
    }
}
