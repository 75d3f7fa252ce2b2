using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Registry.Kernel;

namespace Registry.Host.ReferenceData;

/// <summary>
/// Adds invented members in cells, committees of four cells above them, to a seeded SQLite database, for measuring: one former member
/// to about ten, one open dossier to a hundred (8,000 at a hundred thousand, one of them with 60 steps and 40 files). The same numbers
/// and day give the same rows. What is written is what the product would have written (`registry verify` finds no difference). The
/// members of a cell lie far apart in the tables, as after years of admissions: the worst case for reading one cell.
/// </summary>
internal static class SyntheticMembers
{
    public const int CellsOfCommittee = 4;

    /// <summary>A quarter of them waits for the upper committee.</summary>
    private const int OpenDossiers = 8000;

    private static readonly string[] Families =
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Lương Mai".Split(' ');

    private static readonly string[] Middles = (
        "Văn Thị Hữu Đức Minh Quang Thanh Ngọc Thu Xuân Hồng Kim Anh Bảo Công Đình Duy Gia Hải Hoài Huy Khánh "
        + "Lan Mạnh Mỹ Nhật Phương Quốc Thành Thế Thùy Tiến Trọng Trung Tuấn Tuyết Việt Vĩnh Diệu Hà"
    ).Split(' ');

    private static readonly string[] Givens = (
        "An Anh Ánh Ân Bách Bảo Bắc Bích Bình Cảnh Châu Chi Chiến Chính Cúc Cường Dũng Dung Duyên Dương Đào Đạt Đăng Điệp Đoan Đông "
        + "Đức Gấm Giang Giáp Hà Hạ Hải Hạnh Hào Hằng Hân Hậu Hiền Hiếu Hoa Hòa Hoài Hoan Học Hồng Huệ Hùng Huy Hưng Hương Hường Khang "
        + "Khánh Khoa Khôi Khuê Kiên Kiều Lam Lâm Lan Lệ Liên Linh Loan Lộc Lợi Luân Ly Mai Mạnh Minh Mơ My Nam Nga Ngân Nghĩa Ngọc "
        + "Nguyên Nguyệt Nhàn Nhân Nhung Oanh Phát Phong Phú Phúc Phương Phượng Quân Quang Quế Quyên Quỳnh Sáng Sơn Tâm Tân Thái Thanh "
        + "Thành Thảo Thắng Thi Thiện Thịnh Thu Thủy Thư Tiến Toàn Trà Trang Trí Trung Tú Tuấn Tùng Tuyết Uyên Vân Việt Vinh Vy Xuân Yến"
    ).Split(' ');

