using System.CommandLine;
using Registry.Reports.Contracts;

namespace Registry.Host.Cli;

/// <summary>Reports for operators and scripts: print one, or prove that a frozen one still says what was signed.</summary>
internal static class ReportCommand
{
    private const string Usual = "quarterly";

    public static Command Report()
    {
        var quarter = new Option<string>("--quarter")
        {
            Description = "Period such as 2020-Q2, 2020-H1 or 2020.",
            Required = true,
        };
        var kind = Kind();
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var command = new Command("report", "Prints the report of a period that ended; makes the missing ones first.")
        {
            quarter,
            kind,
            json,
            Verify(),
        };
        command.SetAction(
            (parsed, cancellation) =>
                RegistryCommands.RunAsync(async services =>
                {
                    var reports = services.GetRequiredService<IReportAppService>();
                    await reports.MakeMissingAsync(cancellation);
                    var report = await reports.GetAsync(
                        parsed.GetValue(kind) ?? Usual,
                        parsed.GetRequiredValue(quarter),
                        null,
                        cancellation
                    );
                    if (parsed.GetValue(json))
                        await RegistryCommands.PrintAsync(report, true);
                    else
                        await PrintAsync(report);
                    return 0;
                })
        );
        return command;
    }

    private static Command Verify()
    {
        var quarter = new Option<string?>("--quarter") { Description = "Only this period; else all." };
        var kind = new Option<string?>("--kind") { Description = "Only this kind of report, by its key; else all." };
        var command = new Command(
            "verify",
            "Counts kept reports again from the ledger as known then, and their SHA-256; exit code 1 when one differs."
        )
        {
            quarter,
            kind,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RegistryCommands.RunAsync(async services =>
                {
                    var reports = services.GetRequiredService<IReportAppService>();
                    var kept = await KeptAsync(reports, parsed.GetValue(kind), parsed.GetValue(quarter), cancellation);
                    var wrong = 0;
                    foreach (var (key, period) in kept)
                    {
                        var found = await reports.VerifyAsync(key, period, cancellation);
                        foreach (var difference in found.Differences)
                            await Console.Out.WriteLineAsync($"{key}/{period}: {difference}");
                        if (!found.HashMatches)
                            await Console.Out.WriteLineAsync($"{key}/{period}: the SHA-256 does not match what is kept");
                        if (!found.HashMatches || found.Differences.Count > 0)
                            wrong++;
                    }
                    await Console.Out.WriteLineAsync($"{kept.Count} reports verified, {wrong} differ.");
                    return wrong > 0 ? 1
                        : kept.Count == 0 ? 2
                        : 0;
                })
        );
        return command;
    }

    private static async Task<List<(string Key, string Period)>> KeptAsync(
        IReportAppService reports,
        string? kind,
        string? period,
        CancellationToken cancellation
    )
    {
        var kept = new List<(string, string)>();
        foreach (var key in reports.GetDefinitions().Select(d => d.Key).Where(key => kind is null || key == kind))
            kept.AddRange(
                (await reports.ListAsync(key, null, cancellation))
                    .Where(r => period is null || r.Period == period)
                    .Select(r => (key, r.Period))
            );
        return kept;
    }

    private static Option<string> Kind() =>
        new("--kind") { Description = "Kind of report, by its key.", DefaultValueFactory = _ => Usual };

    /// <summary>The sheet of the whole, a row a line.</summary>
    private static async Task PrintAsync(ReportDto report)
    {
        await Console.Out.WriteLineAsync($"{report.Title} · {report.Period} · {report.State} · {report.Sha256}");
        foreach (var row in report.Rows.Where(r => !r.IsHeading))
        {
            var cells = report.Columns.Count == 0 ? [row.Code] : report.Columns.Select(c => $"{row.Code}.{c.Code}");
            var numbers = string.Join(" ", cells.Select(c => report.Line.Cells[c].ToString("N0").PadLeft(8)));
            await Console.Out.WriteLineAsync($"{new string(' ', row.Depth * 2)}{row.Label, -60} {numbers}");
        }
    }
}
