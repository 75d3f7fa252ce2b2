using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Lifecycle;
using Registry.Members.Recognitions;
using Registry.Members.Roster;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;

namespace Registry.Members.Bulk;

/// <summary>Calls the services of the single steps, so that permission, scope, guards and four eyes are theirs.</summary>
internal sealed class BulkAppService(
    RegistryDbContext db,
    ICurrentUser user,
    Texts texts,
    IRecognitionAppService recognitions,
    ICaseAppService cases,
    IRosterAppService roster,
    IOrganisationIntegrationService organisations
) : IBulkAppService
{
    /// <summary>More than this is more than somebody has read.</summary>
    private const int Most = 500;
    private const int Page = 200;

    public Task<IReadOnlyList<BulkRowDto>> PreviewAsync(BulkPreviewInput input, CancellationToken cancellation) =>
        input.Action switch
        {
            BulkAction.Recognise => PreviewRecognitionsAsync(cancellation),
            BulkAction.DecideCases => PreviewCasesAsync(cancellation),
            BulkAction.TransferCell => PreviewTransferAsync(input, cancellation),
            _ => throw new BusinessException("Registry:Required", "action"),
        };

    public async Task<IReadOnlyList<BulkRowDto>> RunAsync(BulkRunInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        var items = input.Items ?? [];
        var check = new Check();
        check.That(input.Action is not null, "action", "Registry:Required");
        check.That(items.Count <= Most, "items", "Members:TooManyAtOnce", Most);
        check.ThrowIfAny();
        var rows = new List<BulkRowDto>();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Add(await TryAsync(item, () => TakeAsync(input, item, cancellation)));
        }
        return rows;
    }

    private async Task<(string Name, string Detail)> TakeAsync(
        BulkRunInput input,
        BulkItemInput item,
        CancellationToken cancellation
    )
    {
        switch (input.Action)
        {
            case BulkAction.Recognise:
                var recognised = await recognitions.RecogniseAsync(
                    item.Id,
                    new(input.PaperNumber, input.PaperDate, input.LateReason) { Stamp = item.Stamp },
                    cancellation
                );
                return (recognised.FullName, recognised.OrganisationName);
            case BulkAction.DecideCases:
                var decided = await cases.DecideAsync(
                    item.Id,
                    new(input.PaperNumber, input.PaperDate) { Stamp = item.Stamp },
                    cancellation
                );
                return (decided.FullName, texts["Members:Case." + decided.Kind]);
            default:
                var facts = new CaseFacts
                {
                    DestinationId = input.DestinationId,
                    PaperNumber = input.PaperNumber,
                    PaperDate = input.PaperDate,
                    FeesPaidThrough = input.FeesPaidThrough,
                };
                var kind = await TransferKindAsync(item.Id, input.DestinationId, cancellation);
                var proposed = await cases.ProposeAsync(new(kind, item.Id, facts), cancellation);
                return (proposed.FullName, texts["Members:Case." + kind]);
        }
    }

    /// <summary>One step; what was refused leaves nothing behind for the next.</summary>
    private async Task<BulkRowDto> TryAsync(BulkItemInput item, Func<Task<(string Name, string Detail)>> take)
    {
        try
        {
            var (name, detail) = await take();
            return new(item.Id, item.Stamp, name, detail, Can: true, Done: true, []);
        }
        catch (BusinessException refused)
        {
            return new(item.Id, item.Stamp, "", "", Can: false, Done: false, [.. refused.Rejections.Select(texts.Of)]);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyList<BulkRowDto>> PreviewRecognitionsAsync(CancellationToken cancellation)
    {
        var waiting = await recognitions.ListAsync(new(States: [RecognitionState.AwaitingDecision], Take: Page), cancellation);
        var rows = new List<BulkRowDto>();
        foreach (var item in waiting.Items)
        {
            var dossier = await recognitions.GetAsync(item.Id, cancellation);
            var step = dossier.NextSteps.Single(n => n.Step == RecognitionStep.Recognise);
            rows.Add(Row(dossier.Id, dossier.Stamp, dossier.FullName, dossier.OrganisationName, step.Allowed, step.Blockers));
        }
        return rows;
    }

    private async Task<IReadOnlyList<BulkRowDto>> PreviewCasesAsync(CancellationToken cancellation)
    {
        var waiting = await cases.ListAsync(new(States: [CaseState.Proposed], Take: Page), cancellation);
        var rows = new List<BulkRowDto>();
        foreach (var item in waiting.Items)
        {
            var found = await cases.GetAsync(item.Id, cancellation);
            var step = found.NextSteps.Single(n => n.Step == CaseStepKind.Decide);
            var detail = texts["Members:Case." + found.Kind] + " · " + (found.DestinationName ?? found.OrganisationName);
            rows.Add(Row(found.Id, found.Stamp, found.FullName, detail, step.Allowed, step.Blockers));
        }
        return rows;
    }

    private async Task<IReadOnlyList<BulkRowDto>> PreviewTransferAsync(BulkPreviewInput input, CancellationToken cancellation)
    {
        var check = new Check();
        check.That(input.CellId is not null, "cellId", "Registry:Required");
        check.That(input.DestinationId is not null, "destinationId", "Registry:Required");
        check.That(input.CellId is null || input.CellId != input.DestinationId, "destinationId", "Members:MovesNowhere");
        check.ThrowIfAny();
        var members = await roster.SearchAsync(new(OrganisationId: input.CellId, Take: Page), cancellation);
        var rows = new List<BulkRowDto>();
        foreach (var member in members.Items)
        {
            var kind = await TransferKindAsync(member.MemberId, input.DestinationId, cancellation);
            var options = await cases.GetOptionsAsync(member.MemberId, cancellation);
            var can = options.Kinds.Any(k => k.Kind == kind);
            rows.Add(
                Row(
                    member.MemberId,
                    null,
                    member.FullName,
                    texts["Members:Case." + kind],
                    can,
                    can ? [] : [texts["Members:CaseNotOpenToYou"]]
                )
            );
        }
        return rows;
    }

    /// <summary>Within the same grassroots committee it is internal, else official.</summary>
    private async Task<CaseKind> TransferKindAsync(Guid memberId, Guid? destinationId, CancellationToken cancellation)
    {
        var member = await roster.GetAsync(memberId, null, null, cancellation);
        Guid[] ids = [member.OrganisationId ?? Guid.Empty, destinationId ?? Guid.Empty];
        var places = await organisations.GetAsync(ids, cancellation);
        var (from, to) = (places.GetValueOrDefault(ids[0]), places.GetValueOrDefault(ids[1]));
        var same = from?.ParentType == OrganisationType.GrassrootsCommittee && from.ParentId == to?.ParentId;
        return same ? CaseKind.InternalTransfer : CaseKind.OfficialTransfer;
    }

    private static BulkRowDto Row(Guid id, Guid? stamp, string name, string detail, bool can, IReadOnlyList<string> reasons) =>
        new(id, stamp, name, detail, can, null, reasons);
}

internal static class BulkEndpoints
{
    public static void MapBulk(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/members/bulk").WithTags("Bulk");
        group.Post(
            "/preview",
            (BulkPreviewInput input, IBulkAppService service, CancellationToken c) => service.PreviewAsync(input, c)
        );
        group.Post("/run", (BulkRunInput input, IBulkAppService service, CancellationToken c) => service.RunAsync(input, c));
    }
}
