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

internal sealed class InboxAppService(RegistryDbContext db, ICurrentUser user, RegistryClock clock, RuleBook rules)
    : IInboxAppService
{
    private const int MaxItems = 200;

    /// <summary>Working days.</summary>
    private const int Soon = 7;

    private static readonly (string Permission, DossierState[] States, bool NeedsOtherEyes)[] Duties =
    [
        (MembersPermissions.RecordAdmissions, [DossierState.Drafting, DossierState.Returned, DossierState.Approved], false),
        (MembersPermissions.ResolveAdmissions, [DossierState.AwaitingGrassroots], true),
        (MembersPermissions.DecideAdmissions, [DossierState.AwaitingDecision, DossierState.ReferredUp], true),
    ];

    public async Task<InboxDto> GetAsync(CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var today = clock.Today;
        var soon = rules.AddWorkingDays(today, Soon);
        var inbox = new InboxDto(0, 0, 0, []);
        foreach (var (permission, states, needsOtherEyes) in Duties)
        {
            if (!user.IsGranted(permission))
                continue;
            user.Require(permission);
            var waiting = Waiting(states, needsOtherEyes);
            inbox = new InboxDto(
                inbox.Overdue + await waiting.CountAsync(d => d.DueOn < today, cancellation),
                inbox.DueSoon + await waiting.CountAsync(d => d.DueOn >= today && d.DueOn <= soon, cancellation),
                inbox.Waiting + await waiting.CountAsync(cancellation),
                [.. inbox.Items, .. await ItemsAsync(waiting, cancellation)]
            );
        }
        return inbox with { Items = [.. inbox.Items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).Take(MaxItems)] };
    }

    /// <summary>Open dossiers in these states; where other eyes are needed, not those this user recorded part of.</summary>
    private IQueryable<AdmissionDossier> Waiting(DossierState[] states, bool needsOtherEyes)
    {
        var me = user.Id;
        var dossiers = db.Set<AdmissionDossier>().Where(d => states.Contains(d.State));
        return needsOtherEyes
            ? dossiers.Where(d =>
                !d.Steps.Any(s =>
                    s.ActorId == me
                    && s.Step != DossierStepKind.Approve
                    && s.Step != DossierStepKind.Return
                    && s.Step != DossierStepKind.Refuse
                )
            )
            : dossiers;
    }

    private async Task<List<InboxItemDto>> ItemsAsync(IQueryable<AdmissionDossier> waiting, CancellationToken cancellation)
    {
        var dossiers = await waiting
            .Include(d => d.Steps)
            .OrderBy(d => d.DueOn == null)
            .ThenBy(d => d.DueOn)
            .ThenBy(d => d.Id)
            .Take(MaxItems)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var people = dossiers.Select(d => d.PersonId).ToList();
        var cells = dossiers.Select(d => d.OrganisationId).Distinct().ToList();
        var names = await db.Set<PersonRow>()
            .Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.FullName, cancellation);
        var places = await db.Set<OrganisationRow>()
            .Where(o => cells.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        return
        [
            .. dossiers.Select(d => new InboxItemDto(
                d.Id,
                names[d.PersonId],
                places[d.OrganisationId],
                d.State,
                StepFor(d),
                d.DueOn,
                d.DueOn is { } due ? rules.WorkingDaysBetween(clock.Today, due) : null
            )),
        ];
    }

    private static DossierStepKind StepFor(AdmissionDossier dossier) =>
        dossier.State switch
        {
            DossierState.AwaitingGrassroots => DossierStepKind.RecordGrassrootsResolution,
            DossierState.AwaitingDecision => DossierStepKind.Approve,
            DossierState.ReferredUp => DossierStepKind.Return,
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
