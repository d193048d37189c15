namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Escapes of JSON and JavaScript that stand in text: <c>\u0031</c>, <c>\u{31}</c>, <c>\x31</c>, and <c>\n \r \t</c> where they are no path.</summary>
/// <remarks>Up to four backslashes count as one, because JSON inside JSON doubles them.</remarks>
static class BackslashEscape
{
    const int MaxBackslashes = 4;

    /// <summary>Length of the escape that starts at a backslash, or 0.</summary>
    /// <param name="text">Text from the backslash on.</param>
    /// <param name="before">Byte before the backslash, 0 at the start of the text.</param>
    /// <param name="codePoint">The character.</param>
    public static int Read(ref Ahead text, byte before, out int codePoint)
    {
        codePoint = 0;
        int at = 1;
        while (at < MaxBackslashes && text[at] == '\\') at++;
        return text[at] switch
        {
            (byte)'u' when text[at + 1] == '{' => ReadBraced(ref text, at + 2, out codePoint),
            (byte)'u' => ReadUtf16(ref text, at, out codePoint),
            (byte)'x' => ReadBytes(ref text, at, out codePoint),
            (byte)'n' or (byte)'r' or (byte)'t' => ReadBreak(ref text, at, before, out codePoint),
            _ => 0,
        };
    }

    static int ReadBraced(ref Ahead text, int at, out int codePoint)
    {
        codePoint = 0;
        int end = at;
        for (int digit; end - at < 6 && (digit = Ahead.Hex(text[end])) >= 0; end++) codePoint = codePoint << 4 | digit;
        return end > at && text[end] == '}' ? end + 1 : 0;
    }

    static int ReadUtf16(ref Ahead text, int at, out int codePoint)
    {
        codePoint = Unit(ref text, at + 1);
        if (codePoint < 0) return 0;
        if (codePoint is < 0xD800 or > 0xDBFF) return at + 5;
        int low = text[at + 5] == '\\' && text[at + 6] == 'u' ? Unit(ref text, at + 7) : -1;
        if (low is < 0xDC00 or > 0xDFFF) return 0;
        codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (low - 0xDC00);
        return at + 11;
    }

    static int Unit(ref Ahead text, int at)
    {
        int high = text.HexByte(at);
        if (high < 0) return -1;
        int low = text.HexByte(at + 2);
        return low < 0 ? -1 : high << 8 | low;
    }

    static int ReadBytes(ref Ahead text, int at, out int codePoint)
    {
        int length = HexEscape.Read(ref text, at - 1, "\\x"u8, out codePoint);
        return length == 0 ? 0 : at - 1 + length;
    }

    /// <summary>A lower-case letter behind it, and a name, drive or folder in front of it, make it part of a path.</summary>
    static int ReadBreak(ref Ahead text, int at, byte before, out int codePoint)
    {
        codePoint = text[at] == 't' ? '\t' : '\n';
        bool mayBePath = char.IsAsciiLetterOrDigit((char)before) || before is (byte)':' or (byte)'\\' or (byte)'_';
        return char.IsAsciiLetterLower((char)text[at + 1]) && mayBePath ? 0 : at + 1;
    }
}
