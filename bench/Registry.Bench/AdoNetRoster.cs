using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Registry.Kernel;

namespace Registry.Bench;

/// <summary>
/// What the roster page is measured against: the same statements sent by hand through ADO.NET, the same JSON. The bearer token is the
/// account's id, and its grants are read as the product reads them; there is no protected token to open, no permission to look up,
/// no language, no security header, no filter, no error handling.
/// </summary>
internal static class AdoNetRoster
{
    private const string Grants = """
        SELECT "a"."DisplayName", "s"."Role", "o"."OrganisationPath" AS "Path"
        FROM "access_accounts" AS "a"
        CROSS JOIN (
            SELECT "a1"."OrganisationId", "a1"."Role"
            FROM (
                SELECT 1
            ) AS "e"
            LEFT JOIN (
                SELECT "a0"."OrganisationId", "a0"."Role"
                FROM "access_grants" AS "a0"
                WHERE "a0"."AccountId" = @id AND "a0"."From" <= @day AND ("a0"."To" IS NULL OR "a0"."To" >= @day)
            ) AS "a1" ON 1
        ) AS "s"
        LEFT JOIN "organisations_organisations" AS "o" ON "s"."OrganisationId" = "o"."Id"
        WHERE "a"."Id" = @id AND "a"."Active"
        """;

    private const string InScope = """
        (("m"."OrganisationPath" >= @low AND "m"."OrganisationPath" < @high) OR ("m"."OrganisationPath" >= @none AND "m"."OrganisationPath" < @end) OR ("m"."OrganisationPath" >= @none AND "m"."OrganisationPath" < @end) OR ("m"."OrganisationPath" >= @none AND "m"."OrganisationPath" < @end)) AND "m"."ValidFrom" <= @day AND "m"."ValidTo" > @day AND "m"."KnownFrom" <= @at AND "m"."KnownTo" > @at
        """;

    private const string Rows = $"""
        SELECT "m0"."Id", "p"."FullName", "p"."BirthDate", "p"."Sex", "m"."OrganisationId", "o0"."Name", "m"."Standing", "m0"."AdmittedOn", CASE
            WHEN "m0"."OfficialOn" <= @day THEN "m0"."OfficialOn"
        END, CASE
            WHEN "m0"."OfficialOn" <= @day THEN "m0"."CardNumber"
        END
        FROM "members_spans" AS "m"
        INNER JOIN "members_members" AS "m0" ON "m"."MemberId" = "m0"."Id"
        INNER JOIN "people_persons" AS "p" ON "m0"."PersonId" = "p"."Id"
        INNER JOIN (
            SELECT "o"."Name", "o"."OrganisationId"
            FROM "organisations_placements" AS "o"
            WHERE "o"."ValidFrom" <= @day AND "o"."ValidTo" > @day AND "o"."KnownFrom" <= @at AND "o"."KnownTo" > @at
        ) AS "o0" ON "m"."OrganisationId" = "o0"."OrganisationId"
        WHERE {InScope}
        ORDER BY "p"."SortKey", "p"."BirthDate", "m0"."Id"
        LIMIT @take OFFSET 0
        """;

    private const string Count = $"""
        SELECT COUNT(*)
        FROM "members_spans" AS "m"
        WHERE {InScope}
        """;

    private const int Take = 50;
    private static readonly RegistryClock Clock = new(TimeProvider.System);

    public static async Task<int> ServeAsync(string database, string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        var connection = $"Data Source={database};Default Timeout=30";
        app.MapGet("/", ([FromHeader] string authorization) => ReadAsync(connection, authorization["Bearer ".Length..]));
        app.MapGet("/ready", () => "");
        await app.RunAsync();
        return 0;
    }

    private static async Task<IResult> ReadAsync(string source, string account)
    {
        var today = Clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var connection = new SqliteConnection(source);
        await connection.OpenAsync();
        if (await PathAsync(connection, account, today) is not { } path)
            return Results.Unauthorized();
        List<RosterRow> rows = [];
        await using (var page = Command(connection, Rows, path, today))
        {
            page.Parameters.AddWithValue("@take", Take);
            await using var reader = await page.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add(
                    new RosterRow(
                        reader.GetGuid(0),
                        reader.GetString(1),
                        reader.GetString(2),
                        reader.GetString(3),
                        reader.GetGuid(4),
                        reader.GetString(5),
                        reader.GetString(6),
                        Text(reader, 7),
                        Text(reader, 8),
                        Text(reader, 9)
                    )
                );
        }
        if (rows.Count < Take)
            return Results.Ok(new RosterPage(rows, rows.Count));
        await using var count = Command(connection, Count, path, today);
        return Results.Ok(new RosterPage(rows, (int)(long)(await count.ExecuteScalarAsync())!));
    }

    private static async Task<string?> PathAsync(SqliteConnection connection, string account, string today)
    {
        await using var grants = connection.CreateCommand();
        grants.CommandText = Grants;
        grants.Parameters.AddWithValue("@id", account);
        grants.Parameters.AddWithValue("@day", today);
        await using var reader = await grants.ExecuteReaderAsync();
        return await reader.ReadAsync() ? Text(reader, 2) : null;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, string path, string today)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@low", path);
        command.Parameters.AddWithValue("@high", path + "~");
        command.Parameters.AddWithValue("@none", "~");
        command.Parameters.AddWithValue("@end", "~~");
        command.Parameters.AddWithValue("@day", today);
        command.Parameters.AddWithValue("@at", "9999-12-30 23:59:59");
        return command;
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private sealed record RosterPage(IReadOnlyList<RosterRow> Items, int Total);

    private sealed record RosterRow(
        Guid MemberId,
        string FullName,
        string BirthDate,
        string Sex,
        Guid OrganisationId,
        string OrganisationName,
        string Standing,
        string? AdmittedOn,
        string? OfficialOn,
        string? CardNumber
    );
}
