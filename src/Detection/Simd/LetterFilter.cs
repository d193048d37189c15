using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Says of a place whether a literal, and what may follow it, may stand there, from its first eight bytes as letters. Never no too often.</summary>
/// <remarks>
/// What is no letter counts as one of two symbols. How many of the eight are compared depends on the first four: "van" as the beginning of a
/// few phrases is told from the "van" of every sentence by the letters of the next word. The loop runs without a branch that depends on the text.
/// </remarks>
sealed class LetterFilter
{
    /// <summary>Bytes from a place on that are looked at.</summary>
    public const int Reach = sizeof(ulong);

    /// <summary>Fewest symbols that are told of a beginning.</summary>
    public const int Least = 3;

    /// <summary>Symbol of an ASCII byte that is no letter, and of a byte beyond ASCII.</summary>
    public const byte Other = 0, Beyond = 0x80;

    const int ShortBits = 14;
    const int SlotBits = 16;
    const int BeginningBits = 18;
    const ulong ThreeMask = 0xFF_FFFF;
    const ulong CaseBits = 0x2020_2020_2020_2020;
    const ulong HighBits = 0x8080_8080_8080_8080;

    static readonly ulong[] s_masks = [0, 0, 0, 0, uint.MaxValue, 0xFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF, 0xFF_FFFF_FFFF_FFFF, ulong.MaxValue];

    /// <summary>By a hash of the first three, for beginnings of which no more is told.</summary>
    readonly ulong[] _short = new ulong[(1 << ShortBits) / 64];

    /// <summary>By a hash of the first four: how many of the eight are compared, 0 when no beginning has these.</summary>
    readonly byte[] _lengths = new byte[1 << SlotBits];
    readonly ulong[] _beginnings = new ulong[(1 << BeginningBits) / 64];

    /// <param name="beginnings">The symbols (of <see cref="SymbolsOf"/>), and how many of them are told: <see cref="Least"/> to <see cref="Reach"/>.</param>
    public LetterFilter(IReadOnlyCollection<(ulong Symbols, int Length)> beginnings)
    {
        foreach ((ulong symbols, int length) in beginnings)
        {
            if (length == Least)
            {
                Set(_short, ShortHash(symbols));
                continue;
            }

            ref byte shortest = ref _lengths[Slot(symbols)];
            if (shortest == 0 || length < shortest) shortest = (byte)length;
        }

        foreach ((ulong symbols, int length) in beginnings)
            if (length > Least) Set(_beginnings, Hash(symbols & s_masks[_lengths[Slot(symbols)]]));
    }

    /// <summary>The letters in lower case, and the two other symbols.</summary>
    public static IReadOnlyList<byte> Symbols { get; } = [Other, Beyond, .. Enumerable.Range('a', 26).Select(static b => (byte)b)];

    /// <summary>The symbol of a byte.</summary>
    public static byte SymbolOf(byte b) => (byte)SymbolsOf(b);

    /// <summary>The symbols of eight bytes.</summary>
    public static ulong SymbolsOf(ulong bytes)
    {
        ulong lower = bytes | CaseBits, low = lower & ~HighBits;
        ulong letter = (low + 0x1F1F_1F1F_1F1F_1F1F) & ~(low + 0x0505_0505_0505_0505) & ~lower & HighBits;
        return (lower & ((letter >> 7) * 0xFF)) | (bytes & HighBits);
    }

    /// <summary>Leaves the offsets that pass, in their order.</summary>
    /// <param name="padded">Text from the tile's start on, with at least <see cref="Reach"/> readable bytes behind every offset.</param>
    /// <param name="list">Offsets in ascending order; receives those that pass.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>How many are left.</returns>
    public int Narrow(ReadOnlySpan<byte> padded, Span<ushort> list, int count)
    {
        if (count > 0 && list[count - 1] + Reach > padded.Length) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        ref byte text = ref MemoryMarshal.GetReference(padded);
        ref ushort offsets = ref MemoryMarshal.GetReference(list);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            ushort offset = Unsafe.Add(ref offsets, i);
            Unsafe.Add(ref offsets, kept) = offset;
            kept += Passes(SymbolsOf(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, offset))));
        }

        return kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Passes(ulong symbols)
    {
        uint length = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lengths), Slot(symbols));
        uint at = Hash(symbols & Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_masks), length));
        uint shorter = ShortHash(symbols);
        ulong passes = (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_beginnings), at >> 6) >> (int)at) & ((0 - length) >> 31);
        return (int)((passes | Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_short), shorter >> 6) >> (int)shorter) & 1);
    }

    static void Set(ulong[] bits, uint at) => bits[at >> 6] |= 1UL << (int)at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint ShortHash(ulong symbols) => ((uint)(symbols & ThreeMask) * 0x9E37_79B1u) >> (32 - ShortBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Slot(ulong symbols) => ((uint)symbols * 0x9E37_79B1u) >> (32 - SlotBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Hash(ulong symbols) => (uint)((symbols * 0x9E37_79B9_7F4A_7C15UL) >> (64 - BeginningBits));
}
