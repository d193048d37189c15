using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Says of a place whether a literal, and what may follow it, may stand there, from its first eight bytes as symbols. Never no too often.</summary>
/// <remarks>
/// How many of the eight are compared depends on the first five, and there may be two answers: "van" as the beginning of a few
/// phrases is told from the "van" of every sentence by the letters of the next word. A letter with a diacritic behind the first five passes, as
/// it may stand for the letter without. The loop runs without a branch that depends on the text.
/// </remarks>
sealed class LetterFilter
{
    /// <summary>Bytes from a place on that are looked at.</summary>
    public const int Reach = sizeof(ulong);

    /// <summary>Fewest symbols that are told of a beginning.</summary>
    public const int Least = 3;

    /// <summary>Symbols by which it is looked up how many are compared.</summary>
    public const int Slotted = 5;

    const int ShortBits = 18;
    const int SlotBits = 15;
    const int BeginningBits = 18;
    const ulong BeyondBits = TextSymbols.IsBeyond * 0x0101_0101_0101_0101UL;
    const ulong ThreeMask = 0xFF_FFFF, FiveMask = 0xFF_FFFF_FFFF;

    /// <summary>Least and most symbols compared, by the number that a slot holds; none, then every pair.</summary>
    static readonly (int Least, int Most)[] s_lengths =
        [(0, 0), .. from least in Enumerable.Range(Slotted, Reach + 1 - Slotted) from most in Enumerable.Range(least, Reach + 1 - least) select (least, most)];

    static readonly ulong[] s_fewest = [.. s_lengths.Select(static pair => MaskOf(pair.Least))], s_most = [.. s_lengths.Select(static pair => MaskOf(pair.Most))];

    /// <summary><see cref="TextSymbols.NoLetter"/> of the last three symbols, by three bits that choose some of them.</summary>
    static readonly ulong[] s_gaps = [.. Enumerable.Range(0, 8).Select(Spread)];

    /// <summary>By a hash of the first three or four, for beginnings of which no more is told.</summary>
    readonly ulong[] _short = new ulong[(1 << ShortBits) / 64];

    /// <summary>By a hash of the first five: which of <see cref="s_lengths"/> are compared, 0 when no beginning has these; in the high half a bit for each
    /// of the last three that may also be more of a gap.</summary>
    readonly byte[] _slots = new byte[1 << SlotBits];
    readonly ulong[] _beginnings = new ulong[(1 << BeginningBits) / 64];

    public LetterFilter(IReadOnlyCollection<Beginning> beginnings)
    {
        foreach (Beginning beginning in beginnings)
        {
            if (beginning.Length < Slotted) Set(_short, beginning.Length == Least ? ShortHash(beginning.Symbols | ~ThreeMask) : ShortHash(beginning.Symbols));
            else AddSlot(beginning);
        }

        foreach (Beginning beginning in beginnings)
            if (beginning.Length >= Slotted) Set(_beginnings, Hash(beginning.Symbols & MaskFor(beginning)));
    }

    /// <summary>How a text may begin.</summary>
    /// <param name="Symbols">The symbols (of <see cref="TextSymbols"/>), 0 behind those that are told.</param>
    /// <param name="Length">How many are told: <see cref="Least"/> to <see cref="Reach"/>.</param>
    /// <param name="Gap">Index of a symbol in whose place more of the gap before it may stand; 0 when there is none.</param>
    public readonly record struct Beginning(ulong Symbols, int Length, int Gap);

    /// <summary>Leaves the offsets that pass, in their order.</summary>
    /// <param name="symbols">Symbols of the text from the tile's start on, with at least <see cref="Reach"/> behind every offset.</param>
    /// <param name="list">Offsets in ascending order; receives those that pass.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>How many are left.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Narrow(ReadOnlySpan<byte> symbols, Span<ushort> list, int count)
    {
        if (count > 0 && list[count - 1] + Reach > symbols.Length) throw new ArgumentException("The text lacks the symbols that may be read behind it.", nameof(symbols));
        ref byte text = ref MemoryMarshal.GetReference(symbols);
        ref ushort offsets = ref MemoryMarshal.GetReference(list);
        ref byte slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref ulong fewest = ref MemoryMarshal.GetArrayDataReference(s_fewest), most = ref MemoryMarshal.GetArrayDataReference(s_most), gaps = ref MemoryMarshal.GetArrayDataReference(s_gaps);
        ref ulong beginnings = ref MemoryMarshal.GetArrayDataReference(_beginnings), shorter = ref MemoryMarshal.GetArrayDataReference(_short);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ushort offset = Unsafe.Add(ref offsets, i);
            ulong here = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, offset));
            uint slot = Unsafe.Add(ref slots, Slot(here)), three = ShortHash(here | ~ThreeMask), four = ShortHash(here);
            ulong mask = Unsafe.Add(ref most, slot & 15);
            uint at = Hash(here & mask), shortest = Hash(here & Unsafe.Add(ref fewest, slot & 15));
            ulong passes = ((Unsafe.Add(ref beginnings, at >> 6) >> (int)at) | (Unsafe.Add(ref beginnings, shortest >> 6) >> (int)shortest)) & ((0 - slot) >> 31);
            ulong open = ((here & BeyondBits & mask) >> 40) | (here & Unsafe.Add(ref gaps, slot >> 4));
            passes |= (Unsafe.Add(ref shorter, three >> 6) >> (int)three) | (Unsafe.Add(ref shorter, four >> 6) >> (int)four) | ((0 - open) >> 63);
            Unsafe.Add(ref offsets, kept) = offset;
            kept += (int)(passes & 1);
        }

        return kept;
    }

    void AddSlot(Beginning beginning)
    {
        ref byte slot = ref _slots[Slot(beginning.Symbols)];
        (int least, int most) = slot == 0 ? (beginning.Length, beginning.Length) : s_lengths[slot & 15];
        int gap = beginning.Gap >= Slotted ? 16 << (beginning.Gap - Slotted) : 0;
        slot = (byte)(slot & 0xF0 | gap | Array.IndexOf(s_lengths, (Math.Min(least, beginning.Length), Math.Max(most, beginning.Length))));
    }

    /// <summary>What is compared of a beginning: all that is told, or as much as of the shortest that begins alike.</summary>
    ulong MaskFor(Beginning beginning)
    {
        (int least, int most) = s_lengths[_slots[Slot(beginning.Symbols)] & 15];
        return MaskOf(beginning.Length == most ? most : least);
    }

    static ulong MaskOf(int length) => length == 0 ? 0 : ulong.MaxValue >> (8 * (Reach - length));

    static ulong Spread(int bits) => (ulong)(bits & 1) << 46 | (ulong)(bits & 2) << 53 | (ulong)(bits & 4) << 60;

    static void Set(ulong[] bits, uint at) => bits[at >> 6] |= 1UL << (int)at;

    /// <summary>Of four symbols; of three with a fourth that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint ShortHash(ulong symbols) => (uint)(((uint)symbols * 0x9E37_79B9_7F4A_7C15UL) >> (64 - ShortBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Slot(ulong symbols) => (uint)((symbols & FiveMask) * 0x9E37_79B9_7F4A_7C15UL >> (64 - SlotBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Hash(ulong symbols) => (uint)((symbols * 0x9E37_79B9_7F4A_7C15UL) >> (64 - BeginningBits));
}
