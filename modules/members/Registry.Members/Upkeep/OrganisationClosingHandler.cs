using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Organisations.Events;

namespace Registry.Members.Upkeep;

/// <summary>An organisation cannot close while members belong to it or an admission is open in it: nobody may be left without a home.</summary>
internal sealed class OrganisationClosingHandler(RegistryDbContext db) : ILocalEventHandler<OrganisationClosing>
{
    public async Task HandleAsync(OrganisationClosing closing, CancellationToken cancellation)
    {
        var left = await db.Set<MembershipSpan>()
            .Where(s =>
                s.OrganisationId == closing.OrganisationId && s.KnownTo == TwoClocks.Always && s.ValidTo > closing.ClosedOn
            )
            .CountAsync(cancellation);
        if (left > 0)
            throw new BusinessException("Members:MembersLeft", "closedOn", left);
        var open = await db.Set<AdmissionDossier>()
            .Where(d => d.OrganisationId == closing.OrganisationId && AdmissionDossier.OpenStates.Contains(d.State))
            .CountAsync(cancellation);
        if (open > 0)
            throw new BusinessException("Members:DossiersOpen", "closedOn", open);
    }
}
