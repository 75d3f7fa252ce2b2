using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Events;
using Registry.Members.Integration;
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
