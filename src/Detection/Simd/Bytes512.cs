using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>One register of 512 bits; needs AVX-512 BW.</summary>
readonly struct Bytes512(Vector512<byte> value) : IBytes64<Bytes512>
{
    readonly Vector512<byte> _value = value;

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

    public ulong Digits => Below(_value - Vector512.Create((byte)'0'), 10);

    public ulong Letters => Below((_value | Vector512.Create((byte)0x20)) - Vector512.Create((byte)'a'), 26);

    public ulong Capitals => Below(_value - Vector512.Create((byte)'A'), 26);

    public ulong Leads => Vector512.GreaterThanOrEqual(_value, Vector512.Create((byte)0xC0)).ExtractMostSignificantBits();

    public ulong Strange => Vector512.LessThan(_value.AsSByte(), Vector512.Create((sbyte)1)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Are(byte value) => Vector512.Equals(_value, Vector512.Create(value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 Load(ref byte first) => new(Vector512.LoadUnsafe(ref first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong In(in ByteSet set) => ~Vector512.Equals(Groups(_value, set.Low, set.High), Vector512<byte>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Begin(in Bytes512 first, in Bytes512 second, in Bytes512 third, in ThreeSets sets)
    {
        Vector512<byte> shared = Groups(first._value, sets.FirstLow, sets.FirstHigh) & Groups(second._value, sets.SecondLow, sets.SecondHigh) & Groups(third._value, sets.ThirdLow, sets.ThirdHigh);
        return ~Vector512.Equals(shared, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>The bits that the entries of both halves of a byte share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<byte> Groups(Vector512<byte> value, Vector128<byte> low, Vector128<byte> high)
    {
        Vector256<byte> lows = Vector256.Create(low), highs = Vector256.Create(high);
        Vector512<byte> nibble = Vector512.Create((byte)15);
        return Avx512BW.Shuffle(Vector512.Create(lows, lows), value & nibble) & Avx512BW.Shuffle(Vector512.Create(highs, highs), (value >> 4) & nibble);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Below(Vector512<byte> value, byte limit) => Vector512.LessThan(value, Vector512.Create(limit)).ExtractMostSignificantBits();
}
