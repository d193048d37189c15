using System.Text;
using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Reads text as it stands, and once more as what it looks like: the endpoint may take it for either.</summary>
static partial class TextFile
{
    public static void Read(in FileContent file, DocumentPlace place, Reading reading)
    {
        string text = TextEncoding.Decode(file.Bytes.Span);
        reading.Text(place, text);
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start.IsEmpty) return;
        if (start[0] == '<') Markup(text, start, DeclaredKind.Extension(file), place, reading);
        else if (start[0] is '{' or '[') JsonFile.Read(text, place, reading);
        else if (IsMail(file, text))
        {
            MailFile.Read(file.Bytes, place, reading);
            return; // Its parts are the files in it.
        }

        Embedded(text, place, reading);
    }

    /// <summary>Opens files in base64 that stand in the text: images of a page, parts of a message per line.</summary>
    static void Embedded(string text, DocumentPlace place, Reading reading)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        int number = 0;
        IReadOnlyList<EncodedFile> files = EncodedFile.In(utf8);
        if (files.Count >= EncodedFile.MaxFiles) throw new UnreadException(UnreadReason.TooManyParts);
        foreach (EncodedFile found in files)
        {
            DocumentPlace within = place.With(PlaceKind.Attachment, ++number);
            if (EncodedFile.Decode(utf8.AsSpan(found.Base64)) is { } bytes) reading.Open(new FileContent(bytes, found.MediaType), within);
            else reading.Unread(within, UnreadKind.File, UnreadReason.Broken);
        }
    }

    static void Markup(string text, ReadOnlySpan<char> start, string extension, DocumentPlace place, Reading reading)
    {
        if (text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase)) throw new UnreadException(UnreadReason.Broken);
        bool isXml = extension is ".xml" or ".svg" || start.StartsWith("<?xml", StringComparison.Ordinal);
        if (isXml && !start.Contains("<html", StringComparison.OrdinalIgnoreCase)) XmlFile.Read(text, place, reading);
        else HtmlFile.Read(text, place, reading);
    }

    /// <summary>A message as a mail program saves it; its first 4,096 characters tell.</summary>
    public static bool IsMail(in FileContent file, string text)
        => DeclaredKind.Extension(file) == ".eml"
            || (file.MediaType is { } type && type.StartsWith("message/", StringComparison.OrdinalIgnoreCase))
            || MailHead().IsMatch(text.AsSpan(0, Math.Min(text.Length, 4096)));

    [GeneratedRegex(@"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Transfer-Encoding|Received|Message-ID):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex MailHead();
}
