using System.Buffers;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Tells text from other bytes, and decodes it.</summary>
static class TextEncoding
{
    /// <summary>Control characters that stand in no text.</summary>
    public static SearchValues<byte> Binary { get; } = SearchValues.Create([.. Enumerable.Range(0, 32).Except([7, 8, 9, 10, 11, 12, 13, 26, 27]).Select(static b => (byte)b)]);

    public static Encoding Utf8 { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>What Western European Windows programs write when they do not write UTF-8.</summary>
    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static bool IsText(ReadOnlySpan<byte> bytes) => Marked(bytes) is not null || bytes.IndexOfAny(Binary) < 0;

    /// <exception cref="UnreadException">The bytes do not follow the encoding that they announce.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (Marked(bytes) is { } marked) return marked.GetString(bytes[marked.Preamble.Length..]);
            return System.Text.Unicode.Utf8.IsValid(bytes) ? Utf8.GetString(bytes) : Windows.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadException(UnreadReason.Broken);
        }
    }

    /// <summary>The first characters of a text, good enough to see what it looks like.</summary>
    /// <param name="head">Its first bytes; the last character may be cut.</param>
    public static string Start(ReadOnlySpan<byte> head)
        => Marked(head) is { } marked ? Encoding.GetEncoding(marked.CodePage).GetString(head[marked.Preamble.Length..]) : Encoding.Latin1.GetString(head);

    /// <summary>The encoding that the first bytes announce, or null.</summary>
    public static Encoding? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new UTF8Encoding(true, true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return new UTF32Encoding(false, true, true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return new UTF32Encoding(true, true, true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(false, true, true);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(true, true, true) : null;
    }
}
