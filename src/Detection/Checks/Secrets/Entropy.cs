namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>Shannon entropy of a short value: how surprising its bytes are.</summary>
static class Entropy
{
    /// <summary>Bits per byte: 0 for one repeated byte, at most log2 of the length. 0 for an empty value.</summary>
    public static double BitsPerByte(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return 0;
        Span<ushort> counts = stackalloc ushort[256];
        counts.Clear();
        foreach (byte b in value) counts[b]++;

        double sum = 0;
        foreach (ushort count in counts)
            if (count > 1) sum += count * Math.Log2(count);
        return Math.Log2(value.Length) - (sum / value.Length);
    }
}
