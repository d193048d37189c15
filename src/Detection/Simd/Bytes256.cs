using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Two registers of 256 bits; needs AVX2.</summary>
readonly struct Bytes256(Vector256<byte> first, Vector256<byte> second) : IBytes64<Bytes256>
{
    readonly Vector256<byte> _first = first;
    readonly Vector256<byte> _second = second;

    public static bool IsSupported => Vector256.IsHardwareAccelerated && Avx2.IsSupported;

    public ulong Digits => Within((byte)'0', 9, 0);

    public ulong Letters => Within((byte)'a', 25, 0x20);

    public ulong Capitals => Within((byte)'A', 25, 0);

    public ulong Leads => Within(0xC0, 0x3F, 0);

    public ulong AtSigns => Within((byte)'@', 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Load(ref byte first) => new(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong In(in ByteSet set)
    {
        Vector256<byte> low = Vector256.Create(set.Low), high = Vector256.Create(set.High);
        return Join(~Outside(_first, low, high), ~Outside(_second, low, high));
    }

    /// <summary>Bytes, with the given bits set first, from a start to a start plus a span.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ulong Within(byte start, byte span, byte bits) => Join(Half(_first, start, span, bits), Half(_second, start, span, bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Half(Vector256<byte> value, byte start, byte span, byte bits)
    {
        Vector256<byte> distance = (value | Vector256.Create(bits)) - Vector256.Create(start);
        return Vector256.Equals(Vector256.Min(distance, Vector256.Create(span)), distance).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Outside(Vector256<byte> value, Vector256<byte> low, Vector256<byte> high)
    {
        Vector256<byte> nibble = Vector256.Create((byte)15);
        Vector256<byte> shared = Avx2.Shuffle(low, value & nibble) & Avx2.Shuffle(high, (value >> 4) & nibble);
        return Vector256.Equals(shared, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    static ulong Join(uint first, uint second) => first | ((ulong)second << 32);
}
