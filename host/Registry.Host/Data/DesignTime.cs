using System.Security.Claims;
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
        var services = new ServiceCollection().BuildServiceProvider();
        var modules = ModuleList.Load(typeof(RegistryHostModule));
        return (TContext)
            Activator.CreateInstance(
                typeof(TContext),
                options.Options,
                modules,
                new NoUser(),
                new RegistryClock(TimeProvider.System),
                services
            )!;
    }

    private sealed class NoUser : ICurrentUser
    {
        public Guid? Id => null;
        public string Name => "";
        public IReadOnlyList<string> Scope => [];

        public bool IsGranted(string permission, string? path = null) => false;

        public void Require(string permission) => throw BusinessException.Forbidden(permission);

        public Task BeginAsync(ClaimsPrincipal principal, CancellationToken cancellation = default) => Task.CompletedTask;

        public void BeginSystem(string name) => throw new NotSupportedException();
    }
}

internal sealed class SqliteDesignTime()
    : DesignTimeFactory<SqliteRegistryDbContext>(o => Database.UseSqlite(o, "Data Source=:memory:"));

internal sealed class PostgreSqlDesignTime()
    : DesignTimeFactory<PostgreSqlRegistryDbContext>(o => Database.UsePostgreSql(o, "Host=127.0.0.1"));

internal sealed class SqlServerDesignTime()
    : DesignTimeFactory<SqlServerRegistryDbContext>(o => Database.UseSqlServer(o, "Server=127.0.0.1"));
