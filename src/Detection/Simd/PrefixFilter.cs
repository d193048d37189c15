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

    const int FourBits = 17;
    const int ThreeBits = 16;
    const uint CaseBits = 0x2020_2020;

    readonly ulong[] _four = new ulong[(1 << FourBits) / 64];
    readonly ulong[] _three = new ulong[(1 << ThreeBits) / 64];

    /// <param name="literal">Lower case, at least two bytes.</param>
    public void Add(ReadOnlySpan<byte> literal)
    {
        uint two = literal[0] | (uint)literal[1] << 8;
        if (literal.Length > 3) Set(_four, Hash(two | (uint)literal[2] << 16 | (uint)literal[3] << 24, FourBits));
        else if (literal.Length == 3) Set(_three, HashThree(two | (uint)literal[2] << 16));
        else
        {
            // A literal of two bytes may be followed by anything.
            for (uint third = 0; third < 256; third++) Set(_three, HashThree(two | third << 16));
        }
    }

    /// <summary>Turns the masks of possible starts into a list of the offsets that pass.</summary>
    /// <param name="padded">Text from the tile's start on, with at least <see cref="Reach"/> readable bytes behind every offset.</param>
    /// <param name="starts">Possible starts, 64 to a word.</param>
    /// <param name="list">Receives offsets; room for all starts and 16 more.</param>
    public int Collect(ReadOnlySpan<byte> padded, ReadOnlySpan<ulong> starts, Span<ushort> list) => Narrow(padded, list, StartList.Flatten(starts, list));

    /// <summary>Leaves the offsets that pass, in their order.</summary>
    /// <param name="padded">Text from the tile's start on, with at least <see cref="Reach"/> readable bytes behind every offset.</param>
    /// <param name="list">Offsets in ascending order; receives those that pass.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>How many are left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Narrow(ReadOnlySpan<byte> padded, Span<ushort> list, int count)
    {
        if (count > 0 && list[count - 1] + Reach > padded.Length) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        ref byte text = ref MemoryMarshal.GetReference(padded);
        ref ulong four = ref MemoryMarshal.GetArrayDataReference(_four), three = ref MemoryMarshal.GetArrayDataReference(_three);
        ref ushort offsets = ref MemoryMarshal.GetReference(list);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ushort offset = Unsafe.Add(ref offsets, i);
            uint first = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, offset));
            uint hash = Hash(first, FourBits), shorter = HashThree(first);
            ulong passes = (Unsafe.Add(ref four, hash >> 6) >> (int)hash) | (Unsafe.Add(ref three, shorter >> 6) >> (int)shorter);
            Unsafe.Add(ref offsets, kept) = offset;
            kept += (int)(passes & 1);
        }

        return kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Hash(uint bytes, int bits) => ((bytes | CaseBits) * 0x9E37_79B1u) >> (32 - bits);

    /// <summary>Hash of the first three bytes only: the fourth is shifted out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint HashThree(uint bytes) => Hash(bytes << 8, ThreeBits);

    static void Set(ulong[] bits, uint at) => bits[at >> 6] |= 1UL << (int)at;
}
