using System.Globalization;
using System.Text.Json;
using Registry.Host.ReferenceData;
using Registry.Kernel;

namespace Registry.Bench;

/// <summary>Makes a database of each size, serves it, and prints what the budgets ask for.</summary>
internal static class Measurement
{
    private const int Readers = 8;
    private const int ThroughputRounds = 5;
    private const int WarmUpRounds = 4;
    private const int ScreenSize = 100_000;
    public const string RegistryAddress = "http://127.0.0.1:5191";
    private const string AdoNetAddress = "http://127.0.0.1:5192";
    public const string Password = "xem-thu-so-dang-vien";

    /// <summary>Members of a synthetic cell.</summary>
    public const int CellSize = 25;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(3);

    /// <summary>As the product has it, in Viet Nam.</summary>
    public static DateOnly Today => new RegistryClock(TimeProvider.System).Today;

    public static async Task<int> RunAsync(string registry, string work, int[] sizes)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var seed = Path.Combine(work, "seed");
        await ServerProcess.RunAsync([registry, "seed"], Environment(seed, "Development"));
        Dictionary<string, double> smallest = [];
        foreach (var size in sizes)
        {
            var data = Path.Combine(work, size.ToString());
            Directory.CreateDirectory(data);
            foreach (var file in Directory.GetFiles(seed))
                File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
            var database = Path.Combine(data, "registry.db");
            SyntheticMembers.Add(database, size, size / CellSize, Today);
            Console.WriteLine($"\n{size:N0} members beside the reference data, {new FileInfo(database).Length / 1e6:N0} MB");
            await MeasureAsync(registry, data, database, size, smallest);
            Directory.Delete(data, true);
        }
        return 0;
    }

    private static async Task MeasureAsync(
        string registry,
        string data,
        string database,
        int size,
        Dictionary<string, double> smallest
    )
    {
        if (smallest.Count == 0)
            await ServerProcess.RunAsync([registry, "verify"], Environment(data, "Production"));
        await using var server = await ServerProcess.ServeAsync(
            [registry],
            Environment(data, "Production"),
            RegistryAddress,
            "/health/ready"
        );
        var (secretary, secretaryId) = await AccountAsync(server.Client, "bench-cell", "CellSecretary", SyntheticMembers.Cell(8));
        var (committee, committeeId) = await AccountAsync(
            server.Client,
            "bench-committee",
            "GrassrootsCommittee",
            SyntheticMembers.Committee(3)
        );
        var officer = await Visitor.SignInAsync(server.Client, "nhansu", Password);
        var approver = await Visitor.SignInAsync(server.Client, "duyet", Password);
        await GrowthAsync(secretary, committee, officer, size, smallest);
        if (size != ScreenSize)
            return;
        await ScreensAsync(officer, approver);
        await using var plain = await ServerProcess.ServeAsync(
            [typeof(Measurement).Assembly.Location, "serve", database, AdoNetAddress],
            new Dictionary<string, string>(),
            AdoNetAddress,
            "/ready"
        );
        Console.WriteLine(
            $"\nRoster page, {Readers} readers at once, answers/s and processor ms of the server for one answer "
                + $"(medians of {ThroughputRounds}; budget: at least 50 % of ADO.NET)"
        );
        var officerId = JsonDocument.Parse(await officer.ReadAsync("/api/access/me")).RootElement.GetProperty("id").GetGuid();
        await CompareAsync("of a cell's secretary", server, secretary, plain, secretaryId);
        await CompareAsync("of a committee", server, committee, plain, committeeId);
        await CompareAsync("of everybody", server, officer, plain, officerId);
    }

    private static async Task GrowthAsync(
        Visitor secretary,
        Visitor committee,
        Visitor officer,
        int size,
        Dictionary<string, double> smallest
    )
    {
        const int rounds = 300;
        var cells = size / CellSize;
        Console.WriteLine(
            "Roster page, ms (shortest, median, longest of one reader), and times the smallest size's median (budget: 2)"
        );
        await RowAsync("own cell, its secretary", secretary, _ => "/api/members");
        await RowAsync("own committee, its user", committee, _ => "/api/members");
        await RowAsync("one cell after the other", officer, n => Of(SyntheticMembers.Cell(Spread(n, cells))));
        await RowAsync("one committee after the other", officer, n => Of(SyntheticMembers.Committee(Spread(n, cells / 4))));
        var all = await officer.TimeAsync(size > ScreenSize ? 3 : 15, _ => ["/api/members"]);
        Console.WriteLine($"  {"everybody, first page", -34}{all}      no budget beyond 100,000");

        async Task RowAsync(string name, Visitor visitor, Func<int, string> address)
        {
            var times = await visitor.TimeAsync(rounds, n => [address(n)]);
            smallest.TryAdd(name, times.Median);
            Console.WriteLine($"  {name, -34}{times}{times.Median / smallest[name], 10:N2}");
        }

        static string Of(Guid organisation) => $"/api/members?organisationId={organisation}";

        // Neighbours in time are far apart in the file.
        static int Spread(int n, int count) => (int)(n * 2_654_435_761L % count);
    }

    /// <summary>Every call a page makes when it is opened, one after the other.</summary>
    private static async Task ScreensAsync(Visitor officer, Visitor approver)
    {
        var cell = SyntheticMembers.Cell(1000);
        const string tree = "/api/organisations";
        string[] rosterFrame = ["/api/access/me", tree, "/api/organisations/zones"];
        string[] home = ["/api/access/me", "/api/members/inbox", "/api/reports/figures", "/api/reports/admission-plan"];
        Console.WriteLine("\nScreens, ms for all calls of the page together (shortest, median, longest; budget: 300)");
        await RowAsync("home of an approver", approver, home);
        await RowAsync("home of an officer", officer, home);
        await RowAsync("inbox, 2,000 dossiers waiting", approver, "/api/members/inbox");
        await RowAsync("admission dossiers", approver, "/api/members/admissions");
        var dossier = SyntheticMembers.LongDossier;
        var papers = $"/api/members/documents/AdmissionDossier/{dossier}";
        await RowAsync(
            "dossier: 60 steps, 40 files",
            approver,
            $"/api/members/admissions/{dossier}",
            papers + "/files",
            papers + "/forms"
        );
        await RowAsync("roster opened: everybody", officer, [.. rosterFrame, "/api/members"]);
        await RowAsync("roster, next page", officer, "/api/members?skip=50");
        await RowAsync("roster, one given name", officer, "/api/members?text=minh");
        await RowAsync("roster, full name", officer, "/api/members?text=nguyễn văn minh anh");
        await RowAsync("roster, women of 30 to 40", officer, "/api/members?sex=Female&minAge=30&maxAge=40");
        await RowAsync("roster as of 01/08/2020", officer, "/api/members?asOf=2020-08-01");
        await RowAsync("roster of a cell", officer, $"/api/members?organisationId={cell}");
        await RowAsync("member", officer, $"/api/members/{SyntheticMembers.Member(50_000)}");
        await RowAsync("organisations: the tree", officer, tree);
        await RowAsync("organisation: a cell", officer, tree, $"{tree}/{cell}");
        var root = JsonDocument.Parse(await officer.ReadAsync(tree)).RootElement[0].GetProperty("id").GetString();
        await RowAsync("organisation: the root", officer, tree, $"{tree}/{root}");
        await RowAsync("reports", approver, "/api/reports/quarterly", "/api/reports/targets");

        static async Task RowAsync(string name, Visitor visitor, params string[] addresses)
        {
            Console.WriteLine($"  {name, -34}{await visitor.TimeAsync(15, _ => addresses)}");
        }
    }

    private static async Task CompareAsync(string name, ServerProcess server, Visitor visitor, ServerProcess plain, Guid account)
    {
        var byHand = new Visitor(plain.Client, account.ToString().ToUpperInvariant());
        if (await visitor.ReadAsync("/api/members") != await byHand.ReadAsync("/"))
            throw new InvalidOperationException($"The two endpoints answer differently: {name}.");
        List<(double Rate, double Cost)> product = [];
        List<(double Rate, double Cost)> adoNet = [];
        // First until the runtime has compiled what is hot for good: that costs processor time of its own.
        for (var round = 0; round < WarmUpRounds; round++)
        {
            await LoadAsync(server, visitor, "/api/members");
            await LoadAsync(plain, byHand, "/");
        }
        for (var round = 0; round < ThroughputRounds; round++)
        {
            product.Add(await LoadAsync(server, visitor, "/api/members"));
            adoNet.Add(await LoadAsync(plain, byHand, "/"));
        }
        var (mine, theirs) = (Middle(product, r => r.Rate), Middle(adoNet, r => r.Rate));
        var (myCost, theirCost) = (Middle(product, r => r.Cost), Middle(adoNet, r => r.Cost));
        Console.WriteLine(
            $"  {name, -24} Registry {mine, 8:N0}/s {myCost, 7:N2} ms   ADO.NET {theirs, 8:N0}/s {theirCost, 7:N2} ms   "
                + $"throughput {mine / theirs:P0}, by processor time {theirCost / myCost:P0}"
        );
    }

    private static async Task<(double Rate, double Cost)> LoadAsync(ServerProcess server, Visitor visitor, string address)
    {
        var before = server.Used;
        var answers = await visitor.LoadAsync(address, Readers, RoundTime);
        return (answers / RoundTime.TotalSeconds, (server.Used - before).TotalMilliseconds / answers);
    }

    private static double Middle(List<(double Rate, double Cost)> rounds, Func<(double Rate, double Cost), double> of) =>
        rounds.Select(of).Order().ElementAt(rounds.Count / 2);

    /// <summary>A new user with a role on one organisation, made through the API by the administrator.</summary>
    private static async Task<(Visitor Visitor, Guid Id)> AccountAsync(
        HttpClient client,
        string userName,
        string role,
        Guid organisationId
    )
    {
        var administrator = await Visitor.SignInAsync(client, "quantri", Password);
        var user = await administrator.WriteAsync(
            "/api/access/users",
            new
            {
                userName,
                displayName = userName,
                password = Password,
            }
        );
        var id = user.GetProperty("id").GetGuid();
        await administrator.WriteAsync(
            $"/api/access/users/{id}/grants",
            new
            {
                role,
                organisationId,
                stamp = user.GetProperty("stamp").GetGuid(),
            }
        );
        return (await Visitor.SignInAsync(client, userName, Password), id);
    }

    public static Dictionary<string, string> Environment(string data, string environment) =>
        new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["ASPNETCORE_URLS"] = RegistryAddress,
            ["Registry__DataDirectory"] = data,
            // Reports of the quarters that are missing would be made while the pages are measured.
            ["Registry__Jobs__Server"] = "false",
            ["Registry__SignInsPerMinute"] = "1000",
            ["Serilog__MinimumLevel__Default"] = "Error",
        };
}
