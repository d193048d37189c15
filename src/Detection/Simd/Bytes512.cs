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

    public ulong AtSigns => Vector512.Equals(_value, Vector512.Create((byte)'@')).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes512 Load(ref byte first) => new(Vector512.LoadUnsafe(ref first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong In(in ByteSet set)
    {
        Vector256<byte> low = Vector256.Create(set.Low), high = Vector256.Create(set.High);
        Vector512<byte> halves = (_value >> 4) & Vector512.Create((byte)15), rest = _value & Vector512.Create((byte)15);
        Vector512<byte> shared = Avx512BW.Shuffle(Vector512.Create(low, low), rest) & Avx512BW.Shuffle(Vector512.Create(high, high), halves);
        return ~Vector512.Equals(shared, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Below(Vector512<byte> value, byte limit) => Vector512.LessThan(value, Vector512.Create(limit)).ExtractMostSignificantBits();
}
