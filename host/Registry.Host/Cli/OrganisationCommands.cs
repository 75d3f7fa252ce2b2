using System.CommandLine;
using System.Globalization;
using Registry.Organisations.Tree;

namespace Registry.Host.Cli;

/// <summary>The organisations on the command line: the tree of any day.</summary>
internal static class OrganisationCommands
{
    public static Command Organisations() => new("orgs", "The Party organisations.") { Tree() };

    private static Command Tree()
    {
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Date such as 2020-08-01; without it, today." };
        var json = new Option<bool>("--json") { Description = "JSON." };
        var command = new Command(
            "tree",
            "Prints the tree as it stood on a date, with the members of each organisation and all below."
        )
        {
            asOf,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RegistryCommands.RunAsync(async services =>
                {
                    var tree = await services
                        .GetRequiredService<IOrganisationAppService>()
                        .GetTreeAsync(parsed.GetValue(asOf), cancellation);
                    if (parsed.GetValue(json))
                        await RegistryCommands.PrintAsync(tree, true);
                    else
                        foreach (var node in tree)
                            await Console.Out.WriteLineAsync(Line(node));
                    return 0;
                })
        );
        return command;
    }

    private static string Line(OrganisationNodeDto node) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{new string(' ', node.Depth * 2)}{node.Name}  [{node.Type}]  {node.Members}"
        );
}
