using Microsoft.EntityFrameworkCore;
using Registry.Host.Data;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

public sealed class ModelTests
{
    public static TheoryData<string> Providers => [.. Enum.GetNames<DatabaseProvider>()];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_migrations_are_up_with_the_model(string provider)
    {
        using RegistryDbContext db = provider switch
        {
            nameof(DatabaseProvider.Sqlite) => new SqliteDesignTime().CreateDbContext([]),
            nameof(DatabaseProvider.PostgreSql) => new PostgreSqlDesignTime().CreateDbContext([]),
            _ => new SqlServerDesignTime().CreateDbContext([]),
        };
        db.Database.HasPendingModelChanges().ShouldBeFalse("run ./add-migration.sh");
    }
}
