using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Says of a place whether a literal, and what may follow it, may stand there, from its first five bytes as symbols. Never no too often.</summary>
/// <remarks>
/// The symbols of a tile are made once, a vector at a time, so that a place costs one load and three bits. It asks less than
/// <see cref="LetterFilter"/>, of which it is the front: four in five starts of words end here. The loop runs without a branch that depends on the text.
/// </remarks>
sealed class SymbolFilter
{
    /// <summary>Bytes from a place on that are looked at.</summary>
    public const int Reach = LetterFilter.Slotted;

    /// <summary>Readable bytes behind the last place: symbols are made a vector at a time.</summary>
    public const int Behind = 64;

    /// <summary>Symbol of a byte beyond ASCII, next to those of the letters.</summary>
    const byte Beyond = 27;

    const int ThreeBits = 16, FourBits = 16, FiveBits = 17;
    const ulong ThreeMask = 0xFF_FFFF, FiveMask = 0xFF_FFFF_FFFF;

    readonly ulong[] _three = new ulong[(1 << ThreeBits) / 64], _four = new ulong[(1 << FourBits) / 64], _five = new ulong[(1 << FiveBits) / 64];

    public SymbolFilter(IEnumerable<LetterFilter.Beginning> beginnings)
    {
        Span<byte> symbols = stackalloc byte[sizeof(ulong)];
        foreach (LetterFilter.Beginning beginning in beginnings)
        {
            Unsafe.WriteUnaligned(ref symbols[0], beginning.Symbols);
            foreach (ref byte symbol in symbols) symbol = symbol == LetterFilter.Beyond ? Beyond : (byte)(symbol & 31);
            ulong all = Unsafe.ReadUnaligned<ulong>(ref symbols[0]);
            if (beginning.Length < 4) Set(_three, Three(all));
            else if (beginning.Length < LetterFilter.Slotted) Set(_four, Four(all));
            else Set(_five, Five(all));
        }
    }

    /// <summary>Leaves the offsets that pass, in their order.</summary>
    /// <param name="padded">Text from the tile's start on, with at least <see cref="Behind"/> readable bytes behind every offset.</param>
    /// <param name="symbols">Scratch memory: as long as the tile, and <see cref="Behind"/> more. Zeros again afterwards.</param>
    /// <param name="list">Offsets in ascending order; receives those that pass.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>How many are left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Narrow(ReadOnlySpan<byte> padded, Span<byte> symbols, Span<ushort> list, int count)
    {
        if (count == 0) return 0;
        int end = list[count - 1] + sizeof(ulong);
        Symbolise(padded, symbols, end);
        ref byte text = ref MemoryMarshal.GetReference(symbols);
        ref ushort offsets = ref MemoryMarshal.GetReference(list);
        ref ulong three = ref MemoryMarshal.GetArrayDataReference(_three), four = ref MemoryMarshal.GetArrayDataReference(_four), five = ref MemoryMarshal.GetArrayDataReference(_five);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ushort offset = Unsafe.Add(ref offsets, i);
            ulong here = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, offset));
            uint byThree = Three(here), byFour = Four(here), byFive = Five(here);
            ulong passes = (Unsafe.Add(ref three, byThree >> 6) >> (int)byThree) | (Unsafe.Add(ref four, byFour >> 6) >> (int)byFour) | (Unsafe.Add(ref five, byFive >> 6) >> (int)byFive);
            Unsafe.Add(ref offsets, kept) = offset;
            kept += (int)(passes & 1);
        }

        // Letters of the text must not stay in memory.
        symbols[..Math.Min(symbols.Length, end + Vector<byte>.Count)].Clear();
        return kept;
    }

    /// <summary>Writes the symbols of the first bytes: 1 to 26 for a letter in any case, 27 beyond ASCII, else 0.</summary>
    static void Symbolise(ReadOnlySpan<byte> text, Span<byte> symbols, int count)
    {
        Vector<byte> caseBit = new(0x20), a = new((byte)'a'), letters = new(26), low = new(31), ascii = new(0x80), beyond = new(Beyond);
        for (int at = 0; at < count; at += Vector<byte>.Count)
        {
            Vector<byte> bytes = new(text[at..]), lower = bytes | caseBit;
            Vector<byte> letter = Vector.LessThan(lower - a, letters) & lower & low;
            (letter | (Vector.GreaterThanOrEqual(bytes, ascii) & beyond)).CopyTo(symbols[at..]);
        }
    }

    static void Set(ulong[] bits, uint at) => bits[at >> 6] |= 1UL << (int)at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Three(ulong symbols) => Hash(symbols & ThreeMask, ThreeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Four(ulong symbols) => Hash((uint)symbols, FourBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Five(ulong symbols) => Hash(symbols & FiveMask, FiveBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Hash(ulong symbols, int bits) => (uint)((symbols * 0x9E37_79B9_7F4A_7C15UL) >> (64 - bits));
}
