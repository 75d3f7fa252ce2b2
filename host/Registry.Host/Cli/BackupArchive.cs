using System.IO.Compression;
using System.Security.Cryptography;
using Registry.Documents.Files;

namespace Registry.Host.Cli;

/// <summary>
/// A backup as one zip file: the database, then the contents of the files. The database comes first, so that every content it names is
/// there: contents are only ever added. A bare database, as earlier versions wrote it, is read as well.
/// </summary>
internal sealed class BackupArchive : IDisposable
{
    private const string DatabaseEntry = "registry.db";
    private readonly ZipArchive? archive;
    private readonly DirectoryInfo? extracted;

    private BackupArchive(string database, ZipArchive? archive, DirectoryInfo? extracted)
    {
        Database = database;
        this.archive = archive;
        this.extracted = extracted;
    }

    /// <summary>Path of the database of the backup.</summary>
    public string Database { get; }

    /// <summary>Writes it beside, then gives it its name: an interrupted backup is not taken for one.</summary>
    public static void Write(string target, Action<string> copyDatabaseTo, string files)
    {
        var unfinished = target + ".unfinished";
        var database = target + ".database";
        try
        {
            OpenPrivate(database).Dispose();
            copyDatabaseTo(database);
            using (var zip = new ZipArchive(OpenPrivate(unfinished), ZipArchiveMode.Create))
            {
                zip.CreateEntryFromFile(database, DatabaseEntry, CompressionLevel.Fastest);
                foreach (var (path, name) in Contents(files))
                    zip.CreateEntryFromFile(path, $"{DocumentFolder.Name}/{name}", CompressionLevel.NoCompression);
            }
            File.Move(unfinished, target);
        }
        finally
        {
            File.Delete(database);
            File.Delete(unfinished);
        }
    }

    /// <summary>A new file that only its owner can read: it holds everything.</summary>
    private static FileStream OpenPrivate(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return File.Open(file, options);
    }

    /// <summary>Null: no file, or not one that <see cref="Write"/> made.</summary>
    public static BackupArchive? Open(string source)
    {
        if (!File.Exists(source))
            return null;
        ZipArchive zip;
        try
        {
            zip = ZipFile.OpenRead(source);
        }
        catch (InvalidDataException)
        {
            return new(source, null, null);
        }
        if (zip.GetEntry(DatabaseEntry) is not { } entry)
        {
            zip.Dispose();
            return null;
        }
        var scratch = Directory.CreateTempSubdirectory("registry-restore-");
        var database = Path.Combine(scratch.FullName, DatabaseEntry);
        entry.ExtractToFile(database);
        return new(database, zip, scratch);
    }

    /// <summary>Brings back each content that is missing or was altered; what else is there stays.</summary>
    public void RestoreFiles(string files)
    {
        foreach (var entry in archive?.Entries ?? [])
        {
            if (entry.FullName.Split('/') is not [DocumentFolder.Name, { Length: 2 } folder, { Length: 62 } rest])
                continue;
            if (!(folder + rest).All(char.IsAsciiHexDigitLower))
                continue;
            var target = Path.Combine(files, folder, rest);
            if (IsSound(target, folder + rest))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target, overwrite: true);
        }
    }

    private static bool IsSound(string path, string sha256)
    {
        if (!File.Exists(path))
            return false;
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256;
    }

    /// <summary>Contents that have their name, not those still being received.</summary>
    private static IEnumerable<(string Path, string Name)> Contents(string files) =>
        Directory.Exists(files)
            ? Directory
                .EnumerateDirectories(files, "??")
                .SelectMany(Directory.EnumerateFiles)
                .Select(path => (path, Path.GetRelativePath(files, path).Replace('\\', '/')))
            : [];

    public void Dispose()
    {
        archive?.Dispose();
        extracted?.Delete(recursive: true);
    }
}
