using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Registry.Bench;

/// <summary>Adds organisations without members to a seeded database, as the product would have established them.</summary>
internal static class SyntheticTree
{
    private const int ChildrenOfTop = 60;
    private const int CellsOfCommittee = 50;

    public static Guid Top(int number) => Id(1, number);

    /// <summary>Upper committees directly below the root, to move other things below.</summary>
    public static void AddTops(string database, int count) =>
        Run(
            database,
            Place("root", $"WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < {count})", 1, "n")
        );

    /// <summary>About this many organisations: tops with sixty committees each, fifty cells a committee.</summary>
    public static void AddNodes(string database, int nodes)
    {
        var tops = Math.Max(1, nodes / (1 + ChildrenOfTop + (ChildrenOfTop * CellsOfCommittee)));
        AddTops(database, tops + 2);
        Run(
            database,
            $"""
            CREATE TEMP TABLE place AS
            WITH RECURSIVE
              top(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM top WHERE n + 1 < {tops}),
              committee(c) AS (SELECT 1 UNION ALL SELECT c + 1 FROM committee WHERE c < {ChildrenOfTop})
            SELECT printf('01910002-0000-7000-8000-%012X', n * {ChildrenOfTop} + c) AS id, o."Id" AS parent, 'GrassrootsCommittee' AS type,
              'Đảng bộ cây số ' || (n * {ChildrenOfTop} + c) AS name, 'dang bo cay so ' || (n * {ChildrenOfTop} + c) AS search,
              o."OrganisationPath" || printf('.%05d', c) AS path
            FROM top JOIN organisations_organisations o ON o."Id" = printf('01910001-0000-7000-8000-%012X', n), committee;
            INSERT INTO place
            WITH RECURSIVE cell(c) AS (SELECT 1 UNION ALL SELECT c + 1 FROM cell WHERE c < {CellsOfCommittee})
            SELECT printf('01910003-0000-7000-8000-%012X', place.rowid * {CellsOfCommittee} + c), place.id, 'Cell',
              'Chi bộ cây số ' || (place.rowid * {CellsOfCommittee} + c), 'chi bo cay so ' || (place.rowid * {CellsOfCommittee} + c),
              place.path || printf('.%05d', c)
            FROM place, cell;
            {Insert("place")}
            """
        );
    }

    private static string Place(string from, string with, int kind, string number) =>
        $"""
            CREATE TEMP TABLE place AS
            {with}
            SELECT printf('0191000{kind}-0000-7000-8000-%012X', {number}) AS id, {from}."Id" AS parent, 'UpperCommittee' AS type,
              'Đảng bộ cấp trên số ' || {number} AS name, 'dang bo cap tren so ' || {number} AS search,
              {from}."OrganisationPath" || printf('.%05d', 90000 + {number}) AS path
            FROM n, organisations_organisations {from} WHERE {from}."ParentId" IS NULL;
            {Insert("place")}
            """;

    private static string Insert(string place) =>
        $"""
            INSERT INTO organisations_organisations ("Id", "Name", "SearchName", "SortKey", "Type", "ParentId", "OrganisationPath", "EstablishedOn", "Stamp")
            SELECT id, name, search, hex(search), type, parent, path, '2012-01-03', id FROM {place};
            INSERT INTO organisations_placements ("Id", "OrganisationId", "ParentId", "Type", "Name", "Path", "ValidFrom", "ValidTo", "KnownFrom", "KnownTo")
            SELECT id, id, parent, type, name, path, '2012-01-03', '9999-12-31', '2012-01-04 03:00:00', '9999-12-31 00:00:00' FROM {place};
            INSERT INTO organisations_events ("Id", "OrganisationId", "Sequence", "Kind", "EffectiveOn", "RecordedAt", "RecordedBy", "DecisionNumber", "DecisionDate",
              "DecisionIssuer", "Name", "ParentId", "Type", "Code")
            SELECT id, id, 1, 'Established', '2012-01-03', '2012-01-04 03:00:00', 'Registry', '1-QĐ', '2012-01-03', 'Bench', name, parent, type, substr(path, -5) FROM {place};
            """;

    private static Guid Id(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"0191000{kind}-0000-7000-8000-{number:X12}"));

    private static void Run(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN;" + sql + "COMMIT;";
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
