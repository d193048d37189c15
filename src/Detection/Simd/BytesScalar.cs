using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    public readonly ulong AtSigns => Where(static (b, _) => b == '@', default);

    public static BytesScalar Load(ref byte first)
    {
        BytesScalar bytes = default;
        MemoryMarshal.CreateReadOnlySpan(ref first, 64).CopyTo(bytes._block);
        return bytes;
    }

    public readonly ulong In(in ByteSet set) => Where(static (b, s) => s.Contains(b), set);

    readonly ulong Where(Func<byte, ByteSet, bool> test, in ByteSet set)
    {
        ulong mask = 0;
        ReadOnlySpan<byte> block = _block;
        for (int i = 0; i < block.Length; i++)
            if (test(block[i], set)) mask |= 1UL << i;
        return mask;
    }
}
