using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Host.Data;

internal sealed class SqlServerRegistryDbContext(
    DbContextOptions<SqlServerRegistryDbContext> options,
    ModuleList modules,
    RegistryClock clock
) : RegistryDbContext(options, modules, clock)
{
    private const int UniqueIndexViolation = 2601;
    private const int UniqueConstraintViolation = 2627;

    protected override string OrdinalCollation => "Latin1_General_100_BIN2";

    protected override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: UniqueIndexViolation or UniqueConstraintViolation };
}
