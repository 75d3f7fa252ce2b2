using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Registry.Host.Data;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Sql;

/// <summary>
/// Our schema as SQL Server reads it. Covered: the whole migration script parses, plain and idempotent; tables, indices, keys
/// and triggers resolve. Not covered, because no engine runs here: that a migration of data does what it should, locking,
/// query plans, and whatever only shows when statements run. The live test does that where there is a server.
/// </summary>
public sealed class SqlServerSchemaTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migration_script_parses(MigrationsSqlGenerationOptions options)
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: options);
        Should.NotThrow(() => SqlServerModel.Statements(script)).Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_schema_resolves()
    {
        using var model = SqlServerModel.OfTheRegistry();
        model.CountTables().ShouldBeGreaterThan(15);
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        model.CountTriggers().ShouldBe(db.Model.GetEntityTypes().Count(t => t.ClrType.IsAssignableTo(typeof(IAppendOnly))));
        model.Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT [NoSuchColumn] FROM [members_members]")]
    [InlineData("SELECT 1 FROM [no_such_table]")]
    [InlineData("INSERT INTO [audit_entries] ([NoSuchColumn]) VALUES (1)")]
    public void A_name_that_does_not_exist_is_found(string sql)
    {
        using var model = SqlServerModel.OfTheRegistry();
        model.Add($"CREATE PROCEDURE [wrong] AS {sql}");
        model.Problems().ShouldNotBeEmpty();
    }
}
