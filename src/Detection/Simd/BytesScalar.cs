using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Sixty-four bytes copied to the stack and read one by one, for processors without vectors.</summary>
struct BytesScalar : IBytes64<BytesScalar>
{
    [InlineArray(64)]
    struct Block
    {
        byte _first;
    }

    Block _block;

    public readonly ulong Digits => Where(static (b, _) => Ascii.IsDigit(b), default);

    public readonly ulong Letters => Where(static (b, _) => Ascii.IsLetter(b), default);

    public readonly ulong Capitals => Where(static (b, _) => Ascii.IsUpper(b), default);

    public readonly ulong Leads => Where(static (b, _) => b >= 0xC0, default);

    public readonly ulong Strange => Where(static (b, _) => b is 0 or >= 0x80, default);

    public static BytesScalar Load(ref byte first)
    {
        BytesScalar bytes = default;
        MemoryMarshal.CreateReadOnlySpan(ref first, 64).CopyTo(bytes._block);
        return bytes;
    }

    public readonly ulong Are(byte value)
    {
        ulong mask = 0;
        ReadOnlySpan<byte> block = _block;
        for (int i = 0; i < block.Length; i++)
            if (block[i] == value) mask |= 1UL << i;
        return mask;
    }

    public readonly ulong In(in ByteSet set) => Where(static (b, s) => s.Contains(b), set);

    public static ulong Begin(in BytesScalar first, in BytesScalar second, in BytesScalar third, in ThreeSets sets)
    {
        ulong mask = 0;
        ReadOnlySpan<byte> firsts = first._block, seconds = second._block, thirds = third._block;
        for (int i = 0; i < firsts.Length; i++)
        {
            int shared = Groups(firsts[i], sets.FirstLow, sets.FirstHigh) & Groups(seconds[i], sets.SecondLow, sets.SecondHigh) & Groups(thirds[i], sets.ThirdLow, sets.ThirdHigh);
            if (shared != 0) mask |= 1UL << i;
        }

        return mask;
    }

    static int Groups(byte value, Vector128<byte> low, Vector128<byte> high) => low[value & 15] & high[value >> 4];

    readonly ulong Where(Func<byte, ByteSet, bool> test, in ByteSet set)
    {
        ulong mask = 0;
        ReadOnlySpan<byte> block = _block;
        for (int i = 0; i < block.Length; i++)
            if (test(block[i], set)) mask |= 1UL << i;
        return mask;
    }
}
