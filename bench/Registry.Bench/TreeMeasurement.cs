using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Registry.Host.ReferenceData;

namespace Registry.Bench;

/// <summary>How long it takes to move a large subtree, and how fast the tree page's answers are in a large tree.</summary>
internal static class TreeMeasurement
{
    private const string Tree = "/api/organisations";
    private const int Rounds = 15;

    public static async Task<int> RunAsync(string registry, string work, int members, int nodes)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var seed = Path.Combine(work, "seed");
        await ServerProcess.RunAsync([registry, "seed"], Measurement.Environment(seed, "Development"));
        await MoveAsync(registry, Copy(seed, work, "move"), members);
        await AnswersAsync(registry, Copy(seed, work, "tree"), nodes);
        return 0;
    }

    private static string Copy(string seed, string work, string name)
    {
        var data = Directory.CreateDirectory(Path.Combine(work, name)).FullName;
        foreach (var file in Directory.GetFiles(seed))
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        return data;
    }

    private static async Task MoveAsync(string registry, string data, int members)
    {
        var database = Path.Combine(data, "registry.db");
        SyntheticTree.AddTops(database, 2);
        SyntheticMembers.Add(database, members, members / Measurement.CellSize, Measurement.Today, SyntheticTree.Top(0));
        RemoveFiles(database);
        var organisations = Count(database, "organisations_organisations", SyntheticTree.Top(0));
        var plain = Rewrite(Copy(data, data, "plain"));
        await using (var server = await ServeAsync(registry, data))
        {
            var board = await Visitor.SignInAsync(server.Client, "tochuc", Measurement.Password);
            var moved = await JsonAsync(board, $"{Tree}/{SyntheticTree.Top(0)}");
            var today = Measurement.Today;
            var begin = Stopwatch.GetTimestamp();
            await board.WriteAsync(
                $"{Tree}/{SyntheticTree.Top(0)}/move",
                new
                {
                    stamp = moved.GetProperty("stamp").GetGuid(),
                    parentId = SyntheticTree.Top(1),
                    effectiveOn = today,
                    decision = new
                    {
                        decisionNumber = "1-QĐ",
                        decisionDate = today,
                        decisionIssuer = "Bench",
                    },
                }
            );
            var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            Console.WriteLine(
                $"moving {organisations:N0} organisations with {members:N0} members: {seconds:N1} s (budget 10 s); "
                    + $"the same rows rewritten by plain SQL: {plain:N1} s"
            );
        }
        await ServerProcess.RunAsync([registry, "verify"], Measurement.Environment(data, "Production"));
        Console.WriteLine("verify: clean");
    }

    /// <summary>The synthetic scans have no content, which `verify` would miss.</summary>
    private static void RemoveFiles(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Scalar(connection, "DELETE FROM members_attachments WHERE \"UploadedBy\" = 'Bench'; SELECT 1");
    }

    /// <summary>The floor: the new path in every table that carries one, without history, checks or stamps.</summary>
    private static double Rewrite(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "registry.db")};Pooling=False");
        connection.Open();
        var old = (string)Scalar(
            connection,
            $"SELECT \"OrganisationPath\" FROM organisations_organisations WHERE \"Id\" = '{Key(SyntheticTree.Top(0))}'"
        );
        var other = (string)Scalar(
            connection,
            $"SELECT \"OrganisationPath\" FROM organisations_organisations WHERE \"Id\" = '{Key(SyntheticTree.Top(1))}'"
        );
        string[] tables =
        [
            "organisations_organisations",
            "members_members",
            "members_spans",
            "members_dossiers",
            "members_recognitions",
        ];
        var begin = Stopwatch.GetTimestamp();
        Scalar(connection, "PRAGMA cache_size = -524288; BEGIN; SELECT 1");
        foreach (
            var table in tables.Where(t => (long)Scalar(connection, $"SELECT count(*) FROM sqlite_master WHERE name = '{t}'") > 0)
        )
            Scalar(
                connection,
                $"UPDATE {table} SET \"OrganisationPath\" = '{other}.00001' || substr(\"OrganisationPath\", {old.Length + 1}) WHERE \"OrganisationPath\" >= '{old}' AND \"OrganisationPath\" < '{old}~'; SELECT 1"
            );
        Scalar(connection, "COMMIT; SELECT 1");
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static async Task AnswersAsync(string registry, string data, int nodes)
    {
        var database = Path.Combine(data, "registry.db");
        SyntheticTree.AddNodes(database, nodes);
        await using var server = await ServeAsync(registry, data);
        var board = await Visitor.SignInAsync(server.Client, "tochuc", Measurement.Password);
        var root = (await JsonAsync(board, $"{Tree}/tree")).GetProperty("items")[0].GetProperty("id").GetGuid();
        var committee = (await JsonAsync(board, $"{Tree}/tree?parentId={SyntheticTree.Top(3)}")).GetProperty("items")[7];
        var cell = (await JsonAsync(board, $"{Tree}/tree?parentId={committee.GetProperty("id").GetGuid()}")).GetProperty("items")[
            9
        ];
        Console.WriteLine(
            $"\nTree page at {Count(database, "organisations_organisations", null):N0} organisations, ms: shortest, median, longest (budget 100 ms)"
        );
        await ShowAsync("tops and the first level", $"{Tree}/tree", $"{Tree}/tree?parentId={root}");
        await ShowAsync("what is below a committee", $"{Tree}/tree?parentId={committee.GetProperty("id").GetGuid()}");
        await ShowAsync(
            "the same, as of 2020-08-01",
            $"{Tree}/tree?parentId={committee.GetProperty("id").GetGuid()}&asOf=2020-08-01"
        );
        await ShowAsync("the way to a cell", $"{Tree}/{cell.GetProperty("id").GetGuid()}/way");
        await ShowAsync("search of a name", $"{Tree}/search?text=cay%20so%2012345");
        await ShowAsync("members below the root", $"{Tree}/{root}/counts");
        await ShowAsync("before: the whole tree at once", $"{Tree}");

        async Task ShowAsync(string what, params string[] addresses) =>
            Console.WriteLine($"{what, -34}{await board.TimeAsync(Rounds, _ => addresses)}");
    }

    private static Task<ServerProcess> ServeAsync(string registry, string data) =>
        ServerProcess.ServeAsync(
            [registry],
            Measurement.Environment(data, "Production"),
            Measurement.RegistryAddress,
            "/health/ready"
        );

    private static async Task<JsonElement> JsonAsync(Visitor visitor, string address) =>
        JsonDocument.Parse(await visitor.ReadAsync(address)).RootElement;

    private static long Count(string database, string table, Guid? top)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        var within = top is { } id
            ? $"WHERE \"OrganisationPath\" LIKE (SELECT \"OrganisationPath\" FROM organisations_organisations WHERE \"Id\" = '{Key(id)}') || '.%'"
            : "";
        return (long)Scalar(connection, $"SELECT count(*) FROM {table} {within}");
    }

    private static string Key(Guid id) => id.ToString().ToUpperInvariant();

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command.ExecuteScalar()!;
    }
}
