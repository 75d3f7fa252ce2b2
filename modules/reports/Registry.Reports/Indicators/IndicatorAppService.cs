using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Life;
using Registry.Reports.Targets;

namespace Registry.Reports.Indicators;

internal sealed class IndicatorAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IndicatorCatalogue catalogue,
    TargetBook targets,
    IServiceProvider services
) : IIndicatorAppService
{
    private const int FirstYear = 2000;

    /// <summary>Values as counted for a window, by indicator.</summary>
    private sealed record Counted(IReadOnlyDictionary<string, decimal?> Values);

    public async Task<ProgressDto> GetProgressAsync(DateOnly? asOf, Guid? organisationId, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.View);
        var day = asOf ?? clock.Today;
        var organisation =
            await db.Set<OrganisationRow>()
                .Where(o => organisationId == null || o.Id == organisationId)
                .OrderBy(o => o.OrganisationPath)
                .FirstOrDefaultAsync(cancellation)
            ?? throw BusinessException.NotFound();
        var isRoot = !organisation.OrganisationPath.Contains('.', StringComparison.Ordinal);
        var term = await targets.TermAtAsync(day, cancellation);
        var yearStart = new DateOnly(day.Year, 1, 1);
        var year = await CountAsync(organisation, yearStart, day, i => i.Kind != IndicatorKind.Entered, cancellation);
        var ofTerm = term is null
            ? null
            : await CountAsync(organisation, term.From, day, i => i.Kind == IndicatorKind.Sum, cancellation);
        var entered = await EnteredAsync(day.Year, isRoot, cancellation);
        var items = new List<IndicatorProgressDto>();
        foreach (var i in catalogue.All)
        {
            var done = i.Kind == IndicatorKind.Entered ? entered.GetValueOrDefault(i.Key) : year.Values.GetValueOrDefault(i.Key);
            var asked = await targets.OfYearAsync(i.Key, day.Year, organisation.Id, isRoot, cancellation);
            var ofYear = Progress.Of(i, done, asked, yearStart, new DateOnly(day.Year, 12, 31), day);
            items.Add(
                new IndicatorProgressDto(
                    i.Key,
                    i.Name.In(English),
                    i.Definition.In(English),
                    i.Unit,
                    i.Kind,
                    i.Direction,
                    i.Owner,
                    ofYear,
                    term is null || i.Kind != IndicatorKind.Sum
                        ? null
                        : Progress.Of(
                            i,
                            ofTerm!.Values.GetValueOrDefault(i.Key),
                            isRoot ? TargetBook.OfTerm(term, i.Key) : default,
                            term.From,
                            term.To,
                            day
                        )
                )
            );
        }
        return new ProgressDto(organisation.Id, organisation.Name, day, term?.Name, items);
    }

    public async Task EnterAsync(EnterValueInput input, CancellationToken cancellation)
    {
        user.Require(ReportsPermissions.EnterValues);
        var check = new Check();
        var paper = check.Text("paper", input.Paper, EnteredValue.MaxPaper);
        check.That(catalogue.Find(input.Indicator) is { Kind: IndicatorKind.Entered }, "indicator", "Reports:NotEntered");
        check.That(
            input.Year >= FirstYear && input.Year <= clock.Today.Year,
            "year",
            "Reports:YearOutside",
            FirstYear,
            clock.Today.Year
        );
        check.That(input.Value is >= 0, "value", "Reports:NegativeValue");
        check.ThrowIfAny();
        db.Add(new EnteredValue(input.Indicator!, input.Year!.Value, input.Value!.Value, paper!, user.Name, clock.Now));
        await db.SaveChangesAsync(cancellation);
    }

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private Task<Counted> CountAsync(
        OrganisationRow organisation,
        DateOnly from,
        DateOnly to,
        Func<IndicatorDefinition, bool> wanted,
        CancellationToken cancellation
    ) =>
        SystemScope.RunAsync<IndicatorCounter, Counted>(
            services,
            user.Name,
            async counter =>
            {
                Sheet sheet = await counter.CountAsync(from, to, cancellation);
                var values = new Dictionary<string, decimal?>();
                foreach (var i in catalogue.All.Where(wanted))
                    values[i.Key] = await counter.ValueAsync(
                        i.Key,
                        sheet,
                        organisation.Id,
                        organisation.OrganisationPath,
                        from,
                        to,
                        cancellation
                    );
                return new Counted(values);
            }
        );

    /// <summary>The latest value of each; they are of the whole committee, and shown there only.</summary>
    private async Task<Dictionary<string, decimal?>> EnteredAsync(int year, bool isRoot, CancellationToken cancellation)
    {
        if (!isRoot)
            return [];
        var values = await db.Set<EnteredValue>().Where(v => v.Year == year).AsNoTracking().ToListAsync(cancellation);
        return values.GroupBy(v => v.Indicator).ToDictionary(g => g.Key, g => (decimal?)g.MaxBy(v => v.At)!.Value);
    }
}

/// <summary>Sets what was done beside what was asked.</summary>
internal static class Progress
{
    /// <summary>What adds up is expected in proportion to the days gone by, and forecast on a straight line; what holds on a day is not.</summary>
    public static WindowProgressDto Of(
        IndicatorDefinition indicator,
        decimal? done,
        (decimal? Value, decimal? To) target,
        DateOnly from,
        DateOnly to,
        DateOnly day
    )
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var gone = Math.Clamp(day.DayNumber - from.DayNumber + 1, 0, days);
        var addsUp = indicator.Kind == IndicatorKind.Sum;
        decimal? expected = addsUp && target.Value is { } asked ? Round(asked * gone / days) : null;
        decimal? forecast = addsUp && done is { } d && gone > 0 ? Round(d * days / gone) : null;
        decimal? percent = done is { } reached && target.Value is { } whole and not 0 ? Round(100 * reached / whole) : null;
        return new WindowProgressDto(
            done,
            target.Value,
            target.To,
            expected,
            forecast,
            percent,
            Of(indicator, done, target.Value, expected)
        );
    }

    private static Pace Of(IndicatorDefinition indicator, decimal? done, decimal? target, decimal? expected) =>
        (done, target) switch
        {
            (null, _) or (_, null) => Pace.Unknown,
            ({ } d, { } t) when Reaches(indicator.Direction, d, t) => Pace.Reached,
            ({ } d, _) when indicator.Direction != TargetDirection.AtMost && expected is { } e && d >= e => Pace.OnPace,
            _ => Pace.Behind,
        };

    private static bool Reaches(TargetDirection direction, decimal done, decimal target) =>
        direction switch
        {
            TargetDirection.AtMost => done <= target,
            TargetDirection.Above => done > target,
            _ => done >= target,
        };

    private static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
