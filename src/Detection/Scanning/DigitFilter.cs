using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Which digit rules can say yes, given how the digits are grouped and the byte before: two look-ups per anchor for all rules together.</summary>
sealed class DigitFilter
{
    /// <summary>Longest run told apart when a detector is asked; a longer one is like it.</summary>
    const int Longest = NumberReader.Capacity + 1;

    readonly int _words;
    readonly ulong[] _byGroups;
    readonly ulong[] _byBefore;
    readonly ulong[] _byNumber;
    readonly ulong[] _needing;

    public DigitFilter(CompiledRule[] rules)
    {
        (CompiledRule Rule, int Form)[] slots =
            [.. rules.SelectMany(static r => Enumerable.Range(0, r.Detector.DigitForms).Where(form => MayOccur(r.Detector, form)).Select(form => (r, form)))];
        Rules = [.. slots.Select(static s => s.Rule)];
        _words = (Rules.Length + 63) / 64;
        _byGroups = new ulong[16 * 8 * 16 * _words];
        _byBefore = new ulong[256 * 16 * _words];
        _byNumber = new ulong[256 * _words];
        _needing = new ulong[_words];
        for (int i = 0; i < slots.Length; i++)
        {
            (Detector detector, int form) = (slots[i].Rule.Detector, slots[i].Form);
            if (detector.NeedsContext(form)) _needing[i >> 6] |= 1UL << i;
            AddGroups(detector, form, i);
            AddBefore(detector, form, i);
            AddNumber(detector, form, i);
        }
    }

    /// <summary>False for forms that a detector has by its sort but not by its scheme.</summary>
    static bool MayOccur(Detector detector, int form)
    {
        for (int before = 0; before < 256; before++)
            for (int digit = 0; digit <= 9; digit++)
                if (detector.MayFollow(form, (byte)before, digit)) return true;
        return false;
    }

    /// <summary>Digit rules, each as often as it has forms that can occur.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>Words of 64 rules to ask <see cref="Candidates"/> for.</summary>
    public int Words => _words;

    /// <summary>True when a form of any rule needs context.</summary>
    public bool HasNeeding => _needing.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>Most bytes before an anchor at which what needs context may start.</summary>
    public int NeedingLead => Needing().Select(static r => r.MaxLead).DefaultIfEmpty().Max();

    /// <summary>Most bytes from an anchor on up to which what needs context may go on.</summary>
    public int NeedingReach => Needing().Select(static r => r.MaxAfter).DefaultIfEmpty().Max();

    /// <summary>Writes which rules are worth asking where only these rules have a context word near, as bits per word.</summary>
    /// <param name="near">Bits by rule index.</param>
    /// <param name="allowed">To be filled; <see cref="Words"/> long.</param>
    public void Allow(ReadOnlySpan<ulong> near, Span<ulong> allowed)
    {
        for (int i = 0; i < allowed.Length; i++) allowed[i] = ~_needing[i];
        if (!near.ContainsAnyExcept(0UL)) return;
        for (int i = 0; i < Rules.Length; i++)
            if ((near[Rules[i].Index >> 6] >> Rules[i].Index & 1) != 0) allowed[i >> 6] |= 1UL << i;
    }

    IEnumerable<CompiledRule> Needing() => Rules.Where((_, i) => (_needing[i >> 6] >> i & 1) != 0);

    /// <summary>Rules of one word that are worth asking, as bits.</summary>
    /// <param name="word">Which word of 64 rules.</param>
    /// <param name="groups">How the digits are grouped.</param>
    /// <param name="behind">The byte before the byte before the anchor; 0 when there is none.</param>
    /// <param name="before">The byte before the anchor; 0 when there is none.</param>
    /// <param name="digit">The byte at the anchor.</param>
    public ulong Candidates(int word, DigitGroups groups, byte behind, byte before, byte digit)
    {
        ulong rules = _byGroups[Index(groups.First, groups.After, groups.Second) * _words + word] & _byBefore[(before << 4 | digit & 15) * _words + word];
        return Ascii.IsDigit(behind) ? rules & _byNumber[before * _words + word] : rules;
    }

    static int Index(int first, int after, int second) => (first << 7 | after << 4 | second) & 0x7FF;

    void AddGroups(Detector detector, int form, int index)
    {
        for (int first = 1; first <= Longest; first++)
        {
            for (int after = 0; after < DigitGroups.Classes.Length; after++)
            {
                for (int second = 0; second <= Longest; second++)
                {
                    if (!detector.MayBegin(form, first, DigitGroups.Classes[after], second)) continue;
                    bool isLong = first >= DigitGroups.Most;
                    int at = isLong ? Index(DigitGroups.Most, 0, 0) : Index(first, after, Math.Min(second, DigitGroups.Most));
                    _byGroups[at * _words + (index >> 6)] |= 1UL << index;
                }
            }
        }
    }

    void AddBefore(Detector detector, int form, int index)
    {
        for (int before = 0; before < 256; before++)
            for (int digit = 0; digit <= 9; digit++)
                if (detector.MayFollow(form, (byte)before, digit)) _byBefore[(before << 4 | digit) * _words + (index >> 6)] |= 1UL << index;
    }

    void AddNumber(Detector detector, int form, int index)
    {
        for (int before = 0; before < 256; before++)
            if (detector.MayGoOn(form, (byte)before)) _byNumber[before * _words + (index >> 6)] |= 1UL << index;
    }
}
