using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Says of a place whether a literal, and what may follow it, may stand there, from its first five bytes as symbols. Never no too often.</summary>
/// <remarks>
/// A place costs one load (of <see cref="TextSymbols"/>) and two bits. It asks less than <see cref="LetterFilter"/>, of which it is the front:
/// four in five starts of words end here. The loop runs without a branch that depends on the text.
/// </remarks>
sealed class SymbolFilter
{
    const int FourBits = 18, FiveBits = 17;
    const ulong FiveMask = 0xFF_FFFF_FFFF;

    readonly ulong[] _four = new ulong[(1 << FourBits) / 64], _five = new ulong[(1 << FiveBits) / 64];

    public SymbolFilter(IEnumerable<LetterFilter.Beginning> beginnings)
    {
        foreach (LetterFilter.Beginning beginning in beginnings)
        {
            if (beginning.Length >= LetterFilter.Slotted) Set(_five, Five(beginning.Symbols));
            else if (beginning.Length == 4) Set(_four, Four(beginning.Symbols));
            else
                foreach (byte fourth in TextSymbols.All) Set(_four, Four(beginning.Symbols | (ulong)fourth << 24));
        }
    }

    /// <summary>Leaves the offsets that pass, in their order.</summary>
    /// <param name="symbols">Symbols of the text from the tile's start on, with eight more behind the last offset.</param>
    /// <param name="list">Offsets in ascending order; receives those that pass.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>How many are left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Narrow(ReadOnlySpan<byte> symbols, Span<ushort> list, int count)
    {
        if (count > 0 && list[count - 1] + sizeof(ulong) > symbols.Length) throw new ArgumentException("The text lacks the symbols that may be read behind it.", nameof(symbols));
        ref byte text = ref MemoryMarshal.GetReference(symbols);
        ref ushort offsets = ref MemoryMarshal.GetReference(list);
        ref ulong four = ref MemoryMarshal.GetArrayDataReference(_four), five = ref MemoryMarshal.GetArrayDataReference(_five);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ushort offset = Unsafe.Add(ref offsets, i);
            ulong here = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, offset));
            uint byFour = Four(here), byFive = Five(here);
            ulong passes = (Unsafe.Add(ref four, byFour >> 6) >> (int)byFour) | (Unsafe.Add(ref five, byFive >> 6) >> (int)byFive);
            Unsafe.Add(ref offsets, kept) = offset;
            kept += (int)(passes & 1);
        }

        return kept;
    }

    static void Set(ulong[] bits, uint at) => bits[at >> 6] |= 1UL << (int)at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Four(ulong symbols) => Hash((uint)symbols, FourBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Five(ulong symbols) => Hash(symbols & FiveMask, FiveBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Hash(ulong symbols, int bits) => (uint)((symbols * 0x9E37_79B9_7F4A_7C15UL) >> (64 - bits));
}
