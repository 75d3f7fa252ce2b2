using System.CommandLine;
using System.Globalization;
using Registry.Rules.RuleSets;

namespace Registry.Host.Cli;

/// <summary>The rule sets on the command line: which are there, and what one says with the source of each value.</summary>
internal static class RuleCommands
{
    public static Command Rules() => new("rules", "The regulations by date, as data.") { List(), Show() };

    private static Command List()
    {
        var json = Json();
        var command = new Command("list", "Prints each rule set: in force from, standing, values that no source confirms.")
        {
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RegistryCommands.RunAsync(async services =>
                {
                    var all = await services.GetRequiredService<IRuleSetAppService>().ListAsync(null, cancellation);
                    if (parsed.GetValue(json))
                        await RegistryCommands.PrintAsync(all, true);
                    else
                        foreach (var rules in all)
                            await PrintAsync(
                                $"{rules.Code, -24}{rules.EffectiveFrom:yyyy-MM-dd}  {rules.Standing, -8}  {rules.Unconfirmed} GK-cfg"
                            );
                    return 0;
                })
        );
        return command;
    }

    private static Command Show()
    {
        var code = new Argument<string>("code") { Description = "Number of the regulation such as 24-QĐ/TW." };
        var json = Json();
        var command = new Command("show", "Prints the values of a rule set with their sources.") { code, json };
        command.SetAction(
            (parsed, cancellation) =>
                RegistryCommands.RunAsync(async services =>
                {
                    var rules = await services
                        .GetRequiredService<IRuleSetAppService>()
                        .FindAsync(parsed.GetRequiredValue(code), cancellation);
                    if (parsed.GetValue(json))
                        await RegistryCommands.PrintAsync(rules, true);
                    else
                        foreach (var value in rules.Groups.SelectMany(g => g.Values))
                            await PrintAsync($"{value.Key, -34}{value.Source, -20}{value.Text}");
                    return 0;
                })
        );
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "JSON." };

    private static Task PrintAsync(FormattableString line) =>
        Console.Out.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
