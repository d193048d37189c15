namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>Decodes the beginning of base64 or base64url without allocating.</summary>
static class Base64Text
{
    /// <summary>Decodes until the target is full or a byte is no base64.</summary>
    /// <returns>Number of bytes written.</returns>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> to)
    {
        int bits = 0, count = 0, written = 0;
        foreach (byte b in text)
        {
            int value = Value(b);
            if (value < 0) break;
            bits = (bits << 6) | value;
            if ((count += 6) < 8) continue;
            count -= 8;
            if (written == to.Length) break;
            to[written++] = (byte)(bits >> count);
        }

        return written;
    }

    static int Value(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
