using System.Security.Cryptography;
using Registry.Host.Data;
using Registry.Tests.Databases;
using Shouldly;
using Xunit;

namespace Registry.Tests.Cli;

/// <summary>The database belongs to one key of national ids: with another, or with none, nothing is started, verified or restored.</summary>
public sealed class IdentityKeyTests
{
    [Fact]
    public async Task Without_the_key_of_the_database_nothing_starts_and_none_is_made_in_its_place()
    {
        using var database = TestDatabase.CopyOfReferenceData();
        File.Delete(KeyOf(database));
        foreach (var arguments in new[] { new[] { "verify" }, ["figures"], ["--urls", "http://127.0.0.1:0"] })
            Refused(await HostProcess.RunAsync(database, null, arguments), "identity.key", "Không thấy khóa");
        File.Exists(KeyOf(database)).ShouldBeFalse();
    }

    [Fact]
    public async Task With_a_foreign_key_or_what_is_no_key_nothing_starts_and_with_the_right_one_it_does_again()
    {
        using var database = TestDatabase.CopyOfReferenceData();
        var right = await File.ReadAllTextAsync(KeyOf(database), Api.Stop);
        await File.WriteAllTextAsync(KeyOf(database), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Api.Stop);
        foreach (var arguments in new[] { new[] { "verify" }, ["--urls", "http://127.0.0.1:0"] })
            Refused(
                await HostProcess.RunAsync(database, null, arguments),
                "identity.key",
                "không phải khóa của cơ sở dữ liệu này"
            );
        await File.WriteAllTextAsync(KeyOf(database), "not a key", Api.Stop);
        Refused(await HostProcess.RunAsync(database, null, "verify"), "identity.key", "base64");
        await File.WriteAllTextAsync(KeyOf(database), right, Api.Stop);
        var verified = await HostProcess.RunAsync(database, null, "verify");
        (verified.ExitCode, verified.Output.Trim()).ShouldBe((0, "Clean."), verified.Errors);
    }

    [Fact]
    public async Task A_backup_is_not_restored_beside_a_foreign_key()
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.Sqlite, "A database server has its own tools.");
        using var database = TestDatabase.CopyOfReferenceData();
        var backup = Path.Combine(database.DataDirectory, "backup.zip");
        (await HostProcess.RunAsync(database, null, "backup", backup)).ExitCode.ShouldBe(0);
        using var other = TestDatabase.CreateEmpty();
        (await HostProcess.RunAsync(other, null, "figures")).ExitCode.ShouldBe(0);
        Refused(await HostProcess.RunAsync(other, null, "restore", backup), "identity.key");
        File.Copy(KeyOf(database), KeyOf(other), overwrite: true);
        var restored = await HostProcess.RunAsync(other, null, "restore", backup);
        restored.ExitCode.ShouldBe(0, restored.Errors);
    }

    private static string KeyOf(TestDatabase database) => Path.Combine(database.DataDirectory, "identity.key");

    /// <summary>In words, without a stack trace.</summary>
    private static void Refused(Outcome run, params string[] words)
    {
        run.ExitCode.ShouldBe(2, run.Output + run.Errors);
        run.Errors.ShouldNotContain("   at ");
        foreach (var word in words)
            run.Errors.ShouldContain(word);
    }
}
