using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Registry.Kernel;

namespace Registry.Host.Data;

/// <summary>Builds the contexts for `dotnet ef`, without a database and without a user.</summary>
internal abstract class DesignTimeFactory<TContext>(Action<DbContextOptionsBuilder> use) : IDesignTimeDbContextFactory<TContext>
    where TContext : RegistryDbContext
{
    public TContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TContext>();
        use(options);
        var modules = ModuleList.Load(typeof(RegistryHostModule));
        return (TContext)
            Activator.CreateInstance(typeof(TContext), options.Options, modules, new RegistryClock(TimeProvider.System))!;
    }
}

internal sealed class SqliteDesignTime()
    : DesignTimeFactory<SqliteRegistryDbContext>(o => Database.UseSqlite(o, "Data Source=:memory:"));

internal sealed class PostgreSqlDesignTime()
    : DesignTimeFactory<PostgreSqlRegistryDbContext>(o => Database.UsePostgreSql(o, "Host=127.0.0.1"));

internal sealed class SqlServerDesignTime()
    : DesignTimeFactory<SqlServerRegistryDbContext>(o => Database.UseSqlServer(o, "Server=127.0.0.1"));
