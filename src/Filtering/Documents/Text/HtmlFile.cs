using System.Net;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Reads HTML as a reader sees it: tags gone, cells by tabs, entities decoded. Styles hide nothing here.</summary>
/// <remarks>Forgiving, as browsers are. Attributes, scripts and comments were kept with the text as it stands.</remarks>
static class HtmlFile
{
    /// <summary>Tags that stand inside a word as well; every other tag ends it.</summary>
    static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };

    public static void Read(string html, DocumentPlace place, Reading reading) => reading.TextAgain(place, ToText(html));

    public static string ToText(string html)
    {
        StringBuilder text = new(html.Length);
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            Words(html.AsSpan(at, open - at), text);
            if (open == html.Length) break;
            at = Tag(html, open, text);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>Line ends of the source are spaces to a reader; the source's own lines were kept already.</summary>
    static void Words(ReadOnlySpan<char> words, StringBuilder text)
    {
        foreach (char c in words) text.Append(c is '\r' or '\n' ? ' ' : c);
    }

    static int Tag(string html, int open, StringBuilder text)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
        {
            int close = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        int name = open + 1;
        if (name < html.Length && html[name] == '/') name++;
        int end = name;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        if (end == name && !(name < html.Length && html[name] is '!' or '?'))
        {
            text.Append('<'); // Not a tag: a sign in the text.
            return open + 1;
        }

        int shut = html.IndexOf('>', end);
        if (shut < 0) return html.Length;
        Break(html[name..end], text);
        return shut + 1;
    }

    static void Break(string tag, StringBuilder text)
    {
        if (s_inline.Contains(tag)) return;
        bool isCell = tag.Equals("td", StringComparison.OrdinalIgnoreCase) || tag.Equals("th", StringComparison.OrdinalIgnoreCase);
        char sign = isCell ? '\t' : '\n';
        if (text.Length > 0 && text[^1] != sign) text.Append(sign);
    }
}
