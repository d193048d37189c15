using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Reads RTF: the text without its controls, hidden text and all destinations included. Files inside it are opened where they are known.</summary>
/// <remarks>Fonts, colours and styles give a few words of no meaning; leaving them out would need to know every destination.</remarks>
static class RichTextFile
{
    const int MaxDepth = 256;

    static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static void Read(in FileContent file, DocumentPlace place, Reading reading)
    {
        string rtf = s_windows.GetString(file.Bytes.Span);
        if (rtf.Contains("\\object", StringComparison.Ordinal)) reading.Unread(place.With(PlaceKind.Attachment), UnreadKind.File, UnreadReason.UnknownType);
        if (rtf.Contains("\\pict", StringComparison.Ordinal)) reading.Unread(place.With(PlaceKind.Image), UnreadKind.Image, UnreadReason.UnknownType);
        reading.Text(place, Text(rtf, reading), PlaceKind.Paragraph);
    }

    /// <summary>The text of RTF in bytes.</summary>
    public static string ToText(ReadOnlySpan<byte> rtf, Reading reading) => Text(s_windows.GetString(rtf), reading);

    static string Text(string rtf, Reading reading)
    {
        StringBuilder text = new(rtf.Length);
        int depth = 0;
        for (int at = 0; at < rtf.Length;)
        {
            if ((at & 0xFFF) == 0) reading.CheckTime();
            char c = rtf[at];
            if (c == '\\') at = Control(rtf, at + 1, text);
            else
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth > MaxDepth) throw new UnreadException(UnreadReason.TooDeep);
                if (c is not ('{' or '}' or '\r' or '\n')) text.Append(c);
                at++;
            }
        }

        return text.ToString();
    }

    /// <summary>Reads what follows a backslash.</summary>
    /// <returns>Where it ends.</returns>
    static int Control(string rtf, int at, StringBuilder text)
    {
        if (at >= rtf.Length) return at;
        if (!char.IsAsciiLetter(rtf[at])) return Symbol(rtf, at, text);
        int end = at;
        while (end < rtf.Length && char.IsAsciiLetter(rtf[end])) end++;
        string word = rtf[at..end];
        int digits = end;
        if (digits < rtf.Length && rtf[digits] == '-') digits++;
        while (digits < rtf.Length && char.IsAsciiDigit(rtf[digits])) digits++;
        int number = int.TryParse(rtf.AsSpan(end, digits - end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : 0;
        if (digits < rtf.Length && rtf[digits] == ' ') digits++;
        return Word(rtf, digits, word, number, text);
    }

    static int Word(string rtf, int at, string word, int number, StringBuilder text)
    {
        switch (word)
        {
            case "par" or "line" or "row" or "sect" or "page": text.Append('\n'); break;
            case "tab" or "cell": text.Append('\t'); break;
            case "bin": return Math.Min(rtf.Length, at + Math.Max(0, number));
            case "u":
                text.Append((char)(ushort)number);
                return Fallback(rtf, at);
            default: break;
        }

        return at;
    }

    /// <summary>After a Unicode sign stands what older programs show in its place.</summary>
    static int Fallback(string rtf, int at)
    {
        if (at >= rtf.Length || rtf[at] is '{' or '}') return at;
        return rtf.AsSpan(at).StartsWith("\\'") ? Math.Min(rtf.Length, at + 4) : rtf[at] == '\\' ? at : at + 1;
    }

    static int Symbol(string rtf, int at, StringBuilder text)
    {
        switch (rtf[at])
        {
            case '\'' when at + 2 < rtf.Length && byte.TryParse(rtf.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte code):
                text.Append(s_windows.GetString([code]));
                return at + 3;
            case '~': text.Append(' '); break;
            case '_': text.Append('-'); break;
            case '{' or '}' or '\\': text.Append(rtf[at]); break;
            case '\n' or '\r': text.Append('\n'); break;
            default: break;
        }

        return at + 1;
    }
}
