namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Escapes of mail bodies (RFC 2045): <c>=C3=A9</c>, rows like <c>=31=31=32</c>, and the soft line break inside a word or number.</summary>
/// <remarks>
/// The equals sign is everyday text, so one ASCII character alone is not decoded: <c>bsn=36...</c> is an assignment. Only upper-case
/// hexadecimal counts, as the standard says. A soft break joins only a digit to a digit or a small letter to a small letter.
/// </remarks>
static class QuotedPrintable
{
    /// <summary>A soft line break is an invisible character to the view.</summary>
    const int SoftBreak = 0x200B;

    /// <summary>Length of the escape that starts at an equals sign, or 0.</summary>
    /// <param name="text">Text from the equals sign on.</param>
    /// <param name="before">Byte before it, 0 at the start of the text.</param>
    /// <param name="isInRow">True when such an escape ends just before it.</param>
    /// <param name="codePoint">The character.</param>
    public static int Read(ref Ahead text, byte before, bool isInRow, out int codePoint)
    {
        codePoint = SoftBreak;
        if (text[1] is (byte)'\r' or (byte)'\n') return ReadSoftBreak(ref text, before);
        if (!IsUpperHex(ref text, 1)) return 0;
        int length = HexEscape.Read(ref text, 0, "="u8, out codePoint);
        bool isRow = codePoint >= 0x80 || isInRow || (text[length] == '=' && IsUpperHex(ref text, length + 1));
        return length > 0 && isRow ? length : 0;
    }

    static int ReadSoftBreak(ref Ahead text, byte before)
    {
        int end = text[1] == '\r' ? 2 : 1;
        if (text[end] != '\n') return 0;
        byte after = text[end + 1];
        bool joins = (char.IsAsciiDigit((char)before) && char.IsAsciiDigit((char)after))
            || (char.IsAsciiLetterLower((char)before) && char.IsAsciiLetterLower((char)after));
        return joins ? end + 1 : 0;
    }

    static bool IsUpperHex(ref Ahead text, int at)
        => text[at] is not (>= (byte)'a' and <= (byte)'f') && text[at + 1] is not (>= (byte)'a' and <= (byte)'f') && text.HexByte(at) >= 0;
}
