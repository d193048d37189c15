namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>The check in GitHub and npm tokens: the last six characters are the CRC-32 of the others in base 62.</summary>
/// <remarks>Source: GitHub engineering, "Behind GitHub's new authentication token formats" (2021). Digits first, then capitals, then lower case.</remarks>
static class Crc32Base62
{
    const int CheckLength = 6;
    const uint Polynomial = 0xEDB88320;

    static readonly uint[] s_table = MakeTable();

    public static bool Passes(ReadOnlySpan<byte> run)
    {
        if (run.Length <= CheckLength) return false;
        Span<byte> expected = stackalloc byte[CheckLength];
        Write(Of(run[..^CheckLength]), expected);
        return expected.SequenceEqual(run[^CheckLength..]);
    }

    /// <summary>Writes the six characters that belong to a CRC.</summary>
    public static void Write(uint crc, Span<byte> to)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8;
        for (int i = CheckLength - 1; i >= 0; i--, crc /= 62) to[i] = digits[(int)(crc % 62)];
    }

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes) crc = s_table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            table[i] = value;
        }

        return table;
    }
}
