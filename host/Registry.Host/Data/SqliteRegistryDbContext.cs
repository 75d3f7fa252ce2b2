using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Host.Data;

internal sealed class SqliteRegistryDbContext(
    DbContextOptions<SqliteRegistryDbContext> options,
    ModuleList modules,
    ICurrentUser user,
    RegistryClock clock,
    IServiceProvider services
) : RegistryDbContext(options, modules, user, clock, services)
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    protected override string OrdinalCollation => "BINARY";

    protected override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };
}
