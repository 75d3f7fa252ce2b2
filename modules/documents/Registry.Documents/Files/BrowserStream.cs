namespace Registry.Documents.Files;

/// <summary>
/// A file in the browser, opened when it is first read: once opened, the circuit waits for all of it, also after a refusal.
/// Reports, after each read, how many bytes came so far.
/// </summary>
internal sealed class BrowserStream(Func<Stream> open, Func<long, Task>? report = null) : Stream
{
    private Stream? inner;
    private long passed;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => passed;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        inner ??= open();
        var read = await inner.ReadAsync(buffer, cancellationToken);
        passed += read;
        if (report is not null)
            await report(passed);
        return read;
    }

    public override async ValueTask DisposeAsync()
    {
        if (inner is not null)
            await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
