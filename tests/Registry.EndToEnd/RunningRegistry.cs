using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Registry.EndToEnd.RunningRegistry))]

namespace Registry.EndToEnd;

/// <summary>The program as a user starts it, on an empty data directory of its own, and a browser to use it with.</summary>
public class RunningRegistry : IAsyncLifetime
{
    private static readonly string[] BrowserArguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private const string DirectoryPrefix = "registry-e2e-";

    private readonly string dataDirectory = MakeDataDirectory();
    private PosixSignalRegistration[] signals = [];
    private Process? program;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Root of the source tree.</summary>
    public static string Root { get; } = FindRoot();

    public string Address { get; private set; } = "";

    /// <summary>Addresses on other origins that a page asked for; stays empty.</summary>
    public List<string> OutsideRequests { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var chromium = FindBrowser();
        if (chromium is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("No Chromium on this machine: the browser journeys are skipped (install the package chromium).");
        Assert.True(chromium is not null, "Chromium is missing and CI=true.");
        Address = $"http://127.0.0.1:{FreePort()}";
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Stop()),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Stop()),
        ];
        program = Start();
        await WaitAsync();
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(15_000);
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = BrowserArguments });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        foreach (var signal in signals)
            signal.Dispose();
        Stop();
    }

    /// <summary>Kills the program and starts it again on the same data, as after a power cut.</summary>
    public async Task RestartAsync()
    {
        program!.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
        program = Start();
        await WaitAsync();
    }

    /// <summary>
    /// Also run when the tests are told to end half-way (Ctrl+C, SIGTERM): neither the program nor its data is left behind.
    /// </summary>
    private void Stop()
    {
        if (program is { HasExited: false })
        {
            program.Kill(entireProcessTree: true);
            program.WaitForExit(TimeSpan.FromSeconds(10));
        }
        program?.Dispose();
        program = null;
        Remove(dataDirectory);
    }

    /// <summary>A directory named after this process; those of runs that were killed outright are removed on the way.</summary>
    private static string MakeDataDirectory()
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), DirectoryPrefix + "*"))
        {
            if (
                Path.GetFileName(left)[DirectoryPrefix.Length..].Split('-') is [var process, _]
                && int.TryParse(process, CultureInfo.InvariantCulture, out var id)
                && !IsRunning(id)
            )
                Remove(left);
        }
        return Directory.CreateTempSubdirectory($"{DirectoryPrefix}{Environment.ProcessId}-").FullName;
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            // No process has this id any more.
            return false;
        }
    }

    private static void Remove(string directory)
    {
        try
        {
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
        }
        catch (IOException)
        {
            // The program it belonged to is still ending; the next run removes it.
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's run.
        }
    }

    /// <summary>A page at a width, signed in as a demonstration account by the button a visitor would press.</summary>
    /// <param name="address">Another way to the program, such as a line that can be cut; null: straight.</param>
    public async Task<IPage> SignInAsync(string account, int width = 1280, string path = "/", string? address = null)
    {
        var page = await OpenAsync(width, "/sign-in?returnUrl=" + Uri.EscapeDataString(path), address ?? Address);
        await page.ClickAsync($"[data-account={account}]");
        await page.WaitForSelectorAsync(".content h1");
        return page;
    }

    public async Task<IPage> OpenAsync(int width, string path, string? address = null)
    {
        address ??= Address;
        var context = await browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = width > 600 ? 800 : 844 },
                Locale = "vi-VN",
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
                OutsideRequests.Add(request.Url);
        };
        await page.GotoAsync(address + path);
        return page;
    }

    private Process Start()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var host = Path.Combine(Root, "host", "Registry.Host");
        var start = new ProcessStartInfo("dotnet", Path.Combine(host, "bin", configuration, "net10.0", "registry.dll"))
        {
            WorkingDirectory = host,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["Registry__DataDirectory"] = dataDirectory;
        start.Environment["Registry__SignInsPerMinute"] = "10000";
        var started = Process.Start(start)!;
        started.BeginOutputReadLine();
        return started;
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/health/ready"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (tries < 600 && !program!.HasExited)
            {
                // Not listening yet.
            }
            if (tries >= 600 || program!.HasExited)
                throw new InvalidOperationException("The program did not get ready.");
            await Task.Delay(200);
        }
    }

    private static string? FindBrowser()
    {
        string[] candidates =
        [
            Environment.GetEnvironmentVariable("REGISTRY_CHROMIUM") ?? "",
            "/usr/bin/chromium",
            "/usr/bin/google-chrome",
        ];
        return candidates.FirstOrDefault(File.Exists);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Registry.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("Registry.sln was not found above the tests.");
    }

    /// <summary>Today as the program sees it.</summary>
    public static DateOnly Today =>
        DateOnly.FromDateTime(
            TimeZoneInfo
                .ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"))
                .DateTime
        );

    public static string Show(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
