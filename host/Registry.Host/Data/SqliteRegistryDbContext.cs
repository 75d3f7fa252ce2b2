using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Host.Data;

internal sealed class SqliteRegistryDbContext(
    DbContextOptions<SqliteRegistryDbContext> options,
    ModuleList modules,
    RegistryClock clock
) : RegistryDbContext(options, modules, clock)
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    protected override string OrdinalCollation => "BINARY";

    /// <summary>With its 2 MB an index that is rewritten at many places is read and written over and over again.</summary>
    public override Task UseMemoryAsync(int megabytes, CancellationToken cancellation) =>
        Database.ExecuteSqlRawAsync(
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = {-1024 * megabytes}"),
            cancellation
        );

    protected override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };
}
