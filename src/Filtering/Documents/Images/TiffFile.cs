using System.Buffers.Binary;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Images;

/// <summary>The first directory of a TIFF file.</summary>
static class TiffFile
{
    const int Width = 256;
    const int Height = 257;
    const int EntryLength = 12;
    const int ShortType = 3;

    public static (long, long)? Size(ReadOnlySpan<byte> image)
        => Value(image, Width) is { } width && Value(image, Height) is { } height ? (width, height) : null;

    /// <summary>There is a second page.</summary>
    public static bool HasMore(ReadOnlySpan<byte> image)
    {
        int at = Directory(image, out int count);
        int next = at + 2 + (count * EntryLength);
        return at < 0 || next + 4 > image.Length || Int(image, next) != 0;
    }

    static long? Value(ReadOnlySpan<byte> image, int tag)
    {
        int at = Directory(image, out int count);
        for (int i = 0; at >= 0 && i < count; i++)
        {
            int entry = at + 2 + (i * EntryLength);
            if (entry + EntryLength > image.Length) return null;
            if (Short(image, entry) == tag) return Short(image, entry + 2) == ShortType ? Short(image, entry + 8) : Int(image, entry + 8);
        }

        return null;
    }

    static int Directory(ReadOnlySpan<byte> image, out int count)
    {
        count = 0;
        long at = Int(image, 4);
        if (at < 8 || at + 2 > image.Length) return -1;
        count = Short(image, (int)at);
        return (int)at;
    }

    static int Short(ReadOnlySpan<byte> image, int at)
        => image[0] == 'I' ? BinaryPrimitives.ReadUInt16LittleEndian(image[at..]) : BinaryPrimitives.ReadUInt16BigEndian(image[at..]);

    static long Int(ReadOnlySpan<byte> image, int at)
        => image[0] == 'I' ? BinaryPrimitives.ReadUInt32LittleEndian(image[at..]) : BinaryPrimitives.ReadUInt32BigEndian(image[at..]);
}
