namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>A set of words as bits: says yes to all its members and to about one stranger in sixty. Immutable.</summary>
/// <remarks>All four bits of a word lie in one 64-bit cell, so a question costs one memory access.</remarks>
sealed class WordFilter(ulong[] cells)
{
    const int BitsPerWord = 11;

    public int Bytes => cells.Length * sizeof(ulong);

    public ReadOnlySpan<ulong> Cells => cells;

    public static WordFilter Of(IReadOnlyCollection<uint> words)
    {
        var cells = new ulong[Math.Max(1, words.Count * BitsPerWord / 64)];
        foreach (uint word in words) cells[Cell(word, cells.Length)] |= Bits(word);
        return new(cells);
    }

    public bool Has(uint word)
    {
        ulong bits = Bits(word);
        return (cells[Cell(word, cells.Length)] & bits) == bits;
    }

    static int Cell(uint word, int count) => (int)((ulong)(word * 0x9E3779B1) * (ulong)count >> 32);

    static ulong Bits(uint word)
    {
        uint mixed = (word ^ (word >> 15)) * 0x85EBCA77;
        return (1UL << (int)(mixed >> 26)) | (1UL << (int)((mixed >> 20) & 63)) | (1UL << (int)((mixed >> 14) & 63)) | (1UL << (int)((mixed >> 8) & 63));
    }
}
