using System.Net.Http.Headers;
using System.Text;
using Registry.Documents.Integration;
using Registry.Documents.Scans;

namespace Registry.Tests.Documents;

/// <summary>Small files that are what they say, and requests with them.</summary>
internal static class Scans
{
    public const string Root = "/api/members/documents";

    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    public static readonly byte[] Jpeg =
    [
        .. Convert.FromHexString("FFD8FFE000104A46494600010100000100010000"),
        .. Convert.FromHexString("FFC0000B080001000101011100"),
        .. Convert.FromHexString("FFDA0008010100003F007FFFD9"),
    ];

    public static byte[] Pdf(string text = "Đơn xin vào Đảng") =>
        Encoding.UTF8.GetBytes($"%PDF-1.7\n% {text}\n1 0 obj << >> endobj\ntrailer << >>\nstartxref\n0\n%%EOF\n");

    public static string FilesOf(SubjectKind kind, Guid id) => $"{Root}/{kind}/{id}/files";

    public static string FilesOf(Guid dossier) => FilesOf(SubjectKind.AdmissionDossier, dossier);

    /// <summary>Sends bytes as a browser or program would, with whatever type it claims.</summary>
    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client,
        string files,
        Stream content,
        string fileName = "don.pdf",
        string? formCode = "1-KNĐ",
        string type = "application/octet-stream"
    )
    {
        var body = new StreamContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = fileName };
        return client.PostAsync($"{files}?formCode={Uri.EscapeDataString(formCode ?? "")}", body, Api.Stop);
    }

    public static async Task<AttachmentDto> UploadAsync(
        this HttpClient client,
        string files,
        byte[] content,
        string fileName = "don.pdf",
        string? formCode = "1-KNĐ"
    )
    {
        using var response = await client.SendAsync(files, new MemoryStream(content), fileName, formCode);
        return await response.AsAsync<AttachmentDto>();
    }
}

/// <summary>Endless zeros behind the head of a PDF; counts what was asked of it.</summary>
internal sealed class HugeScan(long length) : Stream
{
    private static readonly byte[] Head = "%PDF-1.7\n"u8.ToArray();

    public long Handed { get; private set; }
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Handed;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - Handed);
        Array.Clear(buffer, offset, read);
        if (Handed == 0)
            Head.CopyTo(buffer, offset);
        Handed += read;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
