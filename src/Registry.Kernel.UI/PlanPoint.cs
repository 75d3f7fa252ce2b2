namespace Registry.Kernel.UI;

/// <summary>One period of a <see cref="PlanChart"/>: what was done in it, the sum so far, and the plan so far (null: none was set).</summary>
/// <param name="Href">The list behind what was done; null: none is linked.</param>
public sealed record PlanPoint(string Label, int Done, int Sum, double? Planned, string? Href = null)
{
    /// <param name="quarter">Such as 2020-Q2.</param>
    public static PlanPoint OfQuarter(string quarter, int done, int sum, decimal? planned) =>
        new($"Q{quarter[^1]}/{quarter[2..4]}", done, sum, (double?)planned);
}
