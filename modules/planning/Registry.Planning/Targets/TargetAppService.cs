using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations.Rows;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;

namespace Registry.Planning.Targets;

internal sealed class TargetAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IndicatorCatalogue catalogue,
    IPlanFigures figures,
    TargetBook targets
) : ITargetAppService
{
    /// <summary>Targets are set for the running year and this many to come.</summary>
    private const int YearsAhead = 5;
    private const int FirstYear = 2000;

    public async Task<CascadeDto> GetAsync(string indicator, string period, Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        var (definition, found) = await CheckAsync(indicator, period, cancellation);
        var organisation = await db.FindOrganisationAsync(organisationId, cancellation);
        return await ReadAsync(definition, found, organisation, cancellation);
    }

    public async Task<CascadeDto> SetAsync(SetTargetsInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.SetTargets);
        var (definition, period) = await CheckAsync(input.Indicator ?? "", input.Period ?? "", cancellation);
        var organisation = await db.FindOrganisationAsync(input.OrganisationId, cancellation);
        user.RequireOn(PlanningPermissions.SetTargets, organisation.OrganisationPath);
        var now = await ReadAsync(definition, period, organisation, cancellation);
        if (now.Version != input.Version)
            throw BusinessException.Stale(now);
        var set = Validate(input, now, period);
        db.AddRange(
            input.Shares!.Where(s => s.Target is not null).Select(s => new TargetShare(set, s.OrganisationId, s.Target!.Value))
        );
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(definition, period, organisation, cancellation);
    }

    private TargetSet Validate(SetTargetsInput input, CascadeDto now, SharePeriod period)
    {
        var check = new Check();
        var number = check.Text("decisionNumber", input.DecisionNumber, 50);
        var date = check.Past("decisionDate", input.DecisionDate, clock.Today);
        var reason = check.Text("differenceReason", input.DifferenceReason, 500, required: false);
        var shares = input.Shares ?? [];
        var below = now.Shares.Select(s => s.OrganisationId).ToHashSet();
        check.That(shares.Any(s => s.Target is not null), "shares", "Registry:Required");
        check.That(shares.All(s => below.Contains(s.OrganisationId)), "shares", "Planning:NotBelow");
        check.That(shares.DistinctBy(s => s.OrganisationId).Count() == shares.Count, "shares", "Planning:SharesTwice");
        check.That(shares.All(s => s.Target is null or >= 0), "shares", "Planning:NegativeTarget");
        check.That(
            shares.All(s => IndicatorRange.Fits(IndicatorUnit.Count, s.Target)),
            "shares",
            "Planning:NotACount",
            IndicatorRange.Most
        );
        var difference = shares.Sum(s => s.Target ?? 0) - now.Whole;
        check.That(
            difference is null or 0 || reason is not null,
            "differenceReason",
            "Planning:SharesDiffer",
            difference,
            now.Whole
        );
        check.ThrowIfAny();
        return new TargetSet(
            now.Indicator,
            period,
            now.OrganisationId,
            now.Version + 1,
            number!,
            date,
            difference is null or 0 ? null : reason,
            user.Name,
            clock.Now
        );
    }

    /// <exception cref="BusinessException">422: what is not counted, or does not add up, is not shared out; or no such year or term.</exception>
    private async Task<(IndicatorDefinition, SharePeriod)> CheckAsync(
        string indicator,
        string period,
        CancellationToken cancellation
    )
    {
        var definition = catalogue.Find(indicator);
        var check = new Check();
        check.That(definition is { Kind: IndicatorKind.Sum }, "indicator", "Planning:NotShared");
        var last = clock.Today.Year + YearsAhead;
        var isYear = int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        var term = isYear ? null : (await targets.TermsAsync(cancellation)).Find(t => t.Name == period);
        check.That(!isYear || (year >= FirstYear && year <= last), "year", "Planning:YearOutside", FirstYear, last);
        check.That(isYear || term is not null, "period", "Planning:UnknownTerm", period);
        check.ThrowIfAny();
        return (definition!, term is null ? SharePeriod.OfYear(year) : SharePeriod.OfTerm(term));
    }

    private async Task<CascadeDto> ReadAsync(
        IndicatorDefinition definition,
        SharePeriod period,
        OrganisationRow organisation,
        CancellationToken cancellation
    )
    {
        var path = organisation.OrganisationPath;
        var isRoot = !path.Contains('.', StringComparison.Ordinal);
        // What holds now, of a year to come already too.
        var decided = period.To < clock.Today ? clock.Today : period.To;
        var (whole, _) = period.Term is { } term
            ? await targets.OfTermAsync(definition.Key, term, period.To, organisation.Id, isRoot, cancellation)
            : await targets.OfYearAsync(definition.Key, period.To, organisation.Id, isRoot, cancellation);
        var shares = await targets.SharesAsync(definition.Key, period, organisation.Id, decided, cancellation);
        // Of a year to come the running one is shown: what there is to go by.
        var below = await figures.OfBelowAsync(definition.Key, organisation.Id, period.From, period.To, cancellation);
        var sizes = below.Select(b => b.Members).ToList();
        var proposed = whole is { } w ? Allotment.BySize((int)w, sizes) : null;
        var set = shares.ToDictionary(s => s.OrganisationId, s => s.Value);
        var sum = set.Values.Sum();
        var current = shares.Count > 0 ? shares[0] : null;
        var parent = await ParentAsync(organisation, cancellation);
        return new CascadeDto(
            definition.Key,
            definition.Name.In(PageLanguage.IsEnglish),
            period.Name,
            organisation.Id,
            organisation.Name,
            parent,
            whole,
            sum,
            whole is null || current is null ? null : sum - whole,
            current?.Version ?? 0,
            current is null
                ? null
                : $"{current.DecisionNumber} · {current.DecisionDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}",
            current?.DifferenceReason,
            user.IsGranted(PlanningPermissions.SetTargets, path),
            [
                .. below.Select(
                    (b, i) =>
                        new ShareDto(
                            b.OrganisationId,
                            b.OrganisationName,
                            b.Members,
                            set.TryGetValue(b.OrganisationId, out var value) ? value : null,
                            proposed?[i],
                            b.Done
                        )
                ),
            ]
        );
    }

    private Task<Guid?> ParentAsync(OrganisationRow organisation, CancellationToken cancellation)
    {
        var dot = organisation.OrganisationPath.LastIndexOf('.');
        var above = dot < 0 ? "" : organisation.OrganisationPath[..dot];
        return db.Set<OrganisationRow>()
            .Where(o => o.OrganisationPath == above)
            .Select(o => (Guid?)o.Id)
            .FirstOrDefaultAsync(cancellation);
    }
}
