using Microsoft.Data.Sqlite;

namespace Registry.Tests.Databases;

/// <summary>The embedded database: its file lies in the data directory and is copied with it.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    protected override string ConnectionString =>
        $"Data Source={Path.Combine(DataDirectory, "registry.db")};Foreign Keys=True;Default Timeout=30";

    protected override void Create() { }

    protected override void CopyFrom(TestDatabase template) { }

    protected override void Close()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
