using System.Diagnostics;

namespace Registry.Bench;

/// <summary>A server of its own process under measurement; stopped when disposed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private ServerProcess(Process process, string address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Client { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory it has held at once, in MB.</summary>
    public double MostMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <summary>Runs `dotnet` with the arguments to its end.</summary>
    /// <exception cref="InvalidOperationException">It did not end well; what it said is the message.</exception>
    public static async Task RunAsync(string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var verb = Start(arguments, environment);
        var said = await verb.StandardOutput.ReadToEndAsync() + await verb.StandardError.ReadToEndAsync();
        await verb.WaitForExitAsync();
        if (verb.ExitCode != 0)
            throw new InvalidOperationException(said);
    }

    /// <summary>Starts `dotnet` with the arguments and waits until <paramref name="ready"/> answers.</summary>
    public static async Task<ServerProcess> ServeAsync(
        string[] arguments,
        IReadOnlyDictionary<string, string> environment,
        string address,
        string ready
    )
    {
        var started = Start(arguments, environment);
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var server = new ServerProcess(started, address);
        var begin = Stopwatch.GetTimestamp();
        while (!started.HasExited && Stopwatch.GetElapsedTime(begin) < Patience)
        {
            try
            {
                using var answer = await server.Client.GetAsync(ready);
                if (answer.IsSuccessStatusCode)
                    return server;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        await server.DisposeAsync();
        throw new InvalidOperationException($"{address}{ready} did not answer.");
    }

    private static Process Start(string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
