namespace Registry.Dashboards.Counting;

/// <summary>Ages as indicators and dashboards show them.</summary>
internal static class Ages
{
    /// <summary>Full years on a day.</summary>
    public static int On(DateOnly born, DateOnly day) =>
        day.Year - born.Year - (born > day.AddYears(born.Year - day.Year) ? 1 : 0);

    /// <summary>Mean of full years, one decimal; null: of nobody.</summary>
    public static decimal? Mean(IReadOnlyCollection<(int Age, int Count)> people)
    {
        var total = people.Sum(p => p.Count);
        return total == 0
            ? null
            : Math.Round((decimal)people.Sum(p => (long)p.Age * p.Count) / total, 1, MidpointRounding.AwayFromZero);
    }
}
