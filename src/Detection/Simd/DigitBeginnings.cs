using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Says of the numbers of a tile whether a literal may start there, from their first two bytes. May say yes too often, never no too often.</summary>
/// <remarks>Few literals begin with a digit, and to the filters of words all numbers look alike. Immutable; shared between threads.</remarks>
sealed class DigitBeginnings
{
    /// <summary>By the first digit and the byte behind it, a bit each.</summary>
    readonly ulong[] _pairs = new ulong[16 * 256 / 64];

    /// <param name="literals">Lower case, at least two bytes each; those that do not begin with a digit are left out.</param>
    public DigitBeginnings(IEnumerable<byte[]> literals)
    {
        foreach (byte[] literal in literals.Where(static literal => Ascii.IsDigit(literal[0])))
        {
            Add(literal[0], literal[1]);
            Add(literal[0], Ascii.ToUpper(literal[1]));
        }
    }

    /// <summary>Takes away the starts at which a number stands that no literal begins like.</summary>
    /// <param name="padded">Text from the tile's start on, with at least one readable byte behind the tile.</param>
    /// <param name="tile">Its starts are narrowed.</param>
    /// <param name="blocks">Blocks that are filled.</param>
    public void Narrow(ReadOnlySpan<byte> padded, AnchorTile tile, int blocks)
    {
        if (padded.Length <= blocks << 6) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        ref byte text = ref MemoryMarshal.GetReference(padded);
        ref ulong pairs = ref MemoryMarshal.GetArrayDataReference(_pairs);
        for (int block = 0; block < blocks; block++)
        {
            ulong starts = tile.Starts[block], numbers = starts & tile.Digits[block];
            if (numbers == 0) continue;
            ref byte first = ref Unsafe.Add(ref text, block << 6);
            ulong left = starts ^ numbers;
            for (; numbers != 0; numbers &= numbers - 1)
            {
                int bit = BitOperations.TrailingZeroCount(numbers);
                int pair = (Unsafe.Add(ref first, bit) & 15) << 8 | Unsafe.Add(ref first, bit + 1);
                left |= (Unsafe.Add(ref pairs, pair >> 6) >> pair & 1) << bit;
            }

            tile.Starts[block] = left;
        }
    }

    void Add(byte first, byte second)
    {
        int pair = (first & 15) << 8 | second;
        _pairs[pair >> 6] |= 1UL << pair;
    }
}
