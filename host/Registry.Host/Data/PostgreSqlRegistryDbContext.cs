using Microsoft.EntityFrameworkCore;
using Npgsql;
using Registry.Kernel;

namespace Registry.Host.Data;

internal sealed class PostgreSqlRegistryDbContext(
    DbContextOptions<PostgreSqlRegistryDbContext> options,
    ModuleList modules,
    ICurrentUser user,
    RegistryClock clock,
    IServiceProvider services
) : RegistryDbContext(options, modules, user, clock, services)
{
    protected override string OrdinalCollation => "C";

    protected override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
