using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Registry.Kernel;

namespace Registry.Host.ReferenceData;

/// <summary>
/// Saves a large load: rows that no other row refers to (steps, spans, entries of ledgers: nearly all of them) are inserted by one
/// prepared command a table, the others as always. Measured: the first start spent half its time on commands made for each row.
/// </summary>
internal static class LeafRows
{
    /// <summary>What <see cref="DbContext.SaveChangesAsync(CancellationToken)"/> would save of added rows, in the caller's transaction; then nothing is tracked any more.</summary>
    public static async Task SaveAsync(RegistryDbContext db, CancellationToken cancellation)
    {
        var leaves = db
            .ChangeTracker.Entries()
            .Where(e => e.State == EntityState.Added && IsLeaf(e.Metadata))
            .GroupBy(e => e.Metadata)
            .ToList();
        foreach (var entry in leaves.SelectMany(g => g))
            entry.State = EntityState.Unchanged;
        await db.SaveChangesAsync(cancellation);
        foreach (var rows in leaves)
            await InsertAsync(db, rows.Key, rows, cancellation);
        db.ChangeTracker.Clear();
    }

    private static bool IsLeaf(IEntityType type) =>
        !type.GetReferencingForeignKeys().Any()
        && !type.ClrType.IsAssignableTo(typeof(AggregateRoot))
        && !type.IsMappedToJson()
        && !type.GetComplexProperties().Any()
        && type.GetTableMappings().ToList() is [var mapping]
        && mapping.Table.EntityTypeMappings.Count() == 1;

    private static async Task InsertAsync(
        RegistryDbContext db,
        IEntityType type,
        IEnumerable<EntityEntry> rows,
        CancellationToken cancellation
    )
    {
        var columns = type.GetTableMappings().Single().ColumnMappings.ToList();
        var sql = db.Database.GetService<ISqlGenerationHelper>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"""
            INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!)}
            ({string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Column.Name)))})
            VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})
            """;
        var parameters = new DbParameter[columns.Count];
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var mapping = columns[i].TypeMapping;
                var value = row.Property(columns[i].Property).CurrentValue;
                if (parameters[i] is null)
                    command.Parameters.Add(parameters[i] = mapping.CreateParameter(command, "@p" + i, value, nullable: true));
                else
                    parameters[i].Value =
                        (mapping.Converter is { } c && value is not null ? c.ConvertToProvider(value) : value) ?? DBNull.Value;
            }
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
