using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Registry.Host.Data;

namespace Registry.Tests.Databases;

/// <summary>
/// One database with its data directory, removed when disposed. Which engine: environment variable REGISTRY_TEST_DATABASE.
/// The reference data is played once in a run, into a template that the others are copies of; its reports are made once too.
/// </summary>
internal abstract class TestDatabase : IDisposable
{
    private const string Variable = "REGISTRY_TEST_DATABASE";

    private static readonly Lazy<TestDatabase> Reference = new(MakeReference);
    private static readonly Lazy<TestDatabase> Reported = new(MakeReported);

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

    public static TestDatabase CopyOfReferenceData() => CopyOf(Reference.Value);

    /// <summary>With every report that is due at <see cref="RegistryApp.Start"/>.</summary>
    public static TestDatabase CopyOfReports() => CopyOf(Reported.Value);

    private static TestDatabase CopyOf(TestDatabase template)
    {
        var copy = Name();
        copy.CopyFrom(template);
        foreach (var source in Directory.EnumerateFiles(template.DataDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.DataDirectory, Path.GetRelativePath(template.DataDirectory, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }
        return copy;
    }

    private static TestDatabase MakeReference()
    {
        var template = CreateEmpty();
        using (var app = new TemplateApp(template, referenceData: true))
            _ = app.Services;
        template.Close();
        return template;
    }

    private static TestDatabase MakeReported()
    {
        var template = CopyOfReferenceData();
        using (var app = new TemplateApp(template, referenceData: false))
            RegistryApp.MakeReportsAsync(app.Services).GetAwaiter().GetResult();
        template.Close();
        return template;
    }

    /// <summary>Called once at the end of the run.</summary>
    public static void DisposeTemplates()
    {
        foreach (var template in new[] { Reference, Reported })
        {
            if (template.IsValueCreated)
                template.Value.Dispose();
        }
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

    private sealed class TemplateApp(TestDatabase database, bool referenceData) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            RegistryApp.Configure(builder, database, new TestClock(RegistryApp.Start));
            builder.UseSetting("Registry:Jobs:Server", "false");
            builder.UseSetting("Registry:ReferenceData", referenceData ? "true" : "false");
        }
    }
}
