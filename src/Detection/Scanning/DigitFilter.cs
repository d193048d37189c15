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

    public DigitFilter(CompiledRule[] rules)
    {
        Rules = [.. rules.SelectMany(static r => Enumerable.Repeat(r, r.Detector.DigitForms))];
        _words = (Rules.Length + 63) / 64;
        _byGroups = new ulong[16 * 8 * 16 * _words];
        _byBefore = new ulong[256 * 16 * _words];
        for (int i = 0, form = 0; i < Rules.Length; i++)
        {
            form = i > 0 && Rules[i] == Rules[i - 1] ? form + 1 : 0;
            AddGroups(Rules[i].Detector, form, i);
            AddBefore(Rules[i].Detector, form, i);
        }
    }

    /// <summary>Digit rules, each as often as it has forms.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>Words of 64 rules to ask <see cref="Candidates"/> for.</summary>
    public int Words => _words;

    /// <summary>Rules of one word that are worth asking, as bits.</summary>
    public ulong Candidates(int word, DigitGroups groups, byte before, byte digit)
        => _byGroups[Index(groups.First, groups.After, groups.Second) * _words + word] & _byBefore[(before << 4 | digit & 15) * _words + word];

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
}
