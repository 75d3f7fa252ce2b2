using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Registry.Documents.Files;

/// <summary>
/// Contents of files by their SHA-256, below the data directory. A content is written beside, flushed and then moved to its place:
/// whenever the program is killed, what has a name is whole. The same content is kept once.
/// </summary>
internal sealed class FileStore(IConfiguration configuration)
{
    private const int BufferSize = 81_920;
    private const string Unfinished = "unfinished";
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private string Root => Path.Combine(configuration["Registry:DataDirectory"]!, DocumentFolder.Name);

    /// <summary>Copies a stream to a file beside the store, hashing it on the way.</summary>
    /// <returns>Null: longer than <paramref name="maxBytes"/>; nothing was kept, and not much more was read.</returns>
    public async Task<UnfinishedFile?> ReceiveAsync(Stream content, long maxBytes, CancellationToken cancellation)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Root, Unfinished)).FullName, Path.GetRandomFileName());
        var received = new UnfinishedFile(path);
        try
        {
            if (await CopyAsync(content, received, maxBytes, cancellation))
                return received;
        }
        catch
        {
            received.Dispose();
            throw;
        }
        received.Dispose();
        return null;
    }

    private static async Task<bool> CopyAsync(Stream content, UnfinishedFile to, long maxBytes, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(to.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                to.Size += read;
                if (to.Size > maxBytes)
                    return false;
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        file.Flush(flushToDisk: true);
        to.Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return true;
    }

    /// <summary>Moves a received content to its place; where it is already, it stays as it is.</summary>
    public void Keep(UnfinishedFile received)
    {
        var target = PathOf(received.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (new FileInfo(target) is not { Exists: true } kept || kept.Length != received.Size)
            File.Move(received.Path, target, overwrite: true);
    }

    /// <summary>Null: the content is not there.</summary>
    public Stream? Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, true) : null;
    }

    /// <summary>Whether the content is there and still has its hash.</summary>
    public async Task<FileState> CheckAsync(string sha256, CancellationToken cancellation)
    {
        await using var content = Open(sha256);
        if (content is null)
            return FileState.Missing;
        var actual = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        return actual == sha256 ? FileState.Sound : FileState.Altered;
    }

    /// <summary>Removes what a killed upload left a day ago or earlier.</summary>
    public void RemoveAbandoned(DateTime now)
    {
        var directory = new DirectoryInfo(Path.Combine(Root, Unfinished));
        if (!directory.Exists)
            return;
        foreach (var file in directory.EnumerateFiles().Where(f => f.LastWriteTimeUtc < now - Abandoned))
            file.Delete();
    }

    private string PathOf(string sha256) => Path.Combine(Root, sha256[..2], sha256[2..]);
}

internal enum FileState
{
    Sound,
    Missing,
    Altered,
}

/// <summary>A content that was received and has no name yet; gone when disposed, unless it was kept.</summary>
internal sealed class UnfinishedFile(string path) : IDisposable
{
    public string Path => path;

    /// <summary>In bytes.</summary>
    public long Size { get; set; }

    /// <summary>64 hexadecimal digits, lower case.</summary>
    public string Sha256 { get; set; } = "";

    public FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Dispose() => File.Delete(path);
}
