using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>Decodes strings of a PDF, and finds them in the instructions of a drawing.</summary>
static class PdfText
{
    /// <summary>So many words show whether a text is a drawing.</summary>
    const int WordsToTell = 200;

    /// <summary>A string in two bytes per character when it says so, otherwise one.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>The strings between parentheses, those of one line joined; all of it when it is no drawing.</summary>
    public static string Strings(ReadOnlySpan<byte> content)
    {
        string text = TextEncoding.Decode(content);
        if (!text.Contains("BT", StringComparison.Ordinal) || !text.Contains("Tj", StringComparison.OrdinalIgnoreCase)) return IsDrawing(text) ? "" : text;
        StringBuilder strings = new();
        int depth = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '\\' && depth > 0) Escape(text, ref at, strings);
            else if (c == '(' && depth++ == 0) continue;
            else if (c == ')' && depth > 0 && --depth == 0) continue;
            else if (depth > 0) strings.Append(c);
            else if (c is 'T' && at + 1 < text.Length && text[at + 1] is 'd' or 'D' or 'm' or '*') strings.Append('\n');
        }

        return strings.ToString();
    }

    /// <summary>Numbers and short instructions only.</summary>
    static bool IsDrawing(string text)
    {
        foreach (string word in text.Split((char[]?)null, WordsToTell + 1, StringSplitOptions.RemoveEmptyEntries).Take(WordsToTell))
        {
            bool isNumber = word.All(static c => char.IsAsciiDigit(c) || c is '.' or '-' or '+');
            if (!isNumber && word.Length > 3 && word[0] is not ('/' or '[' or '<' or ']' or '>')) return false;
        }

        return true;
    }

    static void Escape(string text, ref int at, StringBuilder strings)
    {
        if (++at >= text.Length) return;
        if (text[at] is < '0' or > '7')
        {
            strings.Append(text[at] switch { 'n' or 'r' => '\n', 't' => '\t', _ => text[at] });
            return;
        }

        int code = 0;
        for (int digits = 0; digits < 3 && at < text.Length && text[at] is >= '0' and <= '7'; digits++) code = (code * 8) + text[at++] - '0';
        at--;
        strings.Append((char)(code & 0xFF));
    }
}
