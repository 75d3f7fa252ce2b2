using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Dashboards;
using Registry.Reports.Figures;
using Registry.Reports.Indicators;

namespace Registry.Reports.Targets;

internal sealed class TargetAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IndicatorCatalogue catalogue,
    IndicatorCounter indicators,
    DashboardNodes nodes,
    BelowReader reader,
    TargetBook targets
) : ITargetAppService
{
    /// <summary>Targets are set for the running year and this many to come.</summary>
    private const int YearsAhead = 5;
    private const int FirstYear = 2000;

    public async Task<CascadeDto> GetAsync(string indicator, int year, Guid? organisationId, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.View);
        var definition = Check(indicator, year);
        var organisation = await db.FindOrganisationAsync(organisationId, cancellation);
        return await ReadAsync(definition, year, organisation, cancellation);
    }

    public async Task<CascadeDto> SetAsync(SetTargetsInput input, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.SetTargets);
        var definition = Check(input.Indicator ?? "", input.Year ?? 0);
        var organisation = await db.FindOrganisationAsync(input.OrganisationId, cancellation);
        user.RequireOn(ReportsPermissions.SetTargets, organisation.OrganisationPath);
        var now = await ReadAsync(definition, input.Year!.Value, organisation, cancellation);
        if (now.Version != input.Version)
            throw BusinessException.Stale(now);
        var set = Validate(input, now);
        db.AddRange(
            input.Shares!.Where(s => s.Target is not null).Select(s => new TargetShare(set, s.OrganisationId, s.Target!.Value))
        );
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(definition, input.Year.Value, organisation, cancellation);
    }

    private TargetSet Validate(SetTargetsInput input, CascadeDto now)
    {
        var check = new Check();
        var number = check.Text("decisionNumber", input.DecisionNumber, 50);
        var date = check.Past("decisionDate", input.DecisionDate, clock.Today);
        var reason = check.Text("differenceReason", input.DifferenceReason, 500, required: false);
        var shares = input.Shares ?? [];
        var below = now.Shares.Select(s => s.OrganisationId).ToHashSet();
        check.That(shares.Any(s => s.Target is not null), "shares", "Registry:Required");
        check.That(shares.All(s => below.Contains(s.OrganisationId)), "shares", "Reports:NotBelow");
        check.That(shares.DistinctBy(s => s.OrganisationId).Count() == shares.Count, "shares", "Reports:SharesTwice");
        check.That(shares.All(s => s.Target is null or >= 0), "shares", "Reports:NegativeTarget");
        var difference = shares.Sum(s => s.Target ?? 0) - now.Whole;
        check.That(
            difference is null or 0 || reason is not null,
            "differenceReason",
            "Reports:SharesDiffer",
            difference,
            now.Whole
        );
        check.ThrowIfAny();
        return new TargetSet(
            now.Indicator,
            now.Year,
            now.OrganisationId,
            now.Version + 1,
            number!,
            date,
            difference is null or 0 ? null : reason,
            user.Name,
            clock.Now
        );
    }

    /// <exception cref="BusinessException">422: what is not counted, or does not add up, is not shared out; or a year out of range.</exception>
    private IndicatorDefinition Check(string indicator, int year)
    {
        var definition = catalogue.Find(indicator);
        var check = new Check();
        check.That(definition is { Kind: IndicatorKind.Sum }, "indicator", "Reports:NotShared");
        var last = clock.Today.Year + YearsAhead;
        check.That(year >= FirstYear && year <= last, "year", "Reports:YearOutside", FirstYear, last);
        check.ThrowIfAny();
        return definition!;
    }

    private async Task<CascadeDto> ReadAsync(
        IndicatorDefinition definition,
        int year,
        OrganisationRow organisation,
        CancellationToken cancellation
    )
    {
        var path = organisation.OrganisationPath;
        var isRoot = !path.Contains('.', StringComparison.Ordinal);
        var (whole, _) = await targets.OfYearAsync(definition.Key, year, organisation.Id, isRoot, cancellation);
        var shares = await targets.SharesAsync(definition.Key, year, organisation.Id, cancellation);
        var node = await nodes.FindAsync(LastDay(year), organisation.Id, cancellation);
        var below = (await reader.ReadAsync(node, cancellation)).Items;
        var done = await DoneAsync(definition.Key, node, cancellation);
        var sizes = below.Select(b => b.AtYearStart).ToList();
        var proposed = whole is { } w ? Allotment.BySize((int)w, sizes) : null;
        var set = shares.ToDictionary(s => s.OrganisationId, s => s.Value);
        var sum = set.Values.Sum();
        var first = shares.Count > 0 ? shares[0] : null;
        var parent = await ParentAsync(organisation, cancellation);
        return new CascadeDto(
            definition.Key,
            definition.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"),
            year,
            organisation.Id,
            organisation.Name,
            parent,
            whole,
            sum,
            whole is null || first is null ? null : sum - whole,
            first?.Version ?? 0,
            first is null
                ? null
                : $"{first.DecisionNumber} · {first.DecisionDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}",
            first?.DifferenceReason,
            user.IsGranted(ReportsPermissions.SetTargets, path),
            [
                .. below.Select(
                    (b, i) =>
                        new ShareDto(
                            b.OrganisationId,
                            b.Name,
                            b.AtYearStart,
                            set.TryGetValue(b.OrganisationId, out var value) ? value : null,
                            proposed?[i],
                            done(b)
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

    /// <summary>What was done since the year began, to be asked for each organisation below.</summary>
    private async Task<Func<BelowCount, decimal>> DoneAsync(string indicator, DashboardNode node, CancellationToken cancellation)
    {
        var yearStart = new DateOnly(node.Day.Year, 1, 1);
        if (await indicators.ElsewhereAsync(indicator, node, yearStart, cancellation) is { } elsewhere)
        {
            var level = node.Path.Length + 6;
            var byPath = elsewhere
                .GroupBy(e => e.Key.Length > level ? e.Key[..level] : e.Key)
                .ToDictionary(g => g.Key, g => g.Sum(e => e.Value));
            return below => byPath.GetValueOrDefault(below.Path);
        }
        return indicator switch
        {
            Term.MembersAdmitted => below => below.AdmittedThisYear,
            Term.NewOrganisations => below => below.FoundedThisYear,
            Term.NetGrowth => below => below.Members - below.AtYearStart,
            _ => throw new InvalidOperationException($"Nobody counts {indicator}."),
        };
    }

    private DateOnly LastDay(int year)
    {
        var end = new DateOnly(year, 12, 31);
        return end < clock.Today ? end : clock.Today;
    }
}
