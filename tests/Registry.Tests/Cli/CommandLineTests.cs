using System.Text.Json;
using Microsoft.Data.Sqlite;
using Registry.Host.Data;
using Registry.Tests.Databases;
using Shouldly;
using Xunit;

namespace Registry.Tests.Cli;

/// <summary>The verbs of the executable: results on standard output, exit codes that scripts can rely on.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Figures_are_one_JSON_object_with_the_promised_keys()
    {
        using var database = TestDatabase.CopyOfReferenceData();
        var run = await HostProcess.RunAsync(database, null, "figures", "--as-of", "2020-08-01", "--term", "2015-2020", "--json");
        run.ExitCode.ShouldBe(0, run.Errors);
        var figures = JsonDocument.Parse(run.Output).RootElement;
        Number("organisations").ShouldBe(87);
        Number("newOrganisations").ShouldBe(53);
        Number("closedOrganisations").ShouldBe(17);
        Number("members").ShouldBe(1142);
        Number("admitted").ShouldBe(517);
        Number("admissionTarget").ShouldBe(500);
        Number("admissionPercent").ShouldBe(103.4m);

        var wrong = await HostProcess.RunAsync(database, null, "figures", "--as-of", "01/08/2020");
        wrong.ExitCode.ShouldBe(2);
        wrong.Output.ShouldBeEmpty();

        decimal Number(string name) => figures.GetProperty(name).GetDecimal();
    }

    [Fact]
    public async Task Rules_are_listed_by_date_and_shown_with_the_source_of_each_value()
    {
        using var database = TestDatabase.CopyOfReferenceData();
        var list = await HostProcess.RunAsync(database, null, "rules", "list", "--json");
        list.ExitCode.ShouldBe(0, list.Errors);
        var newest = JsonDocument.Parse(list.Output).RootElement[0];
        newest.GetProperty("code").GetString().ShouldBe("208-QĐ/TW");
        newest.GetProperty("effectiveFrom").GetString().ShouldBe("2026-07-26");

        var shown = await HostProcess.RunAsync(database, null, "rules", "show", "24-QĐ/TW");
        shown.ExitCode.ShouldBe(0, shown.Errors);
        shown
            .Output.Split('\n')
            .ShouldContain(line => line.StartsWith("Cell.AdmitVote") && line.Contains("S11*") && line.Contains("2/3"));

        var unknown = await HostProcess.RunAsync(database, null, "rules", "show", "1-X");
        (unknown.ExitCode, unknown.Output).ShouldBe((2, ""));
    }

    [Fact]
    public async Task The_tree_of_a_date_is_printed_with_its_members()
    {
        using var database = TestDatabase.CopyOfReferenceData();
        var tree = await HostProcess.RunAsync(database, null, "orgs", "tree", "--as-of", "2020-08-01");
        tree.ExitCode.ShouldBe(0, tree.Errors);
        var lines = tree.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldEndWith("[UpperCommittee]  1142");
        lines.Count(l => l.Contains("[GrassrootsC")).ShouldBe(87);
        lines.Skip(1).ShouldAllBe(l => l.StartsWith("  "));
    }

    [Fact]
    public async Task Verify_is_clean_on_the_reference_data_and_names_what_was_changed_behind_its_back()
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.Sqlite, "Changes the file of the embedded database.");
        using var database = TestDatabase.CopyOfReferenceData();
        var clean = await HostProcess.RunAsync(database, null, "verify");
        (clean.ExitCode, clean.Output.Trim()).ShouldBe((0, "Clean."), clean.Errors);

        var member = Sql(
                database,
                "SELECT MemberId FROM members_spans WHERE ValidTo = '9999-12-31' AND KnownTo LIKE '9999%' ORDER BY Id LIMIT 1"
            )
            .ShouldBeOfType<string>();
        Sql(database, $"UPDATE members_spans SET ValidTo = '2026-01-01' WHERE MemberId = '{member}' AND ValidTo = '9999-12-31'");
        var dirty = await HostProcess.RunAsync(database, null, "verify");
        dirty.ExitCode.ShouldBe(1);
        dirty.Output.ShouldContain($"member {Guid.Parse(member)}: spans differ from the ledger");
        dirty.Output.ShouldContain(" differences.");
    }

    [Fact]
    public async Task A_backup_is_restored_and_what_was_there_is_kept()
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.Sqlite, "A database server has its own tools.");
        using var database = TestDatabase.CopyOfReferenceData();
        var file = Path.Combine(database.DataDirectory, "backup.db");
        (await HostProcess.RunAsync(database, null, "backup", file)).ExitCode.ShouldBe(0);
        (await HostProcess.RunAsync(database, null, "backup", file)).ExitCode.ShouldBe(2);
        Sql(database, "UPDATE access_accounts SET DisplayName = 'Changed since'");

        var notOurs = Path.Combine(database.DataDirectory, "not-ours.db");
        await File.WriteAllTextAsync(notOurs, "not a database", Api.Stop);
        (await HostProcess.RunAsync(database, null, "restore", notOurs)).ExitCode.ShouldBe(2);
        Changed(database).ShouldBe((long)Host.ReferenceData.DemoAccounts.All.Count);

        var restored = await HostProcess.RunAsync(database, null, "restore", file);
        restored.ExitCode.ShouldBe(0, restored.Errors);
        Changed(database).ShouldBe(0L);
        File.Exists(Path.Combine(database.DataDirectory, "registry.db.before-restore-1")).ShouldBeTrue();

        static object? Changed(TestDatabase database) =>
            Sql(database, "SELECT count(*) FROM access_accounts WHERE DisplayName = 'Changed since'");
    }

    [Fact]
    public async Task An_empty_installation_gets_its_root_and_first_administrator_once()
    {
        using var database = TestDatabase.CreateEmpty();
        var weak = await CreateAsync("ngan");
        (weak.ExitCode, weak.Output).ShouldBe((2, ""));
        var made = await CreateAsync("mat-khau-quan-tri");
        made.ExitCode.ShouldBe(0, made.Errors);
        (await CreateAsync("mat-khau-quan-tri")).ExitCode.ShouldBe(1);

        Task<Outcome> CreateAsync(string password) =>
            HostProcess.RunAsync(
                database,
                password,
                "create-admin",
                "--user",
                "admin",
                "--name",
                "Quản trị",
                "--root",
                "Đảng bộ Thử nghiệm"
            );
    }

    private static object? Sql(TestDatabase database, string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(database.DataDirectory, "registry.db")};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
