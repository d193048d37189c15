using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Four registers of 128 bits; runs on every processor with vectors, also on Arm.</summary>
readonly struct Bytes128(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, Vector128<byte> fourth) : IBytes64<Bytes128>
{
    readonly Vector128<byte> _first = first;
    readonly Vector128<byte> _second = second;
    readonly Vector128<byte> _third = third;
    readonly Vector128<byte> _fourth = fourth;

    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public ulong Digits => Within((byte)'0', 9, 0);

    public ulong Letters => Within((byte)'a', 25, 0x20);

    public ulong Capitals => Within((byte)'A', 25, 0);

    public ulong Leads => Within(0xC0, 0x3F, 0);

    public ulong Strange => Join(Strangers(_first), Strangers(_second), Strangers(_third), Strangers(_fourth));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Load(ref byte first)
        => new(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 16), Vector128.LoadUnsafe(ref first, 32), Vector128.LoadUnsafe(ref first, 48));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Are(byte value) => Within(value, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong In(in ByteSet set)
        => Join(Inside(_first, set.Low, set.High), Inside(_second, set.Low, set.High), Inside(_third, set.Low, set.High), Inside(_fourth, set.Low, set.High));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Begin(in Bytes128 first, in Bytes128 second, in Bytes128 third, in ThreeSets sets)
        => Join(Begin(first._first, second._first, third._first, sets), Begin(first._second, second._second, third._second, sets),
            Begin(first._third, second._third, third._third, sets), Begin(first._fourth, second._fourth, third._fourth, sets));

    /// <summary>Bytes, with the given bits set first, from a start to a start plus a span.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ulong Within(byte start, byte span, byte bits)
        => Join(Quarter(_first, start, span, bits), Quarter(_second, start, span, bits), Quarter(_third, start, span, bits), Quarter(_fourth, start, span, bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Quarter(Vector128<byte> value, byte start, byte span, byte bits)
    {
        Vector128<byte> distance = (value | Vector128.Create(bits)) - Vector128.Create(start);
        return Vector128.Equals(Vector128.Min(distance, Vector128.Create(span)), distance).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Inside(Vector128<byte> value, Vector128<byte> low, Vector128<byte> high) => Filled(Groups(value, low, high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Begin(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, in ThreeSets sets)
        => Filled(Groups(first, sets.FirstLow, sets.FirstHigh) & Groups(second, sets.SecondLow, sets.SecondHigh) & Groups(third, sets.ThirdLow, sets.ThirdHigh));

    /// <summary>The bits that the entries of both halves of a byte share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<byte> Groups(Vector128<byte> value, Vector128<byte> low, Vector128<byte> high)
    {
        Vector128<byte> nibble = Vector128.Create((byte)15);
        return Vector128.Shuffle(low, value & nibble) & Vector128.Shuffle(high, (value >> 4) & nibble);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Filled(Vector128<byte> shared) => ~Vector128.Equals(shared, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Strangers(Vector128<byte> value) => Vector128.LessThan(value.AsSByte(), Vector128.Create((sbyte)1)).ExtractMostSignificantBits();

    static ulong Join(uint first, uint second, uint third, uint fourth)
        => (first | (second << 16)) | ((ulong)(third | (fourth << 16)) << 32);
}