    /// <param name="today">Admissions and leavings are counted back from this day.</param>
    /// <param name="under">The organisation below which they come; null: the root.</param>
    public static void Add(string database, int members, int cells, DateOnly today, Guid? under = null)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; PRAGMA locking_mode = EXCLUSIVE;");
        var indexes = Indexes(connection);
        Run("BEGIN");
        foreach (var (name, _) in indexes)
            Run($"DROP INDEX \"{name}\"");
        var dossiers = Math.Max(members / 100, Math.Min(OpenDossiers, members / 10));
        AddPeople(connection, members, dossiers);
        AddScans(connection, Path.GetDirectoryName(database)!);
        Run(Script(members, cells, dossiers, under).Replace("'now'", $"'{today:yyyy-MM-dd}'", StringComparison.Ordinal));
        foreach (var (_, sql) in indexes)
            Run(sql);
        Run("COMMIT; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;");

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
    }

    public static Guid Committee(int number) => Id(1, number);

    public static Guid Cell(int number) => Id(2, number);

    public static Guid Member(int number) => Id(4, number);

    /// <summary>The dossier with 60 steps and 40 files.</summary>
    public static Guid LongDossier => Id(9, 0);

    private static Guid Id(int kind, int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"0190000{kind}-0000-7000-8000-{number:X12}"));

    /// <summary>Secondary indexes of the large tables: made at the end, once, instead of row by row.</summary>
    private static List<(string Name, string Sql)> Indexes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT name, sql FROM sqlite_master
            WHERE type = 'index' AND sql IS NOT NULL
              AND tbl_name IN ('people_persons', 'members_members', 'members_events', 'members_spans', 'members_dossiers')
            """;
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    /// <summary>People in no order of name; a name repeats only after all combinations were used.</summary>
    private static void AddPeople(SqliteConnection connection, int members, int applicants)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO people_persons ("Id", "FullName", "SearchName", "SortKey", "BirthDate", "Sex", "Stamp")
            VALUES ($id, $name, $search, $sort, $birth, $sex, $id)
            """;
        string[] names = ["$id", "$name", "$search", "$sort", "$birth", "$sex"];
        var values = names.Select(n => insert.Parameters.Add(n, SqliteType.Text)).ToList();
        long combinations = Families.Length * Middles.Length * Middles.Length * Givens.Length;
        for (var n = 0; n < members + applicants; n++)
        {
            // A step that shares no factor with the count: visits every combination once.
            var pick = n * 2_750_159L % combinations;
            var given = Givens[(int)(pick % Givens.Length)];
            pick /= Givens.Length;
            var second = Middles[(int)(pick % Middles.Length)];
            pick /= Middles.Length;
            var first = Middles[(int)(pick % Middles.Length)];
            var name = $"{Families[(int)(pick / Middles.Length)]} {first} {second} {given}";
            values[0].Value = Id(3, n).ToString().ToUpperInvariant();
            values[1].Value = name;
            values[2].Value = VietnameseText.SearchName(name);
            values[3].Value = VietnameseText.NameSortKey(name);
            values[4].Value = new DateOnly(1950, 1, 1)
                .AddDays((int)(n * 7919L % 19_000))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            values[5].Value = n % 3 == 0 ? "Female" : "Male";
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>The contents of the long dossier's files, kept as the program keeps them: `registry verify` reads each.</summary>
    private static void AddScans(SqliteConnection connection, string data)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "CREATE TEMP TABLE scan (n INTEGER, sha256 TEXT, size INTEGER)";
        insert.ExecuteNonQuery();
        insert.CommandText = "INSERT INTO scan VALUES ($n, $sha256, $size)";
        foreach (var n in Enumerable.Range(2, 40))
        {
            var content = Encoding.UTF8.GetBytes($"%PDF-1.4 {n}");
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            var folder = Directory.CreateDirectory(Path.Combine(data, "files", sha256[..2])).FullName;
            File.WriteAllBytes(Path.Combine(folder, sha256[2..]), content);
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$n", n);
            insert.Parameters.AddWithValue("$sha256", sha256);
            insert.Parameters.AddWithValue("$size", content.Length);
            insert.ExecuteNonQuery();
        }
    }

    private static string Script(int members, int cells, int dossiers, Guid? under)
    {
        var top = under is { } id ? $"\"Id\" = '{id.ToString().ToUpperInvariant()}'" : "\"ParentId\" IS NULL";
        var committees = (cells + CellsOfCommittee - 1) / CellsOfCommittee;
        return $"""
            CREATE TEMP TABLE place AS
            WITH RECURSIVE
              root AS (SELECT "Id", "OrganisationPath" AS path FROM organisations_organisations WHERE {top}),
              used AS (SELECT coalesce(max(CAST(substr(o."OrganisationPath", length(root.path) + 2, 5) AS INTEGER)), 0) AS number
                FROM root LEFT JOIN organisations_organisations o ON o."ParentId" = root."Id"),
              committee(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM committee WHERE n + 1 < {committees}),
              cell(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM cell WHERE n + 1 < {cells})
            SELECT printf('01900001-0000-7000-8000-%012X', n) AS id, root."Id" AS parent, 'GrassrootsCommittee' AS type,
              'Đảng bộ tổng hợp số ' || n AS name, 'dang bo tong hop so ' || n AS search,
              root.path || printf('.%05d', used.number + 1 + n) AS path
            FROM committee, root, used
            UNION ALL
            SELECT printf('01900002-0000-7000-8000-%012X', n), printf('01900001-0000-7000-8000-%012X', n / {CellsOfCommittee}), 'Cell',
              'Chi bộ tổng hợp số ' || n, 'chi bo tong hop so ' || n,
              root.path || printf('.%05d.%05d', used.number + 1 + n / {CellsOfCommittee}, 1 + n % {CellsOfCommittee})
            FROM cell, root, used;

            INSERT INTO organisations_organisations ("Id", "Name", "SearchName", "SortKey", "Type", "ParentId", "OrganisationPath", "EstablishedOn", "Stamp")
            SELECT id, name, search, hex(search), type, parent, path, '2012-01-03', id FROM place;
            INSERT INTO organisations_placements ("Id", "OrganisationId", "ParentId", "Type", "Name", "Path", "ValidFrom", "ValidTo", "KnownFrom", "KnownTo")
            SELECT id, id, parent, type, name, path, '2012-01-03', '9999-12-31', '2012-01-04 03:00:00', '9999-12-31 00:00:00' FROM place;
            INSERT INTO organisations_events ("Id", "OrganisationId", "Sequence", "Kind", "EffectiveOn", "RecordedAt", "RecordedBy", "DecisionNumber", "DecisionDate", "DecisionIssuer", "Name", "ParentId", "Type", "Code")
            SELECT id, id, 1, 'Established', '2012-01-03', '2012-01-04 03:00:00', 'Registry', '1-QĐ', '2012-01-03', 'Bench', name,
              parent, type, substr(path, -5) FROM place;
            DELETE FROM place WHERE type <> 'Cell';

            CREATE TEMP TABLE plan (n INTEGER PRIMARY KEY, cell, path, admitted, official, joined, left);
            INSERT INTO plan (n, cell, path, admitted)
            WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n + 1 < {members})
            SELECT n, place.id, place.path, date('now', printf('-%d days', 10 + n * 7919 % 16400))
            FROM number JOIN place ON place.rowid = {committees} + 1 + n % {cells};
            UPDATE plan SET official = date(admitted, '+1 year') WHERE admitted < date('now', '-400 days');
            UPDATE plan SET joined = date('2012-02-01', printf('+%d days', n % 300)) WHERE official < '2012-02-01';
            UPDATE plan SET left = date('now', printf('-%d days', 1 + n % 300)) WHERE n % 11 = 10 AND official < date('now', '-400 days');

            INSERT INTO members_members ("Id", "PersonId", "OrganisationId", "OrganisationPath", "Standing", "CardNumber", "FileNumber",
              "AdmissionDecisionOn", "AdmittedOn", "ProbationEndsOn", "OfficialOn", "Stamp")
            SELECT printf('01900004-0000-7000-8000-%012X', n), printf('01900003-0000-7000-8000-%012X', n), cell, path,
              CASE WHEN left IS NOT NULL THEN NULL WHEN official IS NULL THEN 'Probationary' ELSE 'Official' END,
              CASE WHEN official IS NOT NULL THEN printf('%012d', 100000000000 + n) END, printf('%08dHN', 10000000 + n),
              date(admitted, '-14 days'), admitted, date(admitted, '+1 year'), official, printf('01900004-0000-7000-8000-%012X', n)
            FROM plan;

            CREATE TEMP VIEW entry AS
            SELECT n, 1 AS sequence, CASE WHEN joined IS NULL THEN 'Admitted' ELSE 'TransferredIn' END AS kind,
              coalesce(joined, admitted) AS day, NULL AS origin, cell AS target, CASE WHEN joined IS NOT NULL THEN 'Official' END AS standing
            FROM plan
            UNION ALL SELECT n, 2, 'Recognised', official, NULL, NULL, NULL FROM plan WHERE joined IS NULL AND official IS NOT NULL
            UNION ALL SELECT n, 2 + (joined IS NULL), 'TransferredOut', left, cell, NULL, NULL FROM plan WHERE left IS NOT NULL;
            INSERT INTO members_events ("Id", "MemberId", "Sequence", "Kind", "EffectiveOn", "RecordedAt", "RecordedBy",
              "FromOrganisationId", "ToOrganisationId", "Standing", "DecisionNumber", "DecisionDate", "DecisionIssuer")
            SELECT printf('0190000%d-0000-7000-8000-%012X', 4 + sequence, n), printf('01900004-0000-7000-8000-%012X', n), sequence, kind,
              day, day || ' 03:00:00', 'Registry', origin, target, standing, n || '-QĐ', day, 'Bench'
            FROM entry;

            CREATE TEMP VIEW span AS
            SELECT n, 1 AS kind, 'Probationary' AS standing, admitted AS since, '9999-12-31' AS until, admitted AS known,
              coalesce(official || ' 03:00:00', '9999-12-31 00:00:00') AS known_until
            FROM plan WHERE joined IS NULL
            UNION ALL SELECT n, 2, 'Probationary', admitted, official, official, '9999-12-31 00:00:00'
            FROM plan WHERE joined IS NULL AND official IS NOT NULL
            UNION ALL SELECT n, 3, 'Official', coalesce(joined, official), '9999-12-31', coalesce(joined, official),
              coalesce(left || ' 03:00:00', '9999-12-31 00:00:00')
            FROM plan WHERE official IS NOT NULL
            UNION ALL SELECT n, 4, 'Official', coalesce(joined, official), left, left, '9999-12-31 00:00:00'
            FROM plan WHERE left IS NOT NULL;
            INSERT INTO members_spans ("Id", "MemberId", "OrganisationId", "OrganisationPath", "Standing", "ValidFrom", "ValidTo", "KnownFrom", "KnownTo")
            SELECT printf('0190000%d-0000-7000-8000-%012X', kind, n), printf('01900004-0000-7000-8000-%012X', n), cell, path,
              standing, since, until, known || ' 03:00:00', known_until
            FROM span JOIN plan USING (n);

            INSERT INTO members_dossiers ("Id", "PersonId", "OrganisationId", "OrganisationPath", "GrassrootsCommitteeId", "State", "OpenedOn",
              "DueOn", "CeremonyOn", "MemberId", "IsDeleted", "Stamp", "Documents")
            SELECT printf('01900008-0000-7000-8000-%012X', n), printf('01900003-0000-7000-8000-%012X', n), cell, path, NULL, 'Admitted',
              date(admitted, '-300 days'), NULL, admitted, printf('01900004-0000-7000-8000-%012X', n), 0, printf('01900008-0000-7000-8000-%012X', n), '[]'
            FROM plan WHERE joined IS NULL;
            INSERT INTO members_dossiers ("Id", "PersonId", "OrganisationId", "OrganisationPath", "GrassrootsCommitteeId", "State", "OpenedOn",
              "DueOn", "CeremonyOn", "MemberId", "IsDeleted", "Stamp", "Documents")
            SELECT printf('01900009-0000-7000-8000-%012X', n), printf('01900003-0000-7000-8000-%012X', {members} + n), cell, path,
              printf('01900001-0000-7000-8000-%012X', n % {cells} / {CellsOfCommittee}),
              CASE n % 4 WHEN 0 THEN 'AwaitingDecision' WHEN 1 THEN 'AwaitingGrassroots' ELSE 'Drafting' END, date('now', '-200 days'),
              CASE WHEN n % 4 < 2 THEN date('now', printf('%d days', n % 60 - 10)) END, NULL, NULL, 0, printf('01900009-0000-7000-8000-%012X', n), '[]'
            FROM (SELECT n, cell, path FROM plan WHERE n < {dossiers});
            INSERT INTO members_dossier_steps ("Id", "ProcedureId", "Sequence", "Step", "To", "OccurredOn", "RecordedAt", "ActorName", "RuleSetId")
            SELECT printf('0190000A-0000-7000-8000-%012X', n), printf('01900009-0000-7000-8000-%012X', n), 1, 'Open',
              CASE n % 4 WHEN 0 THEN 'AwaitingDecision' WHEN 1 THEN 'AwaitingGrassroots' ELSE 'Drafting' END,
              date('now', '-200 days'), date('now', '-200 days') || ' 03:00:00', 'Bench', (SELECT "Id" FROM rules_sets LIMIT 1)
            FROM plan WHERE n < {dossiers};

            CREATE TEMP TABLE step AS
            WITH RECURSIVE number(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < 60) SELECT n FROM number;
            INSERT INTO members_dossier_steps ("Id", "ProcedureId", "Sequence", "Step", "To", "OccurredOn", "RecordedAt", "ActorName", "RuleSetId")
            SELECT printf('0190000B-0000-7000-8000-%012X', n), printf('01900009-0000-7000-8000-%012X', 0), n, 'ReceiveDocument', 'AwaitingDecision',
              date('now', '-100 days'), date('now', '-100 days') || ' 03:00:00', 'Bench', (SELECT "Id" FROM rules_sets LIMIT 1)
            FROM step;
            INSERT INTO members_attachments ("Id", "SubjectKind", "SubjectId", "OrganisationPath", "FileName", "ContentType", "Size", "Sha256",
              "UploadedBy", "UploadedAt", "Stamp")
            SELECT printf('0190000C-0000-7000-8000-%012X', step.n), 'AdmissionDossier', printf('01900009-0000-7000-8000-%012X', 0), path,
              'to-' || step.n || '.pdf', 'application/pdf', scan.size, scan.sha256, 'Bench', date('now', '-90 days') || ' 03:00:00',
              printf('0190000C-0000-7000-8000-%012X', step.n)
            FROM step JOIN scan ON scan.n = step.n, (SELECT path FROM plan WHERE n = 0);
            """;
    }
}
