using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.People.Rows;

namespace Registry.Members.Admissions;

/// <summary>What the services of the admission workflow share.</summary>
internal sealed class DossierService(
    RegistryDbContext db,
    DossierReader reader,
    ProcedureService procedures,
    VoteBases bases,
    IReadmissionHistory history
)
{
    /// <summary>One step of a dossier, then the dossier as it is.</summary>
    public Task<DossierDto> ChangeAsync(
        Guid id,
        StampedInput input,
        string permission,
        Func<AdmissionDossier, Task> change,
        CancellationToken cancellation
    ) => ChangeAsync(id, input, permission, change, reader.ReadAsync, cancellation);

    /// <summary>A step after which the dossier may no longer be here to read.</summary>
    public Task LeaveAsync(
        Guid id,
        StampedInput input,
        string permission,
        Func<AdmissionDossier, Task> change,
        CancellationToken cancellation
    )
    {
        var changed = false;
        return ChangeAsync(
            id,
            input,
            permission,
            async dossier =>
            {
                await change(dossier);
                changed = true;
            },
            async (dossierId, stop) => changed ? null! : await reader.ReadAsync(dossierId, stop),
            cancellation
        );
    }

    private Task<DossierDto> ChangeAsync(
        Guid id,
        StampedInput input,
        string permission,
        Func<AdmissionDossier, Task> change,
        Func<Guid, CancellationToken, Task<DossierDto>> read,
        CancellationToken cancellation
    ) =>
        procedures.ChangeAsync<AdmissionDossier, DossierState, DossierStepKind, DossierDto>(
            id,
            input,
            (MembersPermissions.ViewAdmissions, permission),
            change,
            read,
            cancellation
        );

    /// <summary>What is known beside the dossier on the day of a vote.</summary>
    public async Task<VoteFacts> VoteFactsAsync(AdmissionDossier dossier, DateOnly on, CancellationToken cancellation)
    {
        var birthDate = await db.Set<PersonRow>()
            .Where(p => p.Id == dossier.PersonId)
            .Select(p => p.BirthDate)
            .SingleAsync(cancellation);
        var voters = await bases.OfAsync(dossier.OrganisationId, on, cancellation);
        var officials = await bases.OfficialsAsync(dossier.Introducers.Select(i => i.MemberId), on, cancellation);
        var past = await history.RefusalsAsync(dossier.PersonId, on, cancellation);
        return new VoteFacts(birthDate, voters.Heads, officials, Past: past);
    }
}
