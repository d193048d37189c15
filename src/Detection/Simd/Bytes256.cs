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

    public ulong Strange => Join(Strangers(_first), Strangers(_second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Load(ref byte first) => new(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Are(byte value) => Within(value, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong In(in ByteSet set)
    {
        Vector256<byte> low = Vector256.Create(set.Low), high = Vector256.Create(set.High);
        return Join(~Outside(_first, low, high), ~Outside(_second, low, high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Begin(in Bytes256 first, in Bytes256 second, in Bytes256 third, in ThreeSets sets)
        => Join(Begin(first._first, second._first, third._first, sets), Begin(first._second, second._second, third._second, sets));

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
        => Vector256.Equals(Groups(value, low, high), Vector256<byte>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Begin(Vector256<byte> first, Vector256<byte> second, Vector256<byte> third, in ThreeSets sets)
    {
        Vector256<byte> shared = Groups(first, Vector256.Create(sets.FirstLow), Vector256.Create(sets.FirstHigh))
            & Groups(second, Vector256.Create(sets.SecondLow), Vector256.Create(sets.SecondHigh))
            & Groups(third, Vector256.Create(sets.ThirdLow), Vector256.Create(sets.ThirdHigh));
        return ~Vector256.Equals(shared, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>The bits that the entries of both halves of a byte share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Groups(Vector256<byte> value, Vector256<byte> low, Vector256<byte> high)
    {
        Vector256<byte> nibble = Vector256.Create((byte)15);
        return Avx2.Shuffle(low, value & nibble) & Avx2.Shuffle(high, (value >> 4) & nibble);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Strangers(Vector256<byte> value) => Vector256.LessThan(value.AsSByte(), Vector256.Create((sbyte)1)).ExtractMostSignificantBits();

    static ulong Join(uint first, uint second) => first | ((ulong)second << 32);
}
