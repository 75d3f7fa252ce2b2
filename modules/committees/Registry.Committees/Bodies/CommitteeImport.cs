using Registry.Committees.Integration;
using Registry.Kernel;

namespace Registry.Committees.Bodies;

internal sealed class CommitteeImport(RegistryDbContext db) : ICommitteeImport
{
    public void Import(IReadOnlyList<ImportedTerm> terms)
    {
        foreach (var term in terms)
        {
            var added = new CommitteeTerm(term.Id, term.OrganisationId, term.Name, term.From, term.To, term.Decision);
            foreach (var seat in term.Seats)
                added.Put(seat.MemberId, seat.Body, seat.Post, seat.From);
            db.Add(added);
        }
    }
}
