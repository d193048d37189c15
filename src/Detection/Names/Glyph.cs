namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>One character: its kind, its length in bytes, and its letters in lower case without diacritics.</summary>
/// <param name="Kind">What it is to a reader of names.</param>
/// <param name="Size">Number of bytes, 1 to 4; 0 when the text ended inside it.</param>
/// <param name="Fold">First folded byte; for marks the character that stands for it.</param>
/// <param name="Second">Second folded byte of a ligature or other script, or 0.</param>
readonly record struct Glyph(GlyphKind Kind, int Size, byte Fold, byte Second = 0)
{
    const string LatinOne = "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty";
    const string ExtendedA = "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiYyJjKkkLlLlLlL";
    const string ExtendedB = "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    static readonly GlyphKind[] s_ascii = MakeAscii();

    public static GlyphKind AsciiKind(byte b) => s_ascii[b & 127];

    /// <summary>Reads the character at a place that exists.</summary>
    public static Glyph Read(ReadOnlySpan<byte> text, int at, bool isFinal)
    {
        byte first = text[at];
        if (first < 0x80) return new(s_ascii[first], 1, first is >= (byte)'A' and <= (byte)'Z' ? (byte)(first | 0x20) : first);
        int size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2) return new(GlyphKind.Mark, 1, (byte)'?');
        if (at + size > text.Length) return isFinal ? new(GlyphKind.Mark, text.Length - at, (byte)'?') : new(GlyphKind.Partial, 0, 0);
        byte second = text[at + 1];
        return size switch
        {
            2 => Two(first, second),
            3 => Three(first, second, text[at + 2]),
            _ => new(GlyphKind.Mark, 4, (byte)'?'),
        };
    }

    static Glyph Two(byte first, byte second) => first switch
    {
        0xC2 => second == 0xA0 ? new(GlyphKind.Space, 2, (byte)' ') : second == 0xAD ? new(GlyphKind.Silent, 2, 0) : new(GlyphKind.Mark, 2, (byte)'?'),
        0xC3 => Latin(LatinOne[second & 63], second == 0x9F ? (byte)'s' : second is 0x86 or 0xA6 ? (byte)'e' : (byte)0),
        0xC4 => second is 0xB2 or 0xB3 ? new(second == 0xB2 ? GlyphKind.Upper : GlyphKind.Lower, 2, (byte)'i', (byte)'j') : Latin(ExtendedA[second & 63], 0),
        0xC5 => Latin(ExtendedB[second & 63], second is 0x92 or 0x93 ? (byte)'e' : (byte)0),
        0xC8 when second is >= 0x98 and <= 0x9B => Latin("SsTt"[second - 0x98], 0),
        0xCC => new(GlyphKind.Silent, 2, 0),
        0xCD when second < 0xB0 => new(GlyphKind.Silent, 2, 0),
        0xD0 when second < 0x90 => new(GlyphKind.Upper, 2, 0xD1, (byte)(second + 0x10)),
        0xD0 when second < 0xA0 => new(GlyphKind.Upper, 2, 0xD0, (byte)(second + 0x20)),
        0xD0 when second < 0xB0 => new(GlyphKind.Upper, 2, 0xD1, (byte)(second - 0x20)),
        0xD0 or 0xD1 => new(GlyphKind.Lower, 2, first, second),
        _ => new(GlyphKind.Caseless, 2, first, second),
    };

    static Glyph Latin(char letter, byte ligature)
        => letter == ' ' ? new(GlyphKind.Mark, 2, (byte)'?') : new(letter < 'a' ? GlyphKind.Upper : GlyphKind.Lower, 2, (byte)(letter | 0x20), ligature);

    static Glyph Three(byte first, byte second, byte third)
    {
        if (first == 0xE2 && second == 0x80) return General(third);
        if (first == 0xE2 || (first == 0xE3 && second == 0x80)) return new(GlyphKind.Mark, 3, (byte)'?');
        if (first == 0xEF) return new(second == 0xBB && third == 0xBF ? GlyphKind.Silent : GlyphKind.Mark, 3, (byte)'?');
        return new(GlyphKind.Caseless, 3, second, third);
    }

    static Glyph General(byte third) => third switch
    {
        < 0x8B => new(GlyphKind.Space, 3, (byte)' '),
        < 0x90 => new(GlyphKind.Silent, 3, 0),
        < 0x93 => new(GlyphKind.Hyphen, 3, (byte)'-'),
        0x93 or 0x94 => new(GlyphKind.Mark, 3, (byte)'~'),
        0x98 or 0x99 => new(GlyphKind.Apostrophe, 3, (byte)'\''),
        >= 0x9A and <= 0x9F => new(GlyphKind.Mark, 3, (byte)'"'),
        0xA8 or 0xA9 => new(GlyphKind.Line, 3, (byte)'\n'),
        _ => new(GlyphKind.Mark, 3, (byte)'?'),
    };

    static GlyphKind[] MakeAscii()
    {
        var kinds = new GlyphKind[128];
        for (int b = 0; b < 128; b++)
        {
            kinds[b] = (char)b switch
            {
                '\n' or '\r' => GlyphKind.Line,
                ' ' or '\v' or '\f' => GlyphKind.Space,
                '\'' or '`' => GlyphKind.Apostrophe,
                '-' => GlyphKind.Hyphen,
                >= '0' and <= '9' => GlyphKind.Digit,
                >= 'A' and <= 'Z' => GlyphKind.Upper,
                >= 'a' and <= 'z' => GlyphKind.Lower,
                _ => GlyphKind.Mark,
            };
        }

        return kinds;
    }
}
