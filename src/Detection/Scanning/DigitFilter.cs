namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Which digit rules can say yes, given the lengths of the first groups and the byte before: two look-ups per anchor for all rules together.</summary>
sealed class DigitFilter
{
    /// <summary>Longest run told apart when a detector is asked; a longer one is like it.</summary>
    const int DigitRunLimit = Checks.NumberReader.Capacity + 1;

    readonly int _words;
    readonly ulong[] _byGroups;
    readonly ulong[] _byBefore;

    public DigitFilter(CompiledRule[] rules)
    {
        Rules = rules;
        _words = (rules.Length + 63) / 64;
        _byGroups = new ulong[256 * _words];
        _byBefore = new ulong[256 * 16 * _words];
        for (int i = 0; i < rules.Length; i++) Add(rules[i], i);
    }

    public CompiledRule[] Rules { get; }

    /// <summary>Words of 64 rules to ask <see cref="Candidates"/> for.</summary>
    public int Words => _words;

    /// <summary>Rules of one word that are worth asking, as bits.</summary>
    public ulong Candidates(int word, DigitGroups groups, byte before, byte digit)
        => _byGroups[(groups.First << 4 | groups.Second) * _words + word] & _byBefore[(before << 4 | digit & 15) * _words + word];

    void Add(CompiledRule rule, int index)
    {
        int word = index >> 6;
        ulong bit = 1UL << index;
        for (int first = 1; first <= DigitGroups.Most; first++)
        {
            for (int second = 0; second <= DigitGroups.Most; second++)
            {
                bool isOpen = first == DigitGroups.Most;
                bool may = isOpen ? MayBeginLong(rule, second) : MayBegin(rule, first, second);
                if (may) _byGroups[(first << 4 | (isOpen ? 0 : second)) * _words + word] |= bit;
            }
        }

        for (int before = 0; before < 256; before++)
            for (int digit = 0; digit <= 9; digit++)
                if (rule.Detector.MayFollow((byte)before, digit)) _byBefore[(before << 4 | digit) * _words + word] |= bit;
    }

    /// <summary>Lengths at their most stand for every greater one.</summary>
    static bool MayBegin(CompiledRule rule, int first, int second)
    {
        if (second < DigitGroups.Most) return rule.Detector.MayBegin(first, second);
        for (int length = second; length <= DigitRunLimit; length++)
            if (rule.Detector.MayBegin(first, length)) return true;
        return false;
    }

    static bool MayBeginLong(CompiledRule rule, int second)
    {
        for (int first = DigitGroups.Most; first <= DigitRunLimit; first++)
            if (MayBegin(rule, first, second)) return true;
        return false;
    }
}
