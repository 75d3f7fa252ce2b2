using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Recognitions;
using Registry.Organisations.Events;

namespace Registry.Members.Upkeep;

/// <summary>What a cell has under way goes to the committee it now stands below.</summary>
internal sealed class OrganisationMovedHandler(RegistryDbContext db) : ILocalEventHandler<OrganisationMoved>
{
    public async Task HandleAsync(OrganisationMoved moved, CancellationToken cancellation)
    {
        var admissions = await db.Unscoped<AdmissionDossier>("What a cell has under way goes with it, seen or not.")
            .Where(d => d.OrganisationId == moved.OrganisationId && AdmissionDossier.OpenStates.Contains(d.State))
            .ToListAsync(cancellation);
        foreach (var dossier in admissions)
            dossier.StandBelow(moved.CommitteeId);
        var recognitions = await db.Unscoped<RecognitionDossier>("What a cell has under way goes with it, seen or not.")
            .Where(d => d.OrganisationId == moved.OrganisationId && RecognitionDossier.OpenStates.Contains(d.State))
            .ToListAsync(cancellation);
        foreach (var dossier in recognitions)
            dossier.StandBelow(moved.CommitteeId);
    }
}
