using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;
using Registry.Planning.Targets;

namespace Registry.Planning.Indicators;

internal sealed class IndicatorAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IPlanFigures figures,
    IndicatorCatalogue catalogue,
    TargetBook targets
) : IIndicatorAppService
{
    private const int FirstYear = 2000;

    public async Task<ProgressDto> GetProgressAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        var counted = await figures.OfIndicatorsAsync(asOf, organisationId, cancellation);
        var day = counted.Day;
        var term = await targets.TermAtAsync(day, cancellation);
        var yearStart = new DateOnly(day.Year, 1, 1);
        var entered = await EnteredAsync(counted.IsRoot, cancellation);
        var items = new List<IndicatorProgressDto>();
        foreach (var i in catalogue.All)
        {
            var isEntered = i.Kind == IndicatorKind.Entered;
            var asked = await targets.OfYearAsync(i.Key, day, counted.OrganisationId, counted.IsRoot, cancellation);
            items.Add(
                new IndicatorProgressDto(
                    i.Key,
                    i.Name.In(PageLanguage.IsEnglish),
                    i.Definition.In(PageLanguage.IsEnglish),
                    i.Unit,
                    i.Kind,
                    i.Direction,
                    i.Owner,
                    Progress.Of(
                        i,
                        isEntered ? entered.GetValueOrDefault((i.Key, day.Year)) : counted.Year.GetValueOrDefault(i.Key),
                        asked,
                        yearStart,
                        new DateOnly(day.Year, 12, 31),
                        day
                    ),
                    await OfTermAsync(
                        i,
                        isEntered ? EnteredIn(term, i.Key, day, entered) : counted.OfTerm.GetValueOrDefault(i.Key),
                        term,
                        counted,
                        cancellation
                    )
                )
            );
        }
        return new ProgressDto(counted.OrganisationId, counted.OrganisationName, day, term?.Name, items, counted.KnownAt);
    }

    /// <summary>Of what adds up, and of what is entered where it was asked for the whole term or is known of it; null: nothing to show.</summary>
    private async Task<WindowProgressDto?> OfTermAsync(
        IndicatorDefinition i,
        decimal? done,
        Term? term,
        IndicatorFigures counted,
        CancellationToken cancellation
    )
    {
        if (term is null)
            return null;
        var asked = await targets.OfTermAsync(i.Key, term, counted.Day, counted.OrganisationId, counted.IsRoot, cancellation);
        return i.Kind == IndicatorKind.Sum || (i.Kind == IndicatorKind.Entered && (asked.Value ?? done) is not null)
            ? Progress.Of(i, done, asked, term.From, term.To, counted.Day)
            : null;
    }

    /// <summary>What was entered for the years that end in the term, added up; null: for none of them.</summary>
    private static decimal? EnteredIn(
        Term? term,
        string indicator,
        DateOnly day,
        Dictionary<(string Indicator, int Year), decimal?> entered
    )
    {
        var values = entered
            .Where(e => e.Key.Indicator == indicator && e.Key.Year <= day.Year)
            .Where(e => term?.Holds(new DateOnly(e.Key.Year, 12, 31)) == true)
            .ToList();
        return values.Count == 0 ? null : values.Sum(e => e.Value);
    }

    public async Task EnterAsync(EnterValueInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.EnterValues);
        var check = new Check();
        var paper = check.Text("paper", input.Paper, EnteredValue.MaxPaper);
        check.That(catalogue.Find(input.Indicator) is { Kind: IndicatorKind.Entered }, "indicator", "Planning:NotEntered");
        check.That(
            input.Year >= FirstYear && input.Year <= clock.Today.Year,
            "year",
            "Planning:YearOutside",
            FirstYear,
            clock.Today.Year
        );
        check.That(input.Value is >= 0, "value", "Planning:NegativeValue");
        var unit = catalogue.Find(input.Indicator)?.Unit ?? IndicatorUnit.Number;
        check.That(IndicatorRange.Fits(unit, input.Value), "value", "Planning:NotACount", IndicatorRange.Most);
        check.ThrowIfAny();
        db.Add(new EnteredValue(input.Indicator!, input.Year!.Value, input.Value!.Value, paper!, user.Name, clock.Now));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The latest value for each year, of two of one instant the one entered later; they are of the whole committee, and shown there only.</summary>
    private async Task<Dictionary<(string Indicator, int Year), decimal?>> EnteredAsync(
        bool isRoot,
        CancellationToken cancellation
    )
    {
        if (!isRoot)
            return [];
        var values = await db.Set<EnteredValue>().AsNoTracking().ToListAsync(cancellation);
        return values
            .GroupBy(v => (v.Indicator, v.Year))
            .ToDictionary(g => g.Key, g => (decimal?)g.MaxBy(v => (v.At, v.Id))!.Value);
    }
}
