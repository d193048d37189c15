namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Literals by their first bytes, in one array: those that a text may begin with stand next to each other.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
sealed class LiteralDictionary
{
    /// <summary>Most first bytes that a place is looked up by.</summary>
    public const int MaxLength = sizeof(uint);

    const int HashBits = 12;
    const uint CaseBits = 0x2020_2020;

    readonly int _shift;

    /// <summary>By hash: index of the first entry; the next one says where they end.</summary>
    readonly ushort[] _first = new ushort[(1 << HashBits) + 1];
    readonly Entry[] _entries;

    /// <summary>A literal with its first sixteen bytes.</summary>
    public readonly record struct Entry(EightBytes First, EightBytes Second, Literal Literal)
    {
        public static Entry Of(Literal literal) => new(new(literal.Text), new(literal.Text.AsSpan(Math.Min(literal.Text.Length, sizeof(ulong)))), literal);
    }

    /// <param name="literals">Each at least <paramref name="length"/> bytes, lower case.</param>
    /// <param name="length">First bytes by which a place is looked up: 1 to 4. ASCII case makes no difference.</param>
    public LiteralDictionary(IEnumerable<Literal> literals, int length)
    {
        _shift = 32 - 8 * length;
        ILookup<int, Literal> byHash = literals.ToLookup(literal => Hash(KeyOf(literal.Text)));
        _entries = [.. Enumerable.Range(0, 1 << HashBits).SelectMany(hash => byHash[hash]).Select(Entry.Of)];
        if (_entries.Length > ushort.MaxValue) throw new ArgumentException($"There are {_entries.Length} literals; at most {ushort.MaxValue} can be looked up.", nameof(literals));
        for (int hash = 0; hash < 1 << HashBits; hash++) _first[hash + 1] = (ushort)(_first[hash] + byHash[hash].Count());
    }

    /// <summary>Those with which a text may start that has these first bytes; of other literals too.</summary>
    /// <param name="bytes">As many as the dictionary looks at, or more, the first in the low byte.</param>
    public ReadOnlySpan<Entry> At(uint bytes)
    {
        int hash = Hash(bytes);
        int first = _first[hash];
        return _entries.AsSpan(first, _first[hash + 1] - first);
    }

    int Hash(uint bytes) => (int)(((bytes | CaseBits) << _shift) * 0x9E37_79B1u >> (32 - HashBits));

    static uint KeyOf(byte[] text)
    {
        uint key = 0;
        for (int i = 0; i < Math.Min(MaxLength, text.Length); i++) key |= (uint)text[i] << (8 * i);
        return key;
    }
}
