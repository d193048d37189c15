using System.Buffers.Binary;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

/// <summary>Draws digits as dots, black on white: the simplest picture of a number.</summary>
static class PixelText
{
    const int Dot = 5;
    const int Border = 40;
    const int GlyphWidth = 6;
    const int GlyphHeight = 7;

    static readonly Dictionary<char, string[]> s_glyphs = new()
    {
        ['1'] = ["..#..", ".##..", "..#..", "..#..", "..#..", "..#..", ".###."],
        ['2'] = [".###.", "#...#", "....#", "...#.", "..#..", ".#...", "#####"],
        ['3'] = ["#####", "...#.", "..#..", "...#.", "....#", "#...#", ".###."],
    };

    /// <summary>One byte per dot, row by row.</summary>
    public static byte[] Gray(string text, out int width, out int height)
    {
        (width, height) = ((text.Length * GlyphWidth * Dot) + (2 * Border), (GlyphHeight * Dot) + (2 * Border));
        byte[] dots = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++) dots[(y * width) + x] = IsInk(text, x - Border, y - Border) ? (byte)0 : (byte)255;
        }

        return dots;
    }

    public static byte[] Png(string text, params (string Kind, byte[] Content)[] notes)
    {
        byte[] dots = Gray(text, out int width, out int height);
        byte[] rows = [.. Enumerable.Range(0, height).SelectMany(y => dots.AsSpan(y * width, width).ToArray().Prepend((byte)0))];
        byte[] head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", head), .. notes.SelectMany(static note => Chunk(note.Kind, note.Content)), .. Chunk("IDAT", RawPdf.Deflate(rows)), .. Chunk("IEND", [])];
    }

    static bool IsInk(string text, int x, int y)
    {
        if (x < 0 || y < 0 || y >= GlyphHeight * Dot || x >= text.Length * GlyphWidth * Dot) return false;
        int column = x / Dot % GlyphWidth;
        return column < 5 && s_glyphs[text[x / Dot / GlyphWidth]][y / Dot][column] == '#';
    }

    static byte[] Chunk(string kind, byte[] content)
    {
        byte[] chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        System.Text.Encoding.ASCII.GetBytes(kind, chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), Crc(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }
}
