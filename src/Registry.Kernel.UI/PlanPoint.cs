namespace Registry.Kernel.UI;

/// <summary>One period of a <see cref="PlanChart"/>: what was done in it, the sum so far, and the plan so far (null: none was set).</summary>
/// <param name="Href">The list behind what was done; null: none is linked.</param>
public sealed record PlanPoint(string Label, int Done, int Sum, double? Planned, string? Href = null);
