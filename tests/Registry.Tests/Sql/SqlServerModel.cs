using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Registry.Host.Data;

namespace Registry.Tests.Sql;

/// <summary>
/// SQL Server's own view of our schema, without a server: its parser (ScriptDom) and its resolver of names (DacFx), both
/// at compatibility level 150, the lowest the product promises.
/// </summary>
internal sealed class SqlServerModel : IDisposable
{
    private readonly TSqlModel model = new(SqlServerVersion.Sql150, new TSqlModelOptions());

    private SqlServerModel() { }

    /// <summary>Our tables as they are made now, and the triggers of the migrations.</summary>
    public static SqlServerModel OfTheRegistry()
    {
        var made = new SqlServerModel();
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        foreach (var statement in Statements(db.Database.GenerateCreateScript()))
            made.Add(Text(statement));
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()).ToHashSet(StringComparer.Ordinal);
        foreach (var trigger in Triggers(db.GetService<IMigrator>().GenerateScript()))
        {
            // Those of a table that a later migration dropped went with it.
            if (tables.Contains(trigger.TriggerObject.Name.BaseIdentifier.Value))
                made.Add(Text(trigger));
        }
        return made;
    }

    public void Add(string sql) => model.AddObjects(sql);

    public int CountTables() => model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Count();

    public int CountTriggers() => model.GetObjects(DacQueryScopes.UserDefined, DmlTrigger.TypeClass).Count();

    /// <summary>Everything it has against the schema. Its warnings are names it cannot resolve; those of the server's own objects are known to be there.</summary>
    public IEnumerable<string> Problems() =>
        model
            .Validate()
            .Where(m => m.MessageType == DacMessageType.Error || !m.Message.Contains("[sys]", StringComparison.Ordinal))
            .Select(m => m.ToString());

    /// <exception cref="FormatException">SQL Server would not read it.</exception>
    public static IReadOnlyList<TSqlStatement> Statements(string script)
    {
        using var reader = new StringReader(script);
        var parsed = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
            throw new FormatException(string.Join(Environment.NewLine, errors.Select(e => $"{e.Line}:{e.Column} {e.Message}")));
        return [.. parsed.Batches.SelectMany(b => b.Statements)];
    }

    /// <summary>Triggers stand in EXEC(N'…'), because a trigger must be the first statement of its batch.</summary>
    private static IEnumerable<CreateTriggerStatement> Triggers(string script)
    {
        var inner = new InnerScripts();
        foreach (var statement in Statements(script))
            statement.Accept(inner);
        // Others are pieces that the script puts together while it runs, such as the default constraint of a column that changes.
        return inner
            .Found.Where(sql => sql.StartsWith("CREATE TRIGGER", StringComparison.OrdinalIgnoreCase))
            .SelectMany(Statements)
            .OfType<CreateTriggerStatement>();
    }

    private static string Text(TSqlStatement statement) =>
        string.Concat(
            statement
                .ScriptTokenStream.Skip(statement.FirstTokenIndex)
                .Take(statement.LastTokenIndex - statement.FirstTokenIndex + 1)
                .Select(t => t.Text)
        );

    public void Dispose() => model.Dispose();

    private sealed class InnerScripts : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(ExecutableStringList node) =>
            Found.AddRange(node.Strings.OfType<StringLiteral>().Select(s => s.Value));
    }
}
