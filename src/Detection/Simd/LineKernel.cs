using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Finds the end of a line and counts the signs in it that may divide cells, in one pass. The same text for every vector width.</summary>
static class LineKernel
{
    static readonly ByteSet s_dividers = new("\t;|"u8);

    /// <summary>Reads the line from <paramref name="from"/> on.</summary>
    /// <param name="padded">Text followed by at least 64 readable bytes.</param>
    /// <param name="length">Length of the text without what follows.</param>
    /// <param name="from">First byte of the line.</param>
    public static LineSigns Read(ReadOnlySpan<byte> padded, int length, int from)
    {
        if (padded.Length < length + 64) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        ref byte text = ref MemoryMarshal.GetReference(padded);
        if (Bytes512.IsSupported) return Read<Bytes512>(ref text, length, from);
        if (Bytes256.IsSupported) return Read<Bytes256>(ref text, length, from);
        return Bytes128.IsSupported ? Read<Bytes128>(ref text, length, from) : Read<BytesScalar>(ref text, length, from);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static LineSigns Read<TBytes>(ref byte text, int length, int from)
        where TBytes : struct, IBytes64<TBytes>
    {
        int commas = 0;
        ulong dividers = 0, spaced = 0, wide = 0, commaCarry = 0, spaceCarry = 0;
        for (int at = from; at < length; at += 64)
        {
            TBytes bytes = TBytes.Load(ref Unsafe.Add(ref text, at));
            ulong inText = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
            ulong ends = bytes.Are((byte)'\n') & inText, inLine = ends == 0 ? inText : ends - 1 & ~ends;
            ulong comma = bytes.Are((byte)',') & inLine, space = bytes.Are((byte)' ') & inLine;
            commas += BitOperations.PopCount(comma);
            dividers |= bytes.In(s_dividers) & inLine;
            spaced |= space & (comma << 1 | commaCarry);
            wide |= space & (space << 1 | spaceCarry);
            (commaCarry, spaceCarry) = (comma >> 63, space >> 63);
            if (ends != 0) return new(at + BitOperations.TrailingZeroCount(ends) - from, dividers != 0, commas, spaced != 0, wide != 0);
        }

        return new(LineSigns.Open, dividers != 0, commas, spaced != 0, wide != 0);
    }
}
