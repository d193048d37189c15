using System.Numerics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Where the anchors of one stretch of text are: a word of 64 bits per block and kind. Scratch memory of one thread; holds no text.</summary>
sealed class AnchorTile
{
    /// <summary>Blocks in a tile.</summary>
    public const int Blocks = 64;

    /// <summary>Bytes in a tile.</summary>
    public const int Size = Blocks * 64;

    [ThreadStatic]
    static AnchorTile? s_current;

    [ThreadStatic]
    static AnchorTile? s_context;

    /// <summary>The calling thread's own.</summary>
    public static AnchorTile Current => s_current ??= new AnchorTile();

    /// <summary>The calling thread's own for context words, which are looked up while the other one is being read.</summary>
    public static AnchorTile ForContext => s_context ??= new AnchorTile();

    /// <summary>Digits; two blocks more than the tile, so that a run that crosses its end can be measured and it is known how far the next is.</summary>
    public ulong[] Digits { get; } = new ulong[Blocks + 2];

    /// <summary>First digits of runs.</summary>
    public ulong[] DigitStarts { get; } = new ulong[Blocks];

    public ulong[] AtSigns { get; } = new ulong[Blocks];

    /// <summary>Capitals and first bytes of other characters that no ASCII letter stands before.</summary>
    public ulong[] Capitals { get; } = new ulong[Blocks];

    /// <summary>ASCII capitals, wherever they stand; one block more than the tile.</summary>
    public ulong[] Uppers { get; } = new ulong[Blocks + 1];

    /// <summary>ASCII letters; one block more than the tile.</summary>
    public ulong[] Letters { get; } = new ulong[Blocks + 1];

    /// <summary>Places where a literal may start: word starts, first bytes of characters outside ASCII, and what else a literal may start with.</summary>
    public ulong[] Starts { get; } = new ulong[Blocks];

    /// <summary>Scratch memory for the text as <see cref="TextSymbols"/>. Who writes it wipes it.</summary>
    public byte[] Symbols { get; } = new byte[Size + TextSymbols.Behind + LetterFilter.Reach];

    /// <summary>Offsets in the tile, for lists made from the masks.</summary>
    public ushort[] List { get; } = new ushort[Size + 16];

    /// <summary>Forgets the digits, at signs and capitals in front of an offset within the first block.</summary>
    public void ClearBefore(int offset)
    {
        ulong left = ulong.MaxValue << offset;
        DigitStarts[0] &= left;
        AtSigns[0] &= left;
        Capitals[0] &= left;
    }

    /// <summary>Takes away the starts from an offset on.</summary>
    /// <returns>The first of them, or the end of the text when there is none.</returns>
    public int CutStarts(int offset, int end)
    {
        int first = end, blocks = (Math.Min(end, Size) + 63) >> 6;
        for (int block = blocks - 1; block >= offset >> 6; block--)
        {
            ulong cut = block == offset >> 6 ? ulong.MaxValue << offset : ulong.MaxValue, starts = Starts[block] & cut;
            if (starts != 0) first = (block << 6) + BitOperations.TrailingZeroCount(starts);
            Starts[block] &= ~cut;
        }

        return first;
    }
}
