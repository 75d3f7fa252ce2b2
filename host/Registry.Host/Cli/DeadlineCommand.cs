using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Registry.Inbox.Deadlines;

namespace Registry.Host.Cli;

/// <summary>What is due for whom, for operators: people who work here, no member.</summary>
internal static class DeadlineCommand
{
    public static Command Deadlines()
    {
        var json = new Option<bool>("--json") { Description = "One JSON array." };
        var command = new Command("deadlines", "What is overdue and due soon for each person, derived now.") { json };
        command.SetAction(
            (arguments, cancellation) =>
                RegistryCommands.RunAsync(async services =>
                {
                    var deadlines = services.GetRequiredService<IDeadlineAppService>();
                    await deadlines.DeriveAsync(cancellation);
                    var people = await deadlines.ListAsync(cancellation);
                    if (arguments.GetValue(json))
                        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(people, RegistryCommands.Json));
                    else
                        foreach (var p in people)
                            await Console.Out.WriteLineAsync(
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{p.UserName, -20} overdue {p.Overdue, 4}   within 7 working days {p.DueSoon, 4}   waiting {p.Waiting, 4}   next {p.NextDueOn:yyyy-MM-dd}"
                                )
                            );
                    return 0;
                })
        );
        return command;
    }
}
