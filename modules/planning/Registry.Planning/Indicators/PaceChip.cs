namespace Registry.Planning.Indicators;

/// <summary>How a pace looks; its words stand in the chip.</summary>
internal static class PaceChip
{
    public static string? ClassOf(Pace pace) =>
        pace switch
        {
            Pace.Reached or Pace.OnPace => "chip-ok",
            Pace.Behind => "chip-warn",
            _ => null,
        };
}
