using System.Buffers.Binary;
using System.Text;

namespace Registry.Documents.Scans;

/// <summary>What a scan is, read from its content alone: neither its name nor what the sender calls it is believed.</summary>
internal sealed record ScanFormat(string ContentType, params string[] Extensions)
{
    private const int MaxTail = 2048;
    private static readonly ScanFormat Pdf = new("application/pdf", ".pdf");
    private static readonly ScanFormat Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    private static readonly ScanFormat Png = new("image/png", ".png");
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null: none of the three, or one that breaks off.</summary>
    public static ScanFormat? Recognise(Stream content) =>
        IsPdf(content) ? Pdf
        : IsPng(content) ? Png
        : IsJpeg(content) ? Jpeg
        : null;

    /// <summary>The header of a version 1 or 2, and near the end where the table of objects starts and the mark of the end.</summary>
    private static bool IsPdf(Stream content)
    {
        var head = Encoding.Latin1.GetString(Read(content, 0, 8));
        if (head is not ['%', 'P', 'D', 'F', '-', '1' or '2', '.', _])
            return false;
        var from = Math.Max(0, content.Length - MaxTail);
        var tail = Encoding.Latin1.GetString(Read(content, from, (int)(content.Length - from)));
        var table = tail.LastIndexOf("startxref", StringComparison.Ordinal);
        return table >= 0 && tail.IndexOf("%%EOF", table, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The signature, a header chunk with a width and a height, then chunk after chunk to the end chunk.</summary>
    private static bool IsPng(Stream content)
    {
        if (!Read(content, 0, 8).AsSpan().SequenceEqual(PngSignature))
            return false;
        var header = Read(content, 8, 16);
        if (header.Length < 16 || Chunk(header) != (13, "IHDR"))
            return false;
        if (
            BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8)) <= 0
            || BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(12)) <= 0
        )
            return false;
        for (long at = 8; Read(content, at, 8) is { Length: 8 } bytes; )
        {
            var (length, type) = Chunk(bytes);
            at += 12L + length;
            if (at > content.Length)
                return false;
            if (type == "IEND")
                return true;
        }
        return false;

        static (uint Length, string Type) Chunk(byte[] bytes) =>
            (BinaryPrimitives.ReadUInt32BigEndian(bytes), Encoding.Latin1.GetString(bytes, 4, 4));
    }

    /// <summary>Segment after segment with a frame among them, up to the picture's data, and the mark of its end behind.</summary>
    private static bool IsJpeg(Stream content)
    {
        const byte Prefix = 0xFF;
        const byte StartOfScan = 0xDA;
        if (Read(content, 0, 2) is not [Prefix, 0xD8])
            return false;
        var framed = false;
        for (long at = 2; Read(content, at, 4) is [Prefix, var marker, var high, var low]; )
        {
            var length = (high << 8) | low;
            if (length < 2)
                return false;
            // Frames are C0 to CF; C4, C8 and CC of these are tables.
            framed |= marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            at += 2 + length;
            if (marker == StartOfScan)
                return framed && EndsAfter(content, at);
        }
        return false;
    }

    private static bool EndsAfter(Stream content, long from)
    {
        content.Position = from;
        var buffer = new byte[81_920];
        byte before = 0;
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (before == 0xFF && buffer[i] == 0xD9)
                    return true;
                before = buffer[i];
            }
        }
        return false;
    }

    private static byte[] Read(Stream content, long at, int count)
    {
        content.Position = at;
        var buffer = new byte[count];
        return buffer[..content.ReadAtLeast(buffer, count, throwOnEndOfStream: false)];
    }
}
