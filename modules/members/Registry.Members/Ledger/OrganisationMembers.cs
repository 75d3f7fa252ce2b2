using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.People.Rows;

namespace Registry.Members.Ledger;

/// <summary>Tells the organisations who belongs to them, from the spans.</summary>
internal sealed class OrganisationMembers(RegistryDbContext db) : IOrganisationMembers
{
    public async Task<IReadOnlyList<OrganisationMember>> OfAsync(
        Guid organisationId,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from span in db.Unscoped<MembershipSpan>("The caller has found the organisation in scope.")
            where span.OrganisationId == organisationId && span.KnownTo == TwoClocks.Always && span.ValidTo > day
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            orderby person.SortKey, member.Id, span.ValidFrom
            select new
            {
                member.Id,
                person.FullName,
                span.Standing,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(r => r.Id)
                .Select(g => new OrganisationMember(g.Key, g.Last().FullName, g.Last().Standing != Standing.Probationary)),
        ];
    }

    public async Task<IReadOnlyDictionary<Guid, (int Members, int Official)>> CountAsync(
        string path,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var end = path + "~";
        var groups = await (
            from span in db.Unscoped<MembershipSpan>("The caller has found the path in scope.").AsOf(day)
            where string.Compare(span.OrganisationPath, path) >= 0 && string.Compare(span.OrganisationPath, end) < 0
            group span by new { span.OrganisationId, span.Standing } into g
            select new
            {
                g.Key.OrganisationId,
                g.Key.Standing,
                Count = g.Count(),
            }
        ).ToListAsync(cancellation);
        return groups
            .GroupBy(g => g.OrganisationId)
            .ToDictionary(
                g => g.Key,
                g => (g.Sum(x => x.Count), g.Where(x => x.Standing != Standing.Probationary).Sum(x => x.Count))
            );
    }
}
