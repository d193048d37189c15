using System.Buffers.Binary;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Images;

/// <summary>Looks at the head of an image before a program unpacks it: how many dots, and whether it is one picture.</summary>
static class ImageHeader
{
    /// <summary>A page at 600 dots per inch has 35 million.</summary>
    const long MaxDots = 50_000_000;

    /// <summary>Why the image cannot be read, or null when it can.</summary>
    public static UnreadReason? Fault(ReadOnlySpan<byte> image)
    {
        (long width, long height)? size = Size(image);
        if (size is not { } found || found.width <= 0 || found.height <= 0) return UnreadReason.Broken;
        if (found.width * found.height > MaxDots) return UnreadReason.TooLarge;
        // Of moving pictures and of files with several pages we would see only the first.
        return HasMore(image) ? UnreadReason.UnknownType : null;
    }

    static (long Width, long Height)? Size(ReadOnlySpan<byte> image)
    {
        if (image.Length < 30) return null;
        if (image[0] == 0x89) return (BinaryPrimitives.ReadUInt32BigEndian(image[16..]), BinaryPrimitives.ReadUInt32BigEndian(image[20..]));
        if (image.StartsWith("GIF"u8)) return (BinaryPrimitives.ReadUInt16LittleEndian(image[6..]), BinaryPrimitives.ReadUInt16LittleEndian(image[8..]));
        if (image.StartsWith("BM"u8)) return (BinaryPrimitives.ReadInt32LittleEndian(image[18..]), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(image[22..])));
        if (image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return JpegSize(image);
        if (image.StartsWith("RIFF"u8)) return WebpSize(image);
        return image.StartsWith("II"u8) || image.StartsWith("MM"u8) ? TiffFile.Size(image) : null;
    }

    static (long, long)? JpegSize(ReadOnlySpan<byte> image)
    {
        for (int at = 2; at + 9 < image.Length && image[at] == 0xFF;)
        {
            byte mark = image[at + 1];
            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(image[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(at + 5)..]));
            at += mark == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
        }

        return null;
    }

    static (long, long)? WebpSize(ReadOnlySpan<byte> image)
    {
        ReadOnlySpan<byte> kind = image[12..16];
        if (kind.SequenceEqual("VP8X"u8)) return (1 + Three(image[24..]), 1 + Three(image[27..]));
        if (kind.SequenceEqual("VP8 "u8)) return (BinaryPrimitives.ReadUInt16LittleEndian(image[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(image[28..]) & 0x3FFF);
        uint bits = BinaryPrimitives.ReadUInt32LittleEndian(image[21..]);
        return kind.SequenceEqual("VP8L"u8) ? ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1) : null;
    }

    static long Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    static bool HasMore(ReadOnlySpan<byte> image)
    {
        if (image[0] == 0x89) return image.IndexOf("acTL"u8) >= 0;
        if (image.StartsWith("GIF"u8)) return image.IndexOf("NETSCAPE2.0"u8) >= 0 || image.Count((ReadOnlySpan<byte>)[0x21, 0xF9, 0x04]) > 1;
        if (image.StartsWith("RIFF"u8)) return image[12..16].SequenceEqual("VP8X"u8) && (image[20] & 2) != 0;
        return (image.StartsWith("II"u8) || image.StartsWith("MM"u8)) && TiffFile.HasMore(image);
    }
}
