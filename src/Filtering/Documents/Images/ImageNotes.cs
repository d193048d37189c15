using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Images;

/// <summary>What cameras, scanners and people wrote beside the picture in an image file: titles, places, names of makers.</summary>
static class ImageNotes
{
    const int MaxNote = 1 << 20;

    public static string Of(ReadOnlySpan<byte> image)
    {
        StringBuilder notes = new();
        if (image.Length > 8 && image[0] == 0x89) Png(image, notes);
        else if (image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) Jpeg(image, notes);
        else if (image.StartsWith("RIFF"u8)) Webp(image, notes);
        else if (!image.StartsWith("BM"u8)) notes.Append(ByteRuns.Of(image));
        return notes.ToString();
    }

    static void Png(ReadOnlySpan<byte> image, StringBuilder notes)
    {
        for (int at = 8; at + 12 <= image.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(image[at..]);
            if (length > image.Length - at - 12) break;
            ReadOnlySpan<byte> kind = image.Slice(at + 4, 4), content = image.Slice(at + 8, (int)length);
            bool isPicture = kind.SequenceEqual("IDAT"u8) || kind.SequenceEqual("IHDR"u8) || kind.SequenceEqual("PLTE"u8) || kind.SequenceEqual("iCCP"u8);
            if (!isPicture) notes.Append(Runs(content)).Append(Inflated(kind, content));
            at += (int)length + 12;
        }
    }

    /// <summary>The text of a note that is packed: behind its keyword, and for one kind two flags and two more words.</summary>
    static string Inflated(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        bool isPlain = kind.SequenceEqual("zTXt"u8), isMany = kind.SequenceEqual("iTXt"u8);
        if (!isPlain && !isMany) return "";
        int packed = content.IndexOf((byte)0x78);
        if (packed < 0) return "";
        byte[] text = new byte[MaxNote];
        try
        {
            using ZLibStream zlib = new(new MemoryStream(content[packed..].ToArray(), writable: false), CompressionMode.Decompress);
            return Encoding.UTF8.GetString(text, 0, zlib.ReadAtLeast(text, MaxNote, throwOnEndOfStream: false)) + "\n";
        }
        catch (InvalidDataException)
        {
            return ""; // An x in plain text.
        }
    }

    static void Jpeg(ReadOnlySpan<byte> image, StringBuilder notes)
    {
        for (int at = 2; at + 4 <= image.Length && image[at] == 0xFF && image[at + 1] != 0xDA;)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
            if (at + 2 + length > image.Length) break;
            bool isNote = image[at + 1] is (>= 0xE0 and <= 0xEF) or 0xFE;
            if (isNote && !image[(at + 4)..].StartsWith("ICC_PROFILE"u8)) notes.Append(Runs(image.Slice(at + 4, Math.Max(0, length - 2))));
            at += 2 + length;
        }
    }

    static void Webp(ReadOnlySpan<byte> image, StringBuilder notes)
    {
        for (int at = 12; at + 8 <= image.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(image[(at + 4)..]);
            if (length > image.Length - at - 8) break;
            ReadOnlySpan<byte> kind = image.Slice(at, 4);
            if (kind.SequenceEqual("EXIF"u8) || kind.SequenceEqual("XMP "u8)) notes.Append(Runs(image.Slice(at + 8, (int)length)));
            at += 8 + (int)(length + (length & 1));
        }
    }

    static string Runs(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content) && TextEncoding.IsText(content) ? Encoding.UTF8.GetString(content) + "\n" : ByteRuns.Of(content);
}
