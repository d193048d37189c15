using System.Buffers;
using System.Text.Unicode;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Finds base64 of something that is no text and of which the first bytes tell nothing: HEIC, MP4, BMP, sound without a head.</summary>
/// <remarks>Base64 of text is left to the detectors, which read it. Keys and certificates that say what they are, are no files.</remarks>
static class UnmarkedFile
{
    /// <summary>Fewer characters (384 bytes) are keys, signatures and hashes.</summary>
    const int MinLength = 512;

    /// <summary>Base64 in lines has lines of at least this width; shorter ones are words.</summary>
    const int MinLine = 60;

    const int MaxHeading = 40;

    static readonly SearchValues<byte> s_base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"u8);

    /// <summary>Where they are, in order.</summary>
    public static IReadOnlyList<Range> In(ReadOnlySpan<byte> text)
    {
        if (text.Length < MinLength) return [];
        List<Range>? found = null;
        for (int at = 0; text[at..].IndexOfAny(s_base64) is >= 0 and int run;)
        {
            int start = at + run;
            at = End(text, start);
            if (at - start >= MinLength && IsFile(text, start, at)) (found ??= []).Add(start..at);
        }

        return found ?? [];
    }

    // Goes on over a line end as long as every line is as wide as the first.
    static int End(ReadOnlySpan<byte> text, int start)
    {
        int end = start + Length(text[start..]), width = end - start, line = width;
        while (line == width && width >= MinLine)
        {
            int next = end + (text[end..].StartsWith("\r\n"u8) ? 2 : text[end..].StartsWith("\n"u8) ? 1 : 0);
            if (next == end) break;
            line = text[next..].StartsWith("--"u8) ? 0 : Length(text[next..]); // The end of a key or of a part of mail.
            if (line == 0 || line > width) break;
            end = next + line;
        }

        return end;
    }

    static bool IsFile(ReadOnlySpan<byte> text, int start, int end)
    {
        ReadOnlySpan<byte> run = text[start..end];
        bool isMixed = run.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0 && run.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0 && run.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
        if (!isMixed || EncodedFile.Decode(run) is not { } bytes || IsText(bytes)) return false;
        ReadOnlySpan<byte> heading = text[Math.Max(0, start - MaxHeading)..start];
        bool saysKey = heading.IndexOf("-----BEGIN "u8) >= 0 && (heading.IndexOf("CERTIFICATE"u8) >= 0 || heading.IndexOf(" KEY"u8) >= 0);
        return !(saysKey && IsWholeSequence(bytes));
    }

    // A file cut off in the middle of a character is still text.
    static bool IsText(ReadOnlySpan<byte> bytes)
    {
        for (int cut = 0; cut < 4 && cut < bytes.Length; cut++)
        {
            if (Utf8.IsValid(bytes[..^cut])) return bytes.IndexOf((byte)0) < 0;
        }

        return false;
    }

    // Certificates and keys are one ASN.1 sequence, which says how long it is.
    static bool IsWholeSequence(ReadOnlySpan<byte> bytes)
        => bytes.Length > 4 && bytes[0] == 0x30 && bytes[1] == 0x82 && ((bytes[2] << 8) | bytes[3]) + 4 == bytes.Length;

    static int Length(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept(s_base64);
        return end < 0 ? text.Length : end;
    }
}
