using System.Collections;
using System.Data.Common;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Registry.Access;
using Registry.Kernel;
using Registry.Reports.Definitions;
using Registry.Reports.Life;
using Registry.Rules.RuleSets;

namespace Registry.Tests.Sql;

/// <summary>Result sets of equal rows, each value made up from the type asked for and the name of the column.</summary>
internal sealed class FakeReader(string sql, int rows) : DbDataReader
{
    public static readonly Guid Id = new("01a20000-0000-7000-8000-000000000001");
    private static readonly DateTime Early = new(2020, 6, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Late = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The values of the newest rule set, so that none is missing to the code that asks for it.</summary>
    private static readonly IReadOnlyList<RuleValue> Rules = RuleSetSeed.RuleSets().Last().Values;

    /// <summary>A one in each cell of the quarterly return.</summary>
    private static readonly string Cells = CellText.Write(
        DefinitionBook.Shipped().Of("quarterly", 1).Cells.ToDictionary(c => c.Code, _ => 1)
    );
    private readonly QuerySpecification? query = QueryOf(sql);
    private IReadOnlyList<string>? columns;
    private int read;

    private IReadOnlyList<string> Columns =>
        columns ??= [.. query?.SelectElements.OfType<SelectScalarExpression>().Select(NameOf) ?? []];

    /// <summary>A count or an EXISTS always answers with one row.</summary>
    private bool IsScalar =>
        query is { GroupByClause: null }
        && (
            query.FromClause is null
            || query.SelectElements
                is [SelectScalarExpression { Expression: FunctionCall or CastCall { Parameter: FunctionCall } }]
        );

    private string Column(int ordinal) => ordinal < Columns.Count ? Columns[ordinal] : "";

    /// <summary>Rules are always there: the product does not run without. Their values are the only rows that differ.</summary>
    private bool IsRules => Columns.Contains("Key") && Columns.Contains("Value");

    public override bool Read() =>
        read++
        < (
            IsScalar ? 1
            : IsRules ? Rules.Count
            : rows
        );

    /// <summary>A query has one result set; a batch of writes is asked for as many as it has.</summary>
    public override bool NextResult()
    {
        read = 0;
        return query is null;
    }

    /// <summary>The encrypted identity cannot be made up, and what is open has no end.</summary>
    public override bool IsDBNull(int ordinal) =>
        Column(ordinal) is "NationalIdCipher" or "ParentId" or "ClosedOn" or "ReversesEventId" or "LockoutEnd";

    public override string GetString(int ordinal) =>
        Column(ordinal) switch
        {
            // A list in one column; c, c0 … is what EF Core calls it when it comes out of an inner query.
            "Documents" or "Introducers" or "Verifications" or "c" or "c0" or "c1" => "[]",
            "OrganisationPath" or "Path" => "00001",
            "Sha256" => new string('0', 64),
            "Role" => Roles.HrOfficer,
            "Key" when IsRules => Rules[read - 1].Key,
            "Value" when IsRules => Rules[read - 1].Value,
            "Facts" => """{"PaperNumber":"1-NQ/CB","PaperDate":"2025-07-01"}""",
            "Cells" => Cells,
            // Nothing was counted before, so that everything is counted now.
            "Counts" => "null",
            "CountsBelow" => """{"OwnMembers":0,"Items":[]}""",
            // The first member of every enumeration, and a number where a text holds one.
            _ => "0",
        };

    public override DateTime GetDateTime(int ordinal) => Column(ordinal) is "To" or "ValidTo" or "KnownTo" ? Late : Early;

    public override T GetFieldValue<T>(int ordinal)
    {
        object value =
            typeof(T) == typeof(DateOnly) ? DateOnly.FromDateTime(GetDateTime(ordinal))
            : typeof(T) == typeof(DateTimeOffset) ? new DateTimeOffset(GetDateTime(ordinal))
            : typeof(T) == typeof(byte[]) ? Array.Empty<byte>()
            : throw new NotSupportedException(typeof(T).Name);
        return (T)value;
    }

    public override Guid GetGuid(int ordinal) =>
        IsRules && ordinal > 0 && Column(ordinal) == "Id" ? new Guid(read, 0, 0, new byte[8]) : Id;

    public override bool GetBoolean(int ordinal) => rows > 0;

    public override byte GetByte(int ordinal) => 1;

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => rows;

    public override long GetInt64(int ordinal) => 1;

    public override decimal GetDecimal(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override float GetFloat(int ordinal) => 1;

    public override char GetChar(int ordinal) => '0';

    public override object GetValue(int ordinal) => GetInt32(ordinal);

    public override int FieldCount => Columns.Count;

    public override bool HasRows => rows > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => throw new NotSupportedException();

    public override string GetName(int ordinal) => Column(ordinal);

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override string GetDataTypeName(int ordinal) => "nvarchar";

    public override Type GetFieldType(int ordinal) => typeof(string);

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    private static QuerySpecification? QueryOf(string sql) =>
        SqlServerModel.Statements(sql).OfType<SelectStatement>().FirstOrDefault()?.QueryExpression as QuerySpecification;

    private static string NameOf(SelectScalarExpression element) =>
        element.Expression is ColumnReferenceExpression column
            ? column.MultiPartIdentifier.Identifiers[^1].Value
            : element.ColumnName?.Value ?? "";
}
