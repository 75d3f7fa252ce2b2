using System.Data.Common;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Registry.Kernel;

namespace Registry.Host.Data;

/// <summary>The databases the Registry runs on; the value of Registry:Database:Provider.</summary>
internal enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>Chooses the context, its options and the job storage by one setting.</summary>
internal static class Database
{
    /// <summary>Lowest SQL Server the generated SQL must run on: 2019.</summary>
    private const int SqlServerCompatibility = 150;

    /// <summary>Statements kept prepared on each PostgreSQL connection; the program has some hundreds, of which these come often.</summary>
    private const int PreparedStatements = 200;

    public static DatabaseProvider Provider(IConfiguration configuration) =>
        configuration.GetValue("Registry:Database:Provider", DatabaseProvider.Sqlite);

    /// <summary>
    /// At the very first start the storage is asked for before the migration makes the database. It then looks again when it is
    /// used; its default of waiting half a minute for a database would only delay the making of it.
    /// </summary>
    private static readonly PostgreSqlStorageOptions PostgreSqlJobs = new()
    {
        StartupConnectionMaxRetries = 1,
        StartupConnectionBaseDelay = TimeSpan.FromMilliseconds(100),
    };

    /// <exception cref="InvalidOperationException">PostgreSQL or SQL Server without ConnectionStrings:Registry.</exception>
    public static string ConnectionString(IConfiguration configuration)
    {
        var configured = configuration.GetConnectionString("Registry");
        if (!string.IsNullOrEmpty(configured))
            return Provider(configuration) == DatabaseProvider.PostgreSql ? Prepared(configured) : configured;
        if (Provider(configuration) != DatabaseProvider.Sqlite)
            throw new InvalidOperationException("Set ConnectionStrings:Registry for " + Provider(configuration) + ".");
        var directory = Directory.CreateDirectory(configuration["Registry:DataDirectory"]!).FullName;
        return $"Data Source={Path.Combine(directory, "registry.db")};Foreign Keys=True;Default Timeout=30";
    }

    /// <summary>
    /// Statements that come again are prepared on the server, unless the connection string says otherwise (Max Auto Prepare=0 for a
    /// pooler that cannot keep them).
    /// </summary>
    private static string Prepared(string connection)
    {
        var written = new DbConnectionStringBuilder { ConnectionString = connection };
        return written.ContainsKey("Max Auto Prepare") || written.ContainsKey("MaxAutoPrepare")
            ? connection
            : new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = PreparedStatements }.ConnectionString;
    }

    public static void AddRegistryDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = ConnectionString(configuration);
        switch (Provider(configuration))
        {
            case DatabaseProvider.PostgreSql:
                Add<PostgreSqlRegistryDbContext>(o => UsePostgreSql(o, connection));
                services.AddHangfire(h => h.UsePostgreSqlStorage(p => p.UseNpgsqlConnection(connection), PostgreSqlJobs));
                break;
            case DatabaseProvider.SqlServer:
                Add<SqlServerRegistryDbContext>(o => UseSqlServer(o, connection));
                services.AddHangfire(h => h.UseSqlServerStorage(connection));
                break;
            default:
                Add<SqliteRegistryDbContext>(o => UseSqlite(o, connection));
                services.AddHangfire(h =>
                    h.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(1) })
                );
                break;
        }

        void Add<TContext>(Action<DbContextOptionsBuilder> use)
            where TContext : RegistryDbContext
        {
            // Making a context with all of EF's own services is a tenth of a short request.
            services.AddDbContextPool<TContext>(use);
            services.AddScoped(s => s.GetRequiredService<TContext>().Serve(s.GetRequiredService<ICurrentUser>(), s));
        }
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string connection) => options.UseSqlite(connection);

    public static void UsePostgreSql(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(connection);

    public static void UseSqlServer(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, sql => sql.UseCompatibilityLevel(SqlServerCompatibility));
}
