using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Registry.Host.Data;

namespace Registry.Tests.Databases;

/// <summary>
/// One database with its data directory, removed when disposed. Which engine: environment variable REGISTRY_TEST_DATABASE.
/// The reference data is played once in a run, into a template that the others are copies of.
/// </summary>
internal abstract class TestDatabase : IDisposable
{
    private const string Variable = "REGISTRY_TEST_DATABASE";

    private static readonly Lazy<TestDatabase> Template = new(MakeTemplate);

    public static readonly DatabaseProvider Provider = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name
        ? Enum.Parse<DatabaseProvider>(name, ignoreCase: true)
        : DatabaseProvider.Sqlite;

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("registry-tests-").FullName;

    public IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Registry:DataDirectory", DataDirectory),
            new("Registry:Database:Provider", Provider.ToString()),
            new("ConnectionStrings:Registry", ConnectionString),
        ];

    protected abstract string ConnectionString { get; }

    protected abstract void Create();

    /// <summary>Creates it as a copy of a template that nobody is connected to.</summary>
    protected abstract void CopyFrom(TestDatabase template);

    /// <summary>Lets go of every connection, so that the template can be copied.</summary>
    protected abstract void Close();

    public static TestDatabase CreateEmpty()
    {
        var database = Name();
        database.Create();
        return database;
    }

    private static TestDatabase Name() =>
        Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteTestDatabase(),
            DatabaseProvider.PostgreSql => new PostgreSqlTestDatabase(),
            _ => throw new InvalidOperationException($"{Variable}: Sqlite or PostgreSql."),
        };

    public static TestDatabase CopyOfReferenceData()
    {
        var copy = Name();
        copy.CopyFrom(Template.Value);
        foreach (var source in Directory.EnumerateFiles(Template.Value.DataDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.DataDirectory, Path.GetRelativePath(Template.Value.DataDirectory, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }
        return copy;
    }

    private static TestDatabase MakeTemplate()
    {
        var template = CreateEmpty();
        using (var seeder = new SeedingApp(template))
            _ = seeder.Services;
        template.Close();
        return template;
    }

    /// <summary>Called once at the end of the run.</summary>
    public static void DisposeTemplate()
    {
        if (Template.IsValueCreated)
            Template.Value.Dispose();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Close();
        if (Directory.Exists(DataDirectory))
            Directory.Delete(DataDirectory, recursive: true);
    }

    private sealed class SeedingApp(TestDatabase database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            RegistryApp.Configure(builder, database, new TestClock(RegistryApp.Start));
            builder.UseSetting("Registry:Jobs:Server", "false");
            builder.UseSetting("Registry:ReferenceData", "true");
        }
    }
}
