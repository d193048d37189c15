using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>The readable runs in bytes of a kind nobody writes text in: settings of a printer, blocks around an image.</summary>
static class ByteRuns
{
    const int MinLength = 5;

    /// <summary>Runs in one and in two bytes per character, a line each.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new();
        Runs(bytes, 1, text);
        Runs(bytes, 2, text);
        if (bytes.Length > 1) Runs(bytes[1..], 2, text);
        return text.ToString();
    }

    static void Runs(ReadOnlySpan<byte> bytes, int width, StringBuilder text)
    {
        int start = text.Length;
        for (int at = 0; at + width <= bytes.Length; at += width)
        {
            bool isReadable = bytes[at] is >= 0x20 and not 0x7F && (width == 1 || bytes[at + 1] == 0);
            if (isReadable) text.Append((char)bytes[at]);
            if (isReadable && at + (2 * width) <= bytes.Length) continue;
            if (text.Length - start < MinLength) text.Length = start;
            else text.Append('\n');
            start = text.Length;
        }
    }
}
