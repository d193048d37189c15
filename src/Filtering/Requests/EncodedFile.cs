using System.Buffers;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Recognises files that were put into text as base64: a data URL, or the file as it is. Their content cannot be inspected.</summary>
/// <remarks>A detector reads base64 of text by itself. A document, an image or a recording has no text to read, wherever it stands.</remarks>
static class EncodedFile
{
    /// <summary>Fewer characters of base64 hold no file worth the name; examples in manuals and code are this short.</summary>
    const int MinLength = 64;

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

    /// <summary>The type of content part that each file in a text would have been, in no order; empty when there is none.</summary>
    public static IReadOnlyList<string> PartTypes(ReadOnlySpan<byte> text)
    {
        if (text.Length < MinLength) return [];
        List<string>? found = null;
        DataUrls(text, ref found);
        foreach ((byte[] start, string part) in s_kinds)
        {
            for (int at = 0; text[at..].IndexOf(start) is >= 0 and int run; at += run + start.Length)
            {
                if (IsFile(text, at + run)) Add(part, ref found);
            }
        }

        return found ?? [];
    }

    static void DataUrls(ReadOnlySpan<byte> text, ref List<string>? found)
    {
        ReadOnlySpan<byte> mark = ";base64,"u8;
        for (int at = 0; text[at..].IndexOf(mark) is >= 0 and int run; at += run + mark.Length)
        {
            int end = at + run;
            ReadOnlySpan<byte> before = text[Math.Max(0, end - MaxMediaType)..end];
            int scheme = before.LastIndexOf("data:"u8);
            if (scheme < 0 || Length(text[(end + mark.Length)..]) < MinLength) continue;
            ReadOnlySpan<byte> type = before[(scheme + 5)..];
            if (!type.StartsWith("text/"u8)) Add(type.StartsWith("image/"u8) ? "image_url" : type.StartsWith("audio/"u8) ? "input_audio" : "file", ref found);
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

    static void Add(string part, ref List<string>? found)
    {
        found ??= [];
        if (!found.Contains(part)) found.Add(part);
    }
}
