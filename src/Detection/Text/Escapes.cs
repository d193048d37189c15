namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>One character written as an escape of HTML, URLs, JSON or mail.</summary>
static class Escapes
{
    /// <summary>Length of the escape at the start of the text, or 0 when it is ordinary text.</summary>
    /// <param name="text">Text from the possible escape on.</param>
    /// <param name="before">Byte before it, 0 at the start of the text.</param>
    /// <param name="isInRow">True when an escape of mail ends just before it.</param>
    /// <param name="codePoint">The character: printable, or a tab or line break.</param>
    public static int Read(ref Ahead text, byte before, bool isInRow, out int codePoint)
    {
        codePoint = 0;
        int length = text[0] switch
        {
            (byte)'&' => HtmlEntity.Read(ref text, out codePoint),
            (byte)'%' => ReadPercent(ref text, out codePoint),
            (byte)'\\' => BackslashEscape.Read(ref text, before, out codePoint),
            (byte)'=' => QuotedPrintable.Read(ref text, before, isInRow, out codePoint),
            _ => 0,
        };
        return IsText(codePoint) ? length : 0;
    }

    /// <summary>A percent sign that was itself escaped (<c>%2531</c>) is read through, twice at most.</summary>
    static int ReadPercent(ref Ahead text, out int codePoint)
    {
        int at = 0;
        while (at < 4 && text[at + 1] == '2' && text[at + 2] == '5' && text.HexByte(at + 3) >= 0) at += 2;
        int length = HexEscape.Read(ref text, at, "%"u8, out codePoint);
        while (length == 0 && at > 0) length = HexEscape.Read(ref text, at -= 2, "%"u8, out codePoint);
        return length == 0 ? 0 : at + length;
    }

    static bool IsText(int codePoint)
        => codePoint is >= 0x20 and <= 0x10FFFF and not 0x7F and not (>= 0xD800 and <= 0xDFFF) or '\t' or '\n' or '\r';
}
