using Registry.Kernel;
using Registry.Organisations.Rows;

namespace Registry.Organisations.Integration;

/// <summary>
/// What somebody belongs to: where it is in today's tree, and the days on which it is there. Ledgers of members fold to stays at homes,
/// so nobody can be written into one before it was founded or after it closed, whatever kind of entry it is.
/// </summary>
/// <param name="From">The day it was founded.</param>
/// <param name="To">The first day on which it is no more; <see cref="TwoClocks.Forever"/> while it stands.</param>
public readonly record struct Home(string Path, string Name, DateOnly From, DateOnly To)
{
    /// <summary>Codes of the two refusals.</summary>
    public const string BeforeFounding = "Organisations:BeforeFounding";
    public const string AfterClosing = "Organisations:AfterClosing";

    /// <summary>An organisation of which only the place matters: what is folded is compared, not written.</summary>
    public static Home Anywhere(string path) => new(path, "", DateOnly.MinValue, TwoClocks.Forever);

    public static Home Of(OrganisationInfo o) => new(o.Path, o.Name, o.EstablishedOn, o.ClosedOn ?? TwoClocks.Forever);

    public static Home Of(OrganisationRow o) => new(o.OrganisationPath, o.Name, o.EstablishedOn, o.ClosedOn ?? TwoClocks.Forever);

    /// <summary>What stands against somebody being there from a day to a day (exclusive); null: nothing. Both dates are named.</summary>
    /// <param name="field">The input's field that says the day.</param>
    public Rejection? Against(DateOnly from, DateOnly to, string field) =>
        from < From ? new Rejection(BeforeFounding, field, Name, From, from)
        : to > To ? new Rejection(AfterClosing, field, Name, To, from)
        : null;

    /// <summary>What stands against something happening there on a day; null: nothing.</summary>
    public Rejection? Against(DateOnly on, string field) => Against(on, on.AddDays(1), field);
}

/// <summary>The homes of a ledger by their ids.</summary>
public delegate Home HomeOf(Guid id);
