namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>What the lists know about one word, in sixteen bits.</summary>
/// <param name="Bits">First-name bin (2 bits), surname bin (2), place, dictionary word, common word, proper name, <see cref="WordKind"/> (7), English word.</param>
readonly record struct WordAttributes(ushort Bits)
{
    const int KindShift = 8;
    const int KindMask = 0x7F;
    const int EnglishBit = 0x8000;

    /// <summary>0 when no list has it as a first name, 1 rare, 2 known, 3 very common.</summary>
    public int FirstName => Bits & 3;

    /// <summary>0 when no list has it as a surname, 1 rare, 2 known, 3 very common.</summary>
    public int Surname => (Bits >> 2) & 3;

    public bool IsPlace => (Bits & 16) != 0;

    /// <summary>An ordinary Dutch word in lower case.</summary>
    public bool IsWord => (Bits & 32) != 0;

    /// <summary>One of the most frequent words, which is no name unless something says so.</summary>
    public bool IsCommon => (Bits & 64) != 0;

    /// <summary>The dictionary has it with a capital only.</summary>
    public bool IsProper => (Bits & 128) != 0;

    public WordKind Kind => (WordKind)((Bits >> KindShift) & KindMask);

    /// <summary>An ordinary English word that is no Dutch one: the stuff of program text.</summary>
    public bool IsEnglish => (Bits & EnglishBit) != 0;

    public bool IsListedName => (Bits & 15) != 0;

    public bool IsNameLike => (Bits & (15 | 128)) != 0;

    public static WordAttributes Word => new(32);

    public static WordAttributes Proper => new(128);

    public static WordAttributes English => new(EnglishBit);

    public WordAttributes WithFirstName(int bin) => new((ushort)((Bits & ~3) | Math.Max(bin, FirstName)));

    public WordAttributes WithSurname(int bin) => new((ushort)((Bits & ~12) | (Math.Max(bin, Surname) << 2)));

    public WordAttributes WithPlace() => new((ushort)(Bits | 16));

    public WordAttributes WithWord() => new((ushort)(Bits | 32));

    public WordAttributes WithCommon() => new((ushort)(Bits | 64));

    public WordAttributes WithProper() => new((ushort)(Bits | 128));

    public WordAttributes WithEnglish() => new((ushort)(Bits | EnglishBit));

    /// <summary>Adds a kind; the first one given to a word stays.</summary>
    public WordAttributes WithKind(WordKind kind) => Kind == WordKind.None ? new((ushort)(Bits | ((int)kind << KindShift))) : this;
}
