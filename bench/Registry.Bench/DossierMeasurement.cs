using System.Globalization;
using System.Text.Json;
using Registry.Host.ReferenceData;

namespace Registry.Bench;

/// <summary>Whether opening a dossier stays as fast as it is when the ledger grows: it asks about its own cell and people only.</summary>
internal static class DossierMeasurement
{
    private const int Rounds = 40;

    private static readonly (string Name, string User, string Path, string Query)[] Rows =
    [
        ("admission, cell's secretary", "thuky2", "/api/members/admissions", "?states=Drafting"),
        ("admission, approver", "duyet", "/api/members/admissions", "?states=AwaitingDecision"),
        ("recognition, approver", "duyet", "/api/members/recognitions", ""),
        ("case, approver", "duyet", "/api/members/cases", ""),
    ];

    public static async Task<int> RunAsync(string registry, string work, int[] sizes)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var seed = Path.Combine(work, "seed");
        await ServerProcess.RunAsync([registry, "seed"], Measurement.Environment(seed, "Development"));
        var medians = new List<double[]>();
        foreach (var size in sizes)
        {
            var data = Directory.CreateDirectory(Path.Combine(work, size.ToString())).FullName;
            foreach (var file in Directory.GetFiles(seed))
                File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
            SyntheticMembers.Add(Path.Combine(data, "registry.db"), size, size / Measurement.CellSize, Measurement.Today);
            medians.Add(await MeasureAsync(registry, data));
            Directory.Delete(data, true);
        }
        Console.WriteLine("\nOpening one dossier, ms (medians), by members; and the largest beside the smallest (budget: 1.5)");
        Console.WriteLine($"  {"", -34}{string.Concat(sizes.Select(s => $"{s, 12:N0}"))}");
        for (var row = 0; row < Rows.Length; row++)
        {
            var times = string.Concat(medians.Select(m => $"{m[row], 12:N1}"));
            Console.WriteLine($"  {Rows[row].Name, -34}{times}{medians[^1][row] / medians[0][row], 10:N2}");
        }
        return 0;
    }

    private static async Task<double[]> MeasureAsync(string registry, string data)
    {
        await using var server = await ServerProcess.ServeAsync(
            [registry],
            Measurement.Environment(data, "Production"),
            Measurement.RegistryAddress,
            "/health/ready"
        );
        var medians = new List<double>();
        foreach (var (_, user, path, query) in Rows)
        {
            var visitor = await Visitor.SignInAsync(server.Client, user, Measurement.Password);
            var list = JsonDocument.Parse(await visitor.ReadAsync(path + query)).RootElement.GetProperty("items");
            // Those of the reference data, which are the same at every size; the synthetic ones come with a long history.
            var ids = list.EnumerateArray().Select(i => i.GetProperty("id").GetGuid()).Take(10).ToList();
            medians.Add((await visitor.TimeAsync(Rounds, n => [$"{path}/{ids[n % ids.Count]}"])).Median);
        }
        return [.. medians];
    }
}
