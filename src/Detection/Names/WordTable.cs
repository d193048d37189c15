using System.Numerics;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Attributes of words by hash: one probe for nearly every word. Immutable.</summary>
/// <remarks>Entries hold 16 bits of tag beside 16 of attributes; the home slot gives the other bits, so two words in 2^16 of one slot are confused.</remarks>
sealed class WordTable
{
    readonly uint[] _slots;
    readonly int _shift;

    public WordTable(IReadOnlyDictionary<uint, WordAttributes> words)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 3 / 2));
        _slots = new uint[size + SlotKernel.Width];
        _shift = 32 - BitOperations.Log2((uint)size);
        foreach ((uint hash, WordAttributes attributes) in words) Insert(hash, attributes, size);
        _slots.AsSpan(0, SlotKernel.Width).CopyTo(_slots.AsSpan(size));
    }

    public int Bytes => _slots.Length * sizeof(uint);

    /// <summary>Attributes of the word, or none.</summary>
    public WordAttributes this[uint hash]
    {
        get
        {
            uint mixed = hash * 0x9E3779B1;
            return new((ushort)SlotKernel.Find(_slots, (int)(mixed >> _shift), Tag(mixed)));
        }
    }

    void Insert(uint hash, WordAttributes attributes, int size)
    {
        uint mixed = hash * 0x9E3779B1;
        int i = (int)(mixed >> _shift);
        while (_slots[i] != 0) i = (i + 1) & (size - 1);
        _slots[i] = (Tag(mixed) << 16) | attributes.Bits;
    }

    static uint Tag(uint mixed) => (mixed & 0xFFFF) | 1;
}
