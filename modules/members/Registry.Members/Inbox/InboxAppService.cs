using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.RuleSets;
using Registry.Organisations.Rows;
using Registry.People.Rows;

namespace Registry.Members.Inbox;

internal sealed class InboxAppService(RegistryDbContext db, ICurrentUser user, RegistryClock clock, RuleBook rules) : IInboxAppService
{
    private const int MaxItems = 200;
    private const int Soon = 7;

    public async Task<InboxDto> GetAsync(CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var items = new List<InboxItemDto>();
        await AddAsync(MembersPermissions.RecordAdmissions, [DossierState.Drafting, DossierState.Returned, DossierState.Approved]);
        await AddAsync(MembersPermissions.ResolveAdmissions, [DossierState.AwaitingGrassroots]);
        await AddAsync(MembersPermissions.DecideAdmissions, [DossierState.AwaitingDecision]);
        return new InboxDto(
            items.Count(i => i.WorkingDaysLeft < 0),
            items.Count(i => i.WorkingDaysLeft is >= 0 and <= Soon),
            items.Count,
            [.. items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).Take(MaxItems)]
        );

        async Task AddAsync(string permission, DossierState[] states)
        {
            if (!user.IsGranted(permission))
                return;
            user.Require(permission);
            var dossiers = db.Set<AdmissionDossier>().Include(d => d.Steps).Where(d => states.Contains(d.State));
            var rows = await (
                from dossier in dossiers
                join person in db.Set<PersonRow>() on dossier.PersonId equals person.Id
                join organisation in db.Set<OrganisationRow>() on dossier.OrganisationId equals organisation.Id
                select new { dossier, person.FullName, organisation.Name }
            ).AsNoTracking().ToListAsync(cancellation);
            items.AddRange(
                rows.Where(r => !DossierSteps.NeedsOtherEyes(StepFor(r.dossier)) || !r.dossier.WasRecordedBy(user.Id))
                    .Select(r => new InboxItemDto(
                        r.dossier.Id,
                        r.FullName,
                        r.Name,
                        r.dossier.State,
                        StepFor(r.dossier),
                        r.dossier.DueOn,
                        r.dossier.DueOn is { } due ? rules.WorkingDaysBetween(clock.Today, due) : null
                    ))
            );
        }
    }

    private static DossierStepKind StepFor(AdmissionDossier dossier) =>
        dossier.State switch
        {
            DossierState.AwaitingGrassroots => DossierStepKind.RecordGrassrootsResolution,
            DossierState.AwaitingDecision => DossierStepKind.Approve,
            DossierState.Approved => DossierStepKind.RecordCeremony,
            _ when dossier.HasResolutionToSubmit() => DossierStepKind.Submit,
            _ => DossierStepKind.RecordCellResolution,
        };
}

internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder api) =>
        api.MapGet("/members/inbox", (IInboxAppService service, CancellationToken c) => service.GetAsync(c)).WithTags("Inbox");
}
