using Registry.Committees.Bodies;
using Registry.Committees.Congresses;
using Registry.Committees.Integration;
using Registry.Kernel;

namespace Registry.Committees.Import;

internal sealed class CommitteeImport(RegistryDbContext db) : ICommitteeImport
{
    public void Import(IReadOnlyList<ImportedTerm> terms)
    {
        foreach (var term in terms)
        {
            var added = new CommitteeTerm(term.Id, term.OrganisationId, term.Name, term.From, term.To, term.Decision);
            foreach (var seat in term.Seats)
            {
                var put = added.Put(seat.MemberId, seat.Body, seat.Post, seat.From);
                if (seat.Until is { } until)
                    put.Follow(until, term.To);
            }
            db.Add(added);
        }
    }

    public void Import(ImportedCongress imported)
    {
        var congress = new Congress(
            imported.Id,
            imported.OrganisationId,
            imported.Path,
            imported.Name,
            imported.HeldOn,
            imported.CountedOn,
            imported.Delegates,
            imported.BaseEach
        )
        {
            DecisionNumber = imported.Decision.Number,
            DecisionDate = imported.Decision.Date,
            DecisionIssuer = imported.Decision.Issuer,
        };
        congress.Allot(imported.Members);
        foreach (var place in congress.Places)
        {
            var sent = imported.Candidates.GetValueOrDefault(place.OrganisationId, []).Take(place.Delegates).ToList();
            if (sent.Count < place.Delegates)
                throw new InvalidOperationException(
                    $"{sent.Count} candidates for {place.Delegates} places of {place.OrganisationId}."
                );
            foreach (var member in sent)
                congress.Send(member, place.OrganisationId);
        }
        congress.CheckCredentials([.. congress.Delegates.Select(d => d.MemberId)]);
        congress.Elect(imported.TermId);
        db.Add(congress);
    }
}
