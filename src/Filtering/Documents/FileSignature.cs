using System.Buffers.Binary;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Tells the kind of a file by its bytes, and whether it could be taken for another kind as well.</summary>
static class FileSignature
{
    /// <summary>PDF readers look for the header in the first bytes of the file, wherever it starts.</summary>
    const int PdfSearch = 1024;

    /// <summary>Zip readers look for the directory from the end; its record may be followed by a comment of 64 KiB.</summary>
    public const int ZipSearch = 22 + 0xFFFF;

    static readonly (byte[] Start, FileKind Kind)[] s_starts =
    [
        ([.. "%PDF-"u8], FileKind.Pdf),
        ([.. "PK\x03\x04"u8], FileKind.Zip),
        ([.. "PK\x05\x06"u8], FileKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileKind.Compound),
        ([0x1F, 0x8B], FileKind.Gzip),
        ([.. "{\\rtf"u8], FileKind.RichText),
        ([0x89, .. "PNG\r\n\x1A\n"u8], FileKind.Image),
        ([0xFF, 0xD8, 0xFF], FileKind.Image),
        ([.. "GIF87a"u8], FileKind.Image),
        ([.. "GIF89a"u8], FileKind.Image),
        ([.. "II*\0"u8], FileKind.Image),
        ([.. "MM\0*"u8], FileKind.Image),
        ([.. "ID3"u8], FileKind.Audio),
        ([.. "OggS"u8], FileKind.Audio),
        ([.. "fLaC"u8], FileKind.Audio),
        ([0xFF, 0xFB], FileKind.Audio),
        ([0xFF, 0xF3], FileKind.Audio),
        ([0xFF, 0xF1], FileKind.Audio),
        ([0x1A, 0x45, 0xDF, 0xA3], FileKind.Audio), // Matroska and WebM
    ];

    public static FileKind KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] start, FileKind kind) in s_starts)
        {
            if (bytes.StartsWith(start)) return kind;
        }

        if (bytes.StartsWith("RIFF"u8)) return bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8) ? FileKind.Image : FileKind.Audio;
        if (bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8)) return bytes[8..].StartsWith("avif"u8) || bytes[8..].StartsWith("heic"u8) ? FileKind.Image : FileKind.Audio;
        if (bytes.Length >= 26 && bytes.StartsWith("BM"u8) && bytes[6..10].IndexOfAnyExcept((byte)0) < 0) return FileKind.Image;
        return TextEncoding.IsText(bytes) ? FileKind.Text : FileKind.Unknown;
    }

    /// <summary>Another reader could see another kind of file in the same bytes.</summary>
    public static bool IsAmbiguous(ReadOnlySpan<byte> bytes, FileKind kind)
        => IsAmbiguous(bytes, bytes[Math.Max(0, bytes.Length - ZipSearch)..], kind)
            // A text may speak of PDF; one with the header at the start of a line and objects behind it is one.
            && (kind != FileKind.Text || bytes.IndexOf(" obj"u8) >= 0);

    /// <summary>As the other form, of a file that is not in memory: stricter for a text that speaks of PDF in its first lines.</summary>
    /// <param name="head">Its first bytes, at least 1,024 when it has them.</param>
    /// <param name="tail">Its last bytes, at least <see cref="ZipSearch"/> when it has them.</param>
    /// <param name="kind">Its kind.</param>
    public static bool IsAmbiguous(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, FileKind kind)
    {
        ReadOnlySpan<byte> start = head[..Math.Min(head.Length, PdfSearch)];
        return (kind is not (FileKind.Pdf or FileKind.Text) && start.IndexOf("%PDF-"u8) >= 0)
            || (kind == FileKind.Text && start.IndexOf("\n%PDF-"u8) >= 0)
            || (kind is not (FileKind.Zip or FileKind.Text) && EndsAsZip(tail));
    }

    // An archive that is attached inside has such a record too; one that ends with the file makes the file an archive.
    static bool EndsAsZip(ReadOnlySpan<byte> tail)
    {
        for (int at = tail.LastIndexOf("PK\x05\x06"u8); at >= 0; at = tail[..at].LastIndexOf("PK\x05\x06"u8))
        {
            if (at + 22 <= tail.Length && at + 22 + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length) return true;
        }

        return false;
    }
}
