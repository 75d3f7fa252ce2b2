using Registry.Bitemporal;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Unions.Integration;
using Registry.Unions.Introductions;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;
using Registry.Workflow;

namespace Registry.Unions.Import;

internal sealed class UnionImport(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IOrganisationIntegrationService organisations
) : IUnionImport
{
    public async Task ImportAsync(
        IReadOnlyList<ImportedUnion> unions,
        IReadOnlyList<ImportedReturn> returns,
        IReadOnlyList<ImportedIntroduction> introductions,
        CancellationToken cancellation
    )
    {
        var places = await organisations.GetAsync(
            unions.Select(u => u.OrganisationId).Concat(introductions.Select(i => i.CellId)),
            cancellation
        );
        clock.RequireRecorded([
            .. unions.Select(u => u.Dissolution?.RecordedAt ?? u.RecordedAt),
            .. returns.Select(r => r.AcceptedAt ?? r.SubmittedAt),
            .. introductions.Select(i => i.RecordedAt),
        ]);
        var known = new Dictionary<Guid, Union>();
        foreach (var u in unions)
        {
            var parent = u.ParentId is { } id ? known[id] : null;
            var place = new MassOrganisationPlace(
                u.OrganisationId,
                places[u.OrganisationId].Path,
                u.EnterpriseId,
                u.EnterpriseName
            );
            var entry = new Entry(u.FoundedOn, u.RecordedAt, user.Name, u.Decision);
            var union = Union.Found(u.Id, parent, place, u.Name, u.Type, u.Members, entry);
            if (u.Dissolution is { } end)
                union.Dissolve(end.Reason, new Entry(end.On, end.RecordedAt, user.Name, end.Decision));
            known.Add(u.Id, union);
        }
        db.AddRange(known.Values);
        var ends = new Dictionary<Guid, int>();
        foreach (var r in returns)
            db.Add(Replay(r, known[r.UnionId], ends));
        foreach (var i in introductions)
            db.Add(ToIntroduction(i, places[i.CellId].Path));
    }

    /// <summary>Takes the steps of the past through the aggregate, so that the same rules hold.</summary>
    private static UnionReturn Replay(ImportedReturn r, Union union, Dictionary<Guid, int> ends)
    {
        var start = ends.TryGetValue(r.UnionId, out var end) ? end : (int?)null;
        var submitter = StepContext.Of(r.SubmitterId, r.Submitter, r.SubmittedAt);
        var made = UnionReturn.Submit(r.Id, union, Quarter.Parse(r.Quarter), r.Figures, start, submitter);
        if (r.AcceptedAt is { } at)
            made.Accept(StepContext.Of(r.AccepterId, r.Accepter!, at));
        ends[r.UnionId] = r.Figures.AtEnd;
        return made;
    }

    private static Introduction ToIntroduction(ImportedIntroduction i, string path)
    {
        var vote = new UnionVote(i.Number, i.Date, i.Total, i.Present, i.InFavour, i.Against);
        var made = new Introduction(
            i.Id,
            i.UnionId,
            new IntroducedTo(i.CellId, path),
            i.PersonId,
            vote,
            i.RecordedBy,
            i.RecordedAt
        );
        if (i.DossierId is { } dossier)
            made.Take(dossier, i.PersonId);
        return made;
    }
}
