using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Which column rules could want a column of a header, from the words in it: one look per word, however many rules there are.</summary>
/// <remarks>May name too many rules, never too few. Immutable; shared between threads.</remarks>
sealed class HeaderIndex
{
    const int HashBits = 12;

    /// <summary>By a hash of a word: bits of the rules of which a phrase begins with it.</summary>
    readonly ulong[] _rules = new ulong[1 << HashBits];

    /// <param name="wanted">The words of each rule; those behind the 64th are always named.</param>
    public HeaderIndex(IReadOnlyList<HeaderWords> wanted)
    {
        for (int i = 0; i < Math.Min(wanted.Count, 64); i++)
            foreach (byte[] word in wanted[i].FirstWords)
            {
                uint hash = 0;
                foreach (byte b in word) hash = Add(hash, b);
                _rules[hash >> (32 - HashBits)] |= 1UL << i;
            }
    }

    /// <summary>Bits of the rules that a line with header cells may be for.</summary>
    public ulong RulesOf(ReadOnlySpan<byte> line)
    {
        ulong rules = 0;
        uint hash = 0;
        bool isInWord = false;
        for (int i = 0; i < line.Length; i++)
        {
            byte b = line[i];
            bool isWord = Ascii.IsWord(b);
            if (isInWord && (!isWord || HeaderWords.IsHump(line, i)))
            {
                rules |= _rules[hash >> (32 - HashBits)];
                hash = 0;
            }

            isInWord = isWord;
            if (isWord) hash = Add(hash, Ascii.ToLower(b));
        }

        return isInWord ? rules | _rules[hash >> (32 - HashBits)] : rules;
    }

    static uint Add(uint hash, byte b) => (hash ^ b) * 0x9E37_79B1u;
}
