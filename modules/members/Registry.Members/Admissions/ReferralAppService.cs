using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Procedures;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.Members.Admissions;

internal sealed class ReferralAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    DossierService dossiers,
    ProcedureService procedures,
    ApplicantIdentity identity,
    IPersonIntegrationService people,
    IEnumerable<IReferralSource> sources
) : IReferralAppService
{
    public async Task<IReadOnlyList<ReferralDto>> ListAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.RecordAdmissions);
        var cells = await db.Set<OrganisationRow>()
            .Where(o => (o.Type == OrganisationType.Cell || o.Type == OrganisationType.GrassrootsCell) && o.ClosedOn == null)
            .Select(o => o.Id)
            .ToListAsync(cancellation);
        return await WaitingAsync(cells, cancellation);
    }

    public async Task<IReadOnlyList<ReferralDto>> ForDossierAsync(Guid dossierId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.RecordAdmissions);
        var dossier =
            await db.Set<AdmissionDossier>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == dossierId, cancellation)
            ?? throw BusinessException.NotFound();
        return await ForDossierAsync(dossier, cancellation);
    }

    public Task<DossierDto> TakeAsync(Guid dossierId, TakeReferralInput input, CancellationToken cancellation) =>
        dossiers.ChangeAsync(
            dossierId,
            input,
            MembersPermissions.RecordAdmissions,
            async dossier =>
            {
                var fitting = await ForDossierAsync(dossier, cancellation);
                var referral = fitting.FirstOrDefault(r => r.Id == input.ReferralId);
                var check = new Check();
                check.That(referral is not null, "referralId", "Members:UnknownReferral");
                check.ThrowIfAny();
                await RecogniseAsync(dossier, referral!.PersonId, cancellation);
                dossier.TakeReferral(referral!, await procedures.ContextAsync(clock.Today, cancellation));
            },
            cancellation
        );

    /// <summary>
    /// The applicant turns out to be the youth member whom the resolution names: the dossier goes on with that person, and the
    /// membership keeps the one it has.
    /// </summary>
    private async Task RecogniseAsync(AdmissionDossier dossier, Guid personId, CancellationToken cancellation)
    {
        var before = dossier.PersonId;
        var counted = await people.WithMembershipAsync([before, personId], cancellation);
        if (counted.Contains(before) || !counted.Contains(personId))
            return;
        if (await identity.IsMemberOutOfSightAsync(personId, cancellation))
            return;
        dossier.IsPerson(personId);
        await people.ForgetAsync(before, dossier.Id, cancellation);
    }

    /// <summary>One that waits in the cell, whoever it names; null: there is none.</summary>
    public async Task<ReferralDto?> FindAsync(Guid id, Guid cellId, CancellationToken cancellation) =>
        (await WaitingAsync([cellId], cancellation)).FirstOrDefault(r => r.Id == id);

    private async Task<IReadOnlyList<ReferralDto>> ForDossierAsync(AdmissionDossier dossier, CancellationToken cancellation)
    {
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == dossier.PersonId, cancellation);
        return
        [
            .. (await WaitingAsync([dossier.OrganisationId], cancellation)).Where(r =>
                r.PersonId == person.Id
                || (VietnameseText.SearchName(r.FullName) == person.SearchName && r.BirthDate == person.BirthDate)
            ),
        ];
    }

    private async Task<IReadOnlyList<ReferralDto>> WaitingAsync(IReadOnlyCollection<Guid> cells, CancellationToken cancellation)
    {
        var waiting = new List<ReferralDto>();
        foreach (var source in sources)
            waiting.AddRange(await source.WaitingAsync(cells, cancellation));
        return [.. waiting.OrderBy(r => r.Date)];
    }
}

internal sealed class DossierProgress(RegistryDbContext db, ICurrentUser user) : IDossierProgress
{
    public async Task<IReadOnlyDictionary<Guid, DossierState>> GetAsync(
        IReadOnlyCollection<Guid> dossierIds,
        CancellationToken cancellation
    )
    {
        if (dossierIds.Count == 0 || !user.IsGranted(MembersPermissions.ViewAdmissions))
            return new Dictionary<Guid, DossierState>();
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        return await db.Set<AdmissionDossier>()
            .Where(d => dossierIds.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, d => d.State, cancellation);
    }
}
