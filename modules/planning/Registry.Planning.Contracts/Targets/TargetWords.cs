using System.Globalization;
using Registry.Kernel;

namespace Registry.Planning.Targets;

/// <summary>A target as a sentence.</summary>
public static class TargetWords
{
    public static string Of(TargetDto target, Texts texts)
    {
        var value = Number(target.Value) + (target.To is { } to ? "–" + Number(to) : "");
        var words =
            $"{texts["Planning:Indicator." + target.Indicator]}: {texts["Planning:Direction." + target.Direction]} {value} {texts["Planning:TargetCadence." + target.Cadence]}";
        return target.GrowthPercent is { } growth ? $"{words} {texts["Planning:Growth", Number(growth)]}" : words;
    }

    private static string Number(decimal value) => value.ToString("#,0.#", CultureInfo.CurrentCulture);
}
