using Npgsql;

namespace Registry.Tests.Databases;

/// <summary>A database on the server of this run.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private readonly string name = "registry_" + Guid.CreateVersion7().ToString("N");

    public PostgreSqlTestDatabase() => ConnectionString = PostgreSqlServer.ConnectionString(name);

    protected override string ConnectionString { get; }

    protected override void Create() => PostgreSqlServer.Execute($"CREATE DATABASE {name}");

    protected override void CopyFrom(TestDatabase template) =>
        PostgreSqlServer.Execute($"CREATE DATABASE {name} TEMPLATE {((PostgreSqlTestDatabase)template).name}");

    protected override void Close()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        PostgreSqlServer.Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            PostgreSqlServer.Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }
}
