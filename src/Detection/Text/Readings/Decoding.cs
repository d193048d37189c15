namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Opens base64 and hexadecimal as far as it gives printable text.</summary>
static class Decoding
{
    /// <summary>Least bytes of text that make a run count as encoded: eight digits.</summary>
    public const int MinText = 8;

    /// <summary>Writes the text in the run until the destination is full, the run ends or what comes out is no text.</summary>
    /// <returns>Bytes written.</returns>
    public static int Open(ReadOnlySpan<byte> run, Span<byte> text)
    {
        int length = OpenHex(run, text);
        return length >= MinText ? length : OpenBase64(run, text);
    }

    static int OpenHex(ReadOnlySpan<byte> run, Span<byte> text)
    {
        var sieve = new TextSieve();
        int written = 0;
        for (int i = 0; i + 1 < run.Length && written < text.Length; i += 2)
        {
            int high = Ahead.Hex(run[i]), low = Ahead.Hex(run[i + 1]);
            if (high < 0 || low < 0 || !sieve.Admits((byte)(high << 4 | low))) break;
            text[written++] = (byte)(high << 4 | low);
        }

        return written;
    }

    static int OpenBase64(ReadOnlySpan<byte> run, Span<byte> text)
    {
        var sieve = new TextSieve();
        int written = 0, bits = 0, held = 0;
        bool isWide = false;
        foreach (byte letter in run)
        {
            int six = Six(letter);
            if (six < 0) continue;
            held = (held << 6 | six) & 0xFFFFFF;
            bits += 6;
            if (bits < 8) continue;
            bits -= 8;
            byte b = (byte)(held >> bits);
            if (b == 0 && written > 0 && (written == 1 || isWide))
            {
                // Two bytes per character, as scripts of Windows encode: the zero is the upper half.
                isWide = true;
                continue;
            }

            if (written == text.Length || !sieve.Admits(b)) break;
            text[written++] = b;
        }

        return written;
    }

    /// <summary>Value of a letter of either alphabet; -1 for line breaks and padding.</summary>
    static int Six(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
