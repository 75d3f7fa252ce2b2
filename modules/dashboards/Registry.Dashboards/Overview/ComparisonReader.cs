using Registry.Dashboards.Counting;
using Registry.Dashboards.Figures;
using Registry.Planning.Catalogue;
using Registry.Planning.Integration;

namespace Registry.Dashboards.Overview;

/// <summary>The organisations directly below one, side by side.</summary>
internal sealed class ComparisonReader(BelowReader reader, ITargetBook targets)
{
    public async Task<ComparisonDto> ReadAsync(
        DashboardNode node,
        ComparedBy by,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var below = await reader.ReadAsync(node, null, cancellation);
        var asked = await targets.SharesOfYearAsync(
            IndicatorKeys.MembersAdmitted,
            node.Day.Year,
            node.Id,
            node.Day,
            cancellation
        );
        // Equals stay in the order of their names.
        var compared = below.Items.Select(Compare).OrderByDescending(c => Value(c, by)).ToList();
        return new ComparisonDto(
            by,
            compared.Count,
            compared.Count == 0 ? 0 : Value(compared[0], by),
            below.OwnMembers,
            [.. compared.Skip(skip).Take(take)]
        );

        ComparedDto Compare(BelowCount counted)
        {
            decimal? target = asked.TryGetValue(counted.OrganisationId, out var value) ? value : null;
            decimal? percent = target is { } whole and > 0
                ? Math.Round(100 * counted.Admitted / whole, 1, MidpointRounding.AwayFromZero)
                : null;
            return new ComparedDto(
                counted.OrganisationId,
                counted.Name,
                counted.Members,
                counted.Organisations,
                counted.Admitted,
                target,
                percent
            );
        }
    }

    /// <summary>What an organisation is compared by; where nothing was asked of it, it has reached nothing.</summary>
    public static decimal Value(ComparedDto compared, ComparedBy by) =>
        by switch
        {
            ComparedBy.AdmittedThisYear => compared.AdmittedThisYear,
            ComparedBy.OfTarget => compared.PercentOfTarget ?? 0,
            ComparedBy.Organisations => compared.Organisations,
            _ => compared.Members,
        };
}
