using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Makes a list of offsets from masks.</summary>
static class StartList
{
    /// <summary>Offsets of the set bits, in order. Writes eight at a time, so that the usual number of bits takes no branch.</summary>
    /// <param name="masks">64 offsets to a word.</param>
    /// <param name="list">Receives offsets; room for all of them and 16 more.</param>
    /// <returns>How many there are.</returns>
    public static int Flatten(ReadOnlySpan<ulong> masks, Span<ushort> list)
    {
        if (list.Length < 16) throw new ArgumentException("The list lacks the room that may be written behind it.", nameof(list));
        int count = 0;
        ref ushort offsets = ref MemoryMarshal.GetReference(list);
        for (int block = 0; block < masks.Length; block++)
        {
            ulong mask = masks[block];
            int bits = BitOperations.PopCount(mask);
            ref ushort at = ref Unsafe.Add(ref offsets, count);
            count += bits;
            for (int written = 0; written < bits; written += 8)
            {
                mask = Write(ref Unsafe.Add(ref at, written), block << 6, mask);
                mask = Write(ref Unsafe.Add(ref at, written + 4), block << 6, mask);
            }
        }

        return count;
    }

    /// <summary>Writes the places of the lowest four bits and clears them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Write(ref ushort at, int start, ulong mask)
    {
        at = (ushort)(start + BitOperations.TrailingZeroCount(mask));
        mask &= mask - 1;
        Unsafe.Add(ref at, 1) = (ushort)(start + BitOperations.TrailingZeroCount(mask));
        mask &= mask - 1;
        Unsafe.Add(ref at, 2) = (ushort)(start + BitOperations.TrailingZeroCount(mask));
        mask &= mask - 1;
        Unsafe.Add(ref at, 3) = (ushort)(start + BitOperations.TrailingZeroCount(mask));
        return mask & (mask - 1);
    }
}
