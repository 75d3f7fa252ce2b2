using System.Diagnostics;
using Npgsql;
using Xunit;

namespace Registry.Tests.Databases;

/// <summary>
/// A PostgreSQL server that the run starts for itself in a temporary directory and stops at its end. It listens on a
/// socket file only, so no port can collide, and does not wait for the disk. Its default order is a language's, not
/// that of code points: what leans on the order of the database shows.
/// </summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private const string User = "registry";
    private static readonly Lazy<PostgreSqlServer> Instance = new(() => new PostgreSqlServer());
    private readonly string binaries;
    private readonly string directory = Directory.CreateTempSubdirectory("registry-pg-").FullName;

    private PostgreSqlServer()
    {
        binaries = FindBinaries();
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
            Run("chown", ["postgres", directory]);
        }
        RunAsOwner(
            "initdb",
            ["-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale-provider=icu", "--icu-locale=en-US", "--no-sync"]
        );
        var options =
            $"-k {directory} -c listen_addresses='' -c max_connections=200 -c fsync=off -c full_page_writes=off -c synchronous_commit=off";
        RunAsOwner("pg_ctl", ["-D", Data, "-l", Path.Combine(directory, "log"), "-s", "-w", "-o", options, "start"]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    private string Data => Path.Combine(directory, "data");

    public static string ConnectionString(string database) =>
        $"Host={Instance.Value.directory};Username={User};Database={database};Maximum Pool Size=20";

    public static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public static void Stop()
    {
        if (Instance.IsValueCreated)
            Instance.Value.Dispose();
    }

    public void Dispose()
    {
        if (!Directory.Exists(directory))
            return;
        RunAsOwner("pg_ctl", ["-D", Data, "-s", "-w", "-m", "immediate", "stop"]);
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Skips the test where there is no server, but not on the build server: there it would hide a hole.</summary>
    private static string FindBinaries()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = debian
            .OrderDescending(StringComparer.Ordinal)
            .Concat(path)
            .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));
        if (found is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("PostgreSQL is not installed here (initdb is in neither /usr/lib/postgresql nor PATH).");
        return found ?? throw new InvalidOperationException("PostgreSQL must be installed where CI=true.");
    }

    /// <summary>The server refuses to run as root, so it belongs to the user its package made.</summary>
    private void RunAsOwner(string tool, IEnumerable<string> arguments)
    {
        var file = Path.Combine(binaries, tool);
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", file, .. arguments]);
        else
            Run(file, arguments);
    }

    private void Run(string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = directory,
        };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(file)}: exit code {process.ExitCode}. {errors}");
    }
}
