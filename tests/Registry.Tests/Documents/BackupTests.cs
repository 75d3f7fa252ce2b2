using System.Security.Cryptography;
using Registry.Documents.Files;
using Registry.Host.Data;
using Registry.Tests.Cli;
using Registry.Tests.Databases;
using Shouldly;
using Xunit;

namespace Registry.Tests.Documents;

/// <summary>A backup is one file and brings back the scans as well as the rows.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_restore_brings_back_what_is_missing_or_altered_and_leaves_what_is_new()
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.Sqlite, "A database server has its own tools.");
        using var database = TestDatabase.CreateEmpty();
        (await HostProcess.RunAsync(database, null, "migrate")).ExitCode.ShouldBe(0);
        var lost = Store(database, Scans.Pdf());
        var altered = Store(database, Scans.Png);
        var backup = Path.Combine(database.DataDirectory, "backup.zip");
        var written = await HostProcess.RunAsync(database, null, "backup", backup);
        written.ExitCode.ShouldBe(0, written.Errors);

        File.Delete(lost);
        await File.WriteAllTextAsync(altered, "something else", Api.Stop);
        var added = Store(database, Scans.Jpeg);
        var restored = await HostProcess.RunAsync(database, null, "restore", backup);
        restored.ExitCode.ShouldBe(0, restored.Errors);
        (await File.ReadAllBytesAsync(lost, Api.Stop)).ShouldBe(Scans.Pdf());
        (await File.ReadAllBytesAsync(altered, Api.Stop)).ShouldBe(Scans.Png);
        (await File.ReadAllBytesAsync(added, Api.Stop)).ShouldBe(Scans.Jpeg);
    }

    private static string Store(TestDatabase database, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = Path.Combine(database.DataDirectory, DocumentFolder.Name, hash[..2], hash[2..]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
