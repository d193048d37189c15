using System.Buffers;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A file that was put into text as base64: a data URL, or the file as it is.</summary>
/// <remarks>A detector reads base64 of text by itself. A document, an image or a recording has to be opened, wherever it stands.</remarks>
/// <param name="Base64">Where its characters are in the text.</param>
/// <param name="MediaType">The type a data URL declares; null when it stands alone.</param>
/// <param name="Part">The type of content part it would have been.</param>
readonly record struct EncodedFile(Range Base64, string? MediaType, string Part)
{
    /// <summary>Fewer characters of base64 hold no file worth the name; examples in manuals and code are this short.</summary>
    const int MinLength = 64;

    /// <summary>Most files that are looked for in one text. A text with as many may hold more and cannot be read in full.</summary>
    public const int MaxFiles = 100;

    const int MaxMediaType = 100;

    static readonly SearchValues<byte> s_base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_\\\r\n"u8);

    // The first bytes by which programs know the kind of file, in base64.
    static readonly (byte[] Start, string Part)[] s_kinds =
    [
        ([.. "JVBERi0"u8], "file"), // PDF
        ([.. "UEsDB"u8], "file"), // zip, and so docx, xlsx, pptx and odt
        ([.. "0M8R4KGxGuE"u8], "file"), // doc, xls, ppt and msg before 2007
        ([.. "H4sIA"u8], "file"), // gzip
        ([.. "iVBORw0KGgo"u8], "image_url"),
        ([.. "/9j/"u8], "image_url"), // JPEG
        ([.. "R0lGODl"u8], "image_url"),
        ([.. "R0lGODd"u8], "image_url"),
        ([.. "SUkqA"u8], "image_url"), // TIFF
        ([.. "TU0AK"u8], "image_url"), // TIFF
        ([.. "UklGR"u8], "input_audio"), // WAV; also WebP
        ([.. "SUQz"u8], "input_audio"), // MP3
        ([.. "T2dnUw"u8], "input_audio"), // Ogg
    ];

    /// <summary>The files in a text, in no order, at most <see cref="MaxFiles"/>; empty when there is none. One file may be listed twice.</summary>
    public static IReadOnlyList<EncodedFile> In(ReadOnlySpan<byte> text)
    {
        if (text.Length < MinLength) return [];
        List<EncodedFile>? found = null;
        DataUrls(text, ref found);
        foreach ((byte[] start, string part) in s_kinds)
        {
            for (int at = 0; found is not { Count: >= MaxFiles } && text[at..].IndexOf(start) is >= 0 and int run; at += run + start.Length)
            {
                if (IsFile(text, at + run)) Add(new(new Range(at + run, at + run + Length(text[(at + run)..])), null, part), ref found);
            }
        }

        foreach (Range file in UnmarkedFile.In(text))
        {
            if (found is null || !found.Exists(known => known.Base64.Start.Value < file.End.Value && file.Start.Value < known.Base64.End.Value)) Add(new(file, null, "file"), ref found);
        }

        return found ?? [];
    }

    /// <summary>The bytes behind base64 of any style, in lines or not; null when it is no base64.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> base64)
    {
        byte[] plain = ArrayPool<byte>.Shared.Rent(base64.Length + 4);
        try
        {
            int length = 0;
            foreach (byte b in base64)
            {
                if (b is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' or (byte)'\\' or (byte)'=') continue;
                plain[length++] = b switch { (byte)'-' => (byte)'+', (byte)'_' => (byte)'/', _ => b };
            }

            if (length % 4 == 1) length--; // What is cut off in the middle of a byte is still the file up to there.
            while (length % 4 != 0) plain[length++] = (byte)'=';
            byte[] bytes = new byte[System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(length)];
            return System.Buffers.Text.Base64.DecodeFromUtf8(plain.AsSpan(0, length), bytes, out _, out int written) == OperationStatus.Done ? bytes[..written] : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        }
    }

    /// <summary>Splits a whole data URL; false when the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">Its declared type.</param>
    /// <param name="base64">Its content.</param>
    public static bool TryDataUrl(ReadOnlySpan<byte> text, out string mediaType, out ReadOnlySpan<byte> base64)
    {
        mediaType = "";
        base64 = default;
        if (text.Length < 5 || !Ascii.EqualsIgnoreCase(text[..5], "data:"u8)) return false;
        int comma = text.IndexOf((byte)',');
        if (comma < 0 || !text[..comma].EndsWith(";base64"u8)) return false;
        mediaType = Encoding.UTF8.GetString(text[5..(comma - 7)]);
        base64 = text[(comma + 1)..];
        return true;
    }

    static void DataUrls(ReadOnlySpan<byte> text, ref List<EncodedFile>? found)
    {
        ReadOnlySpan<byte> mark = ";base64,"u8;
        for (int at = 0; found is not { Count: >= MaxFiles } && text[at..].IndexOf(mark) is >= 0 and int run; at += run + mark.Length)
        {
            int end = at + run;
            ReadOnlySpan<byte> before = text[Math.Max(0, end - MaxMediaType)..end];
            int scheme = before.LastIndexOf("data:"u8);
            int length = Length(text[(end + mark.Length)..]);
            if (scheme < 0 || length < MinLength) continue;
            ReadOnlySpan<byte> type = before[(scheme + 5)..];
            if (type.StartsWith("text/"u8)) continue;
            string part = type.StartsWith("image/"u8) ? "image_url" : type.StartsWith("audio/"u8) ? "input_audio" : "file";
            Add(new(new Range(end + mark.Length, end + mark.Length + length), Encoding.UTF8.GetString(type), part), ref found);
        }
    }

    // In the middle of longer base64 the same characters mean nothing.
    static bool IsFile(ReadOnlySpan<byte> text, int at)
        => (at == 0 || text[at - 1] is (byte)'\n' or (byte)'\r' || !s_base64.Contains(text[at - 1])) && Length(text[at..]) >= MinLength;

    static int Length(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept(s_base64);
        return end < 0 ? text.Length : end;
    }

    static void Add(EncodedFile file, ref List<EncodedFile>? found)
    {
        found ??= [];
        if (!found.Exists(known => known.Base64.Start.Value == file.Base64.Start.Value)) found.Add(file);
    }
}
