using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Events;
using Registry.Members.Integration;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Unions.Ledger;

namespace Registry.Unions.Introductions;

/// <summary>Hands introductions to the cells they are addressed to, and follows what becomes of them.</summary>
internal sealed class IntroductionReferrals(RegistryDbContext db)
    : IReferralSource,
        ILocalEventHandler<ReferralTaken>,
        ILocalEventHandler<ReferralReleased>
{
    public async Task<IReadOnlyList<ReferralDto>> WaitingAsync(
        IReadOnlyCollection<Guid> cellIds,
        CancellationToken cancellation
    ) =>
        await (
            from introduction in db.Unscoped<Introduction>("The caller has the cells in scope; the unions may belong elsewhere.")
            join union in db.Set<Union>() on introduction.UnionId equals union.Id
            join person in db.Set<PersonRow>() on introduction.PersonId equals person.Id
            where introduction.State == IntroductionState.Waiting && cellIds.Contains(introduction.CellId)
            orderby introduction.Date
            select new ReferralDto(
                introduction.Id,
                Introduction.FormCode,
                introduction.CellId,
                person.Id,
                person.FullName,
                person.BirthDate,
                person.Sex,
                union.Name,
                introduction.Number,
                introduction.Date,
                introduction.Total,
                introduction.InFavour
            )
        ).ToListAsync(cancellation);

    public async Task HandleAsync(ReferralTaken taken, CancellationToken cancellation) =>
        (await FindAsync(taken.ReferralId, cancellation))?.Take(taken.DossierId, taken.PersonId);

    public async Task HandleAsync(ReferralReleased released, CancellationToken cancellation) =>
        (await FindAsync(released.ReferralId, cancellation))?.Release();

    /// <summary>Null: another module's resolution.</summary>
    private Task<Introduction?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Unscoped<Introduction>("The dossier that takes a resolution is in scope, and its cell was the one addressed.")
            .SingleOrDefaultAsync(i => i.Id == id, cancellation);
}

/// <summary>Union members are counted in returns, not named; who was introduced by a union is known to belong to it.</summary>
internal sealed class IntroducedMemberships(RegistryDbContext db) : IPersonMemberships
{
    public string Permission => UnionsPermissions.View;

    public async Task<IReadOnlyList<PersonMembershipDto>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        DateOnly asOf,
        CancellationToken cancellation
    )
    {
        var found = await db.Set<Introduction>()
            .Where(i => personIds.Contains(i.PersonId) && i.Date <= asOf && i.State != IntroductionState.Withdrawn)
            .Select(i => new { i.PersonId, i.UnionId })
            .ToListAsync(cancellation);
        var ids = found.Select(i => i.UnionId).Distinct().ToList();
        var unions = await db.Unscoped<Union>("The union that introduced somebody is named to the cell.")
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        return
        [
            .. found.Select(i => new PersonMembershipDto(i.PersonId, "Unions:MembershipOfUnion", unions[i.UnionId], null, null)),
        ];
    }
}
