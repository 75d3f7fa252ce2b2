using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Registry.Dashboards.Figures;

namespace Registry.Dashboards.Overview;

/// <summary>Addresses of the lists behind the numbers.</summary>
internal static class DashboardLinks
{
    /// <param name="asOf">The day the whole screen is seen at; null: today.</param>
    public static string Roster(Guid organisation, DateOnly? asOf, params (string Name, object? Value)[] filters) =>
        Address("/members", [("organisationId", organisation), .. filters, ("asOf", asOf is { } day ? Iso(day) : null)]);

    public static string List(
        Behind what,
        Guid organisation,
        DateOnly? from,
        DateOnly to,
        params (string Name, object? Value)[] filters
    ) =>
        Address(
            "/dashboard/list",
            [
                ("what", what),
                ("organisation", organisation),
                ("from", from is { } day ? Iso(day) : null),
                ("to", Iso(to)),
                .. filters,
            ]
        );

    /// <summary>The whole list as a file.</summary>
    public static string ListFile(DashboardListInput input) =>
        Address(
            "/api/reports/dashboard/list.xlsx",
            [
                ("what", input.What),
                ("organisationId", input.OrganisationId),
                ("from", input.From is { } from ? Iso(from) : null),
                ("to", input.To is { } to ? Iso(to) : null),
                ("zone", input.Zone),
                ("noZone", input.NoZone ? "true" : null),
                ("step", input.Step),
            ]
        );

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Address(string path, IEnumerable<(string Name, object? Value)> query) =>
        QueryHelpers.AddQueryString(
            path,
            query
                .Where(q => q.Value is not null)
                .Select(q => KeyValuePair.Create(q.Name, Convert.ToString(q.Value, CultureInfo.InvariantCulture)))
        );
}
