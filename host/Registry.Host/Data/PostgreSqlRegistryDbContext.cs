using Microsoft.EntityFrameworkCore;
using Npgsql;
using Registry.Kernel;

namespace Registry.Host.Data;

internal sealed class PostgreSqlRegistryDbContext(
    DbContextOptions<PostgreSqlRegistryDbContext> options,
    ModuleList modules,
    RegistryClock clock
) : RegistryDbContext(options, modules, clock)
{
    protected override string OrdinalCollation => "C";

    protected override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
