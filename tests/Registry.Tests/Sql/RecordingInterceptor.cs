using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Registry.Tests.Sql;

/// <summary>Stands where SQL Server would: opens nothing, keeps each statement, answers with as many rows as told.</summary>
internal sealed class RecordingInterceptor : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly ConcurrentDictionary<RecordedStatement, bool> recorded = new();

    /// <summary>Rows of each answer: with none a service stops at what is not there, with one it goes on.</summary>
    public int Rows { get; set; }

    public ICollection<RecordedStatement> Recorded => recorded.Keys;

    private FakeReader Answer(DbCommand command)
    {
        recorded.TryAdd(RecordedStatement.Of(command), true);
        return new FakeReader(command.CommandText, Rows);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => new(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command)));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        recorded.TryAdd(RecordedStatement.Of(command), true);
        return new(InterceptionResult<int>.SuppressWithResult(1));
    }

    public InterceptionResult ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => new(InterceptionResult.Suppress());
}

/// <summary>A statement with its parameters declared as SQL Server would get them.</summary>
internal sealed record RecordedStatement(string Sql, string Parameters)
{
    public static RecordedStatement Of(DbCommand command) =>
        new(
            command.CommandText,
            string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(p => $"{p.ParameterName} {TypeOf(p)}"))
        );

    public string AsProcedure(string name) =>
        $"CREATE PROCEDURE [{name}] {Parameters} AS BEGIN{Environment.NewLine}{Sql}{Environment.NewLine}END";

    private static string TypeOf(SqlParameter parameter)
    {
        var type = parameter.SqlDbType.ToString().ToLowerInvariant();
        return parameter.SqlDbType switch
        {
            System.Data.SqlDbType.NVarChar or System.Data.SqlDbType.VarChar or System.Data.SqlDbType.VarBinary =>
                $"{type}({(parameter.Size is > 0 and <= 4000 ? parameter.Size.ToString(CultureInfo.InvariantCulture) : "max")})",
            System.Data.SqlDbType.Decimal => string.Create(
                CultureInfo.InvariantCulture,
                $"decimal({Math.Max((byte)18, parameter.Precision)}, {parameter.Scale})"
            ),
            _ => type,
        };
    }
}
