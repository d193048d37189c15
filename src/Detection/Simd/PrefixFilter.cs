using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Says of a place whether a literal may start there, from a hash of its first four bytes. May say yes too often, never no too often.</summary>
/// <remarks>
/// Literals of hundreds of phrases and key formats share few beginnings with ordinary words, so one load, one multiplication and one bit
/// decide about nearly every word, however many literals there are. Both loops run without a branch that depends on the text.
/// </remarks>
sealed class PrefixFilter
{
    /// <summary>Bytes from a place on that must be there for its answer to mean something.</summary>
    public const int Reach = 4;

    const int Bits = 17;
    const uint CaseBits = 0x2020_2020;

    readonly ulong[] _four = new ulong[(1 << Bits) / 64];
    readonly ulong[] _two = new ulong[(1 << 16) / 64];

    /// <param name="literal">Lower case, at least two bytes.</param>
    public void Add(ReadOnlySpan<byte> literal)
    {
        if (literal.Length == 2)
        {
            int key = (literal[0] | (literal[1] << 8)) | 0x2020;
            _two[key >> 6] |= 1UL << key;
            return;
        }

        // A literal of three bytes may be followed by anything.
        for (int fourth = 0; fourth < 256; fourth++)
        {
            byte last = literal.Length > 3 ? literal[3] : (byte)fourth;
            uint hash = Hash((uint)(literal[0] | (literal[1] << 8) | (literal[2] << 16) | (last << 24)));
            _four[hash >> 6] |= 1UL << (int)hash;
            if (literal.Length > 3) return;
        }
    }

    /// <summary>Turns the masks of possible starts into a list of the offsets that pass.</summary>
    /// <param name="padded">Text from the tile's start on, with at least <see cref="Reach"/> readable bytes behind every offset.</param>
    /// <param name="starts">Possible starts, 64 to a word.</param>
    /// <param name="list">Receives offsets; room for all starts and 16 more.</param>
    public int Collect(ReadOnlySpan<byte> padded, ReadOnlySpan<ulong> starts, Span<ushort> list)
    {
        int count = Flatten(starts, list);
        if (count > 0 && list[count - 1] + Reach > padded.Length) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        ref byte text = ref MemoryMarshal.GetReference(padded);
        ref ulong four = ref MemoryMarshal.GetArrayDataReference(_four), two = ref MemoryMarshal.GetArrayDataReference(_two);
        ref ushort offsets = ref MemoryMarshal.GetReference(list);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ushort offset = Unsafe.Add(ref offsets, i);
            uint first = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, offset)) | CaseBits;
            uint hash = Hash(first), pair = first & 0xFFFF;
            ulong passes = (Unsafe.Add(ref four, hash >> 6) >> (int)hash) | (Unsafe.Add(ref two, pair >> 6) >> (int)pair);
            Unsafe.Add(ref offsets, kept) = offset;
            kept += (int)(passes & 1);
        }

        return kept;
    }

    /// <summary>Offsets of the set bits, in order. Writes eight at a time, so that the usual number of bits takes no branch.</summary>
    static int Flatten(ReadOnlySpan<ulong> masks, Span<ushort> list)
    {
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
                for (int i = 0; i < 8; i++)
                {
                    Unsafe.Add(ref at, written + i) = (ushort)((block << 6) + BitOperations.TrailingZeroCount(mask));
                    mask &= mask - 1;
                }
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Hash(uint fourBytes) => ((fourBytes | CaseBits) * 0x9E37_79B1u) >> (32 - Bits);
}
