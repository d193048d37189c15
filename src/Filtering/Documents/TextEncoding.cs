using System.Buffers;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Tells text from other bytes, and decodes it.</summary>
static class TextEncoding
{
    /// <summary>Control characters that stand in no text.</summary>
    static readonly SearchValues<byte> s_binary = SearchValues.Create([.. Enumerable.Range(0, 32).Except([7, 8, 9, 10, 11, 12, 13, 26, 27]).Select(static b => (byte)b)]);

    static readonly Encoding s_utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>What Western European Windows programs write when they do not write UTF-8.</summary>
    static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static bool IsText(ReadOnlySpan<byte> bytes) => Marked(bytes) is not null || bytes.IndexOfAny(s_binary) < 0;

    /// <exception cref="UnreadException">The bytes do not follow the encoding that they announce.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (Marked(bytes) is { } marked) return marked.GetString(bytes[marked.Preamble.Length..]);
            return System.Text.Unicode.Utf8.IsValid(bytes) ? s_utf8.GetString(bytes) : s_windows.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadException(UnreadReason.Broken);
        }
    }

    static Encoding? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new UTF8Encoding(true, true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return new UTF32Encoding(false, true, true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return new UTF32Encoding(true, true, true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(false, true, true);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(true, true, true) : null;
    }
}
