using System.Diagnostics;
using Registry.Tests.Databases;

namespace Registry.Tests.Cli;

/// <summary>What a verb of the executable left: exit code and both outputs.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors);

/// <summary>The built executable as an operator runs it, in Production, on a database of the test.</summary>
internal static class HostProcess
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "registry.dll");

    public static Task<Outcome> RunAsync(TestDatabase database, string? input, params string[] arguments) =>
        RunAsync(database, input, Api.Stop, arguments);

    /// <summary>The same, given up (and the process ended) when it takes too long.</summary>
    public static async Task<Outcome> RunAsync(
        TestDatabase database,
        string? input,
        CancellationToken patience,
        params string[] arguments
    )
    {
        using var process = Start(database, arguments);
        await using var end = patience.Register(() => process.Kill());
        if (input is not null)
            await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(patience);
        var errors = process.StandardError.ReadToEndAsync(patience);
        await process.WaitForExitAsync(patience);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the web application on a free port and waits until it listens.</summary>
    public static async Task<(Process Process, Uri Address)> ServeAsync(TestDatabase database)
    {
        const string Listening = "Now listening on: ";
        var process = Start(database, ["--urls", "http://127.0.0.1:0"]);
        while (await process.StandardOutput.ReadLineAsync(Api.Stop) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.ReadToEndAsync(Api.Stop);
                return (process, new Uri(line[(at + Listening.Length)..].Trim().Trim('"')));
            }
        }
        throw new InvalidOperationException("The program ended: " + await process.StandardError.ReadToEndAsync(Api.Stop));
    }

    public static Process Start(TestDatabase database, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = database.DataDirectory,
        };
        foreach (var (key, value) in database.Settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Registry__SignInsPerMinute"] = "1000";
        return Process.Start(start)!;
    }
}
