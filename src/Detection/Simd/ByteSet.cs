using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>A set of ASCII bytes as two tables of sixteen: a byte is in the set when the entries of its two halves share a bit.</summary>
readonly struct ByteSet
{
    public readonly Vector128<byte> Low;
    public readonly Vector128<byte> High;

    /// <param name="bytes">ASCII only.</param>
    public ByteSet(ReadOnlySpan<byte> bytes)
    {
        Span<byte> low = stackalloc byte[16], high = stackalloc byte[16];
        low.Clear();
        high.Clear();
        for (int i = 0; i < 8; i++) high[i] = (byte)(1 << i);
        foreach (byte b in bytes) low[b & 15] |= (byte)(1 << (b >> 4));
        Low = Vector128.Create((ReadOnlySpan<byte>)low);
        High = Vector128.Create((ReadOnlySpan<byte>)high);
        IsEmpty = bytes.IsEmpty;
    }

    public bool IsEmpty { get; }

    public bool Contains(byte b) => (Low[b & 15] & High[b >> 4]) != 0;
}
