using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Registry.Host.ReferenceData;
using Registry.Members.Ledger;

namespace Registry.Bench;

/// <summary>What the quarterly report costs when the Registry holds all members of the country.</summary>
internal static class NationalMeasurement
{
    private const int Rounds = 5;
    private const string Reports = "/api/reports/quarterly";

    /// <summary>What the home page and the dashboard ask for.</summary>
    private static readonly string[] Parts =
    [
        "dashboard",
        "dashboard/admissions",
        "dashboard/ages",
        "dashboard/growth",
        "dashboard/funnel",
        "dashboard/zones",
        "dashboard/organisations",
        "progress",
        "figures",
        "admission-plan",
    ];

    public static async Task<int> RunAsync(string registry, string work, string members, string organisations)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var environment = Measurement.Environment(work, "Development");
        var quarter = Quarter.Of(Quarter.Of(Measurement.Today).From.AddDays(-1)).ToString();
        await ServerProcess.RunAsync([registry, "seed"], environment);
        await ServerProcess.RunAsync([registry, "report", "--quarter", quarter], environment);
        var begin = Stopwatch.GetTimestamp();
        await ServerProcess.RunAsync([registry, "generate", "--members", members, "--organisations", organisations], environment);
        var size = new FileInfo(Path.Combine(work, "registry.db")).Length / 1e9;
        Console.WriteLine($"generated {members} members, {organisations} organisations in {Seconds(begin):N0} s, {size:N1} GB");
        await using var server = await ServerProcess.ServeAsync(
            [registry],
            Measurement.Environment(work, "Production"),
            Measurement.RegistryAddress,
            "/health/ready"
        );
        var officer = await Visitor.SignInAsync(server.Client, "tochuc", Measurement.Password);
        var report = await ReadAsync(officer, quarter);
        var (before, used) = (server.MostMemory, server.Used);
        begin = Stopwatch.GetTimestamp();
        await officer.WriteAsync($"{Reports}/{quarter}/refresh", new { stamp = report.GetProperty("stamp").GetGuid() });
        Console.WriteLine(
            $"quarterly report of {quarter} at every organisation: {Seconds(begin):N1} s (budget 60 s), "
                + $"{(server.Used - used).TotalSeconds:N1} s of processor time, "
                + $"most memory {server.MostMemory:N0} MB, {before:N0} MB before (budget 1,500 MB)"
        );
        begin = Stopwatch.GetTimestamp();
        var after = await ReadAsync(officer, quarter);
        Console.WriteLine(
            $"reading it: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:N0} ms; "
                + $"members at the end: {after.GetProperty("line").GetProperty("cells").GetProperty("D")}"
        );
        Console.WriteLine("\nDashboard, ms for each part: shortest, median, longest (budget 300 ms)");
        await ShowAsync(officer, "a cell", SyntheticMembers.Cell(1000));
        await ShowAsync(officer, "a committee", SyntheticMembers.Committee(200));
        await ShowAsync(officer, "the whole", null);
        return 0;
    }

    private static async Task ShowAsync(Visitor officer, string name, Guid? organisation)
    {
        foreach (var part in Parts)
        {
            var address = "/api/reports/" + part + (organisation is { } id ? "?organisationId=" + id : "");
            Console.WriteLine($"  {name, -12} {part, -24} {await officer.TimeAsync(Rounds, _ => [address])}");
        }
    }

    private static async Task<JsonElement> ReadAsync(Visitor officer, string quarter) =>
        JsonDocument.Parse(await officer.ReadAsync($"{Reports}/{quarter}")).RootElement;

    private static double Seconds(long since) => Stopwatch.GetElapsedTime(since).TotalSeconds;
}
