using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Which digit rules can say yes about an anchor, given how its digits are grouped, the byte before and the word it stands in: a few
/// look-ups for all rules together.</summary>
sealed class DigitFilter
{
    /// <summary>Most letters before the anchor that are told apart; more count as this.</summary>
    public const int MostLetters = 14;

    /// <summary>Most letters and digits from the anchor on that are told apart; more count as this.</summary>
    public const int MostCharacters = 31;

    /// <summary>In place of the number of letters: letters behind a digit, so that a word began earlier.</summary>
    public const int Glued = MostLetters + 1;

    readonly int _width;
    readonly DigitAutomaton _groups;
    readonly Vector512<ulong>[] _byBefore;
    readonly Vector512<ulong>[] _byNumber;
    readonly Vector512<ulong>[] _byWord;
    readonly ulong[] _needing;

    public DigitFilter(CompiledRule[] rules)
    {
        (CompiledRule Rule, int Form)[] slots =
            [.. rules.SelectMany(static r => Enumerable.Range(0, r.Detector.DigitForms).Where(form => MayOccur(r.Detector, form)).Select(form => (r, form)))];
        Rules = [.. slots.Select(static s => s.Rule)];
        (Detector Detector, int Form)[] forms = [.. slots.Select(static s => (s.Rule.Detector, s.Form))];
        _width = (Rules.Length + DigitAutomaton.VectorBits - 1) / DigitAutomaton.VectorBits;
        _groups = new DigitAutomatonBuilder(forms, _width).Build();
        _needing = Row(forms, static (detector, form) => detector.NeedsContext(form));
        _byBefore = Table(256 * 16, i => Row(forms, (detector, form) => (i & 15) <= 9 && detector.MayFollow(form, (byte)(i >> 4), i & 15)));
        _byNumber = Table(256, i => Row(forms, (detector, form) => detector.MayGoOn(form, (byte)i)));
        _byWord = Table(16 * 32, i => Row(forms, (detector, form) => MayStandIn(detector, form, i >> 5, i & 31)));
        Everything = [.. Enumerable.Repeat(Vector512<ulong>.AllBitsSet, _width)];
    }

    /// <summary>Digit rules, each as often as it has forms that can occur.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>What is allowed where no context word can be ruled out.</summary>
    public Vector512<ulong>[] Everything { get; }

    /// <summary>Vectors to ask for.</summary>
    public int Width => _width;

    /// <summary>True when a form of any rule needs context.</summary>
    public bool HasNeeding => _needing.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>Most bytes before an anchor at which what needs context may start.</summary>
    public int NeedingLead => Needing().Select(static r => r.MaxLead).DefaultIfEmpty().Max();

    /// <summary>Most bytes from an anchor on up to which what needs context may go on.</summary>
    public int NeedingReach => Needing().Select(static r => r.MaxAfter).DefaultIfEmpty().Max();

    /// <summary>Writes which rules are worth asking where only these rules have a context word near, as bits.</summary>
    /// <param name="near">Bits by rule index.</param>
    /// <param name="allowed">To be filled; <see cref="Width"/> long.</param>
    public void Allow(ReadOnlySpan<ulong> near, Span<Vector512<ulong>> allowed)
    {
        Span<ulong> bits = stackalloc ulong[_needing.Length];
        for (int i = 0; i < bits.Length; i++) bits[i] = ~_needing[i];
        if (near.ContainsAnyExcept(0UL))
        {
            for (int i = 0; i < Rules.Length; i++)
                if ((near[Rules[i].Index >> 6] >> Rules[i].Index & 1) != 0) bits[i >> 6] |= 1UL << i;
        }

        for (int i = 0; i < allowed.Length; i++) allowed[i] = Vector512.Create(bits.Slice(i * 8, 8));
    }

    /// <summary>Reads the groups of digits at an anchor.</summary>
    /// <param name="digits">A bit for each of the 64 bytes from the anchor on that is a digit.</param>
    /// <param name="text">Text from the anchor on, with zeros behind its end.</param>
    /// <param name="left">Bytes from the anchor to the end of the text.</param>
    /// <param name="isFinal">True when no more text follows.</param>
    /// <param name="place">What is known without the groups.</param>
    /// <param name="reading">What the groups say, for <see cref="Candidates"/>.</param>
    /// <returns>False when text that has not arrived may matter.</returns>
    public bool TryRead(ulong digits, ReadOnlySpan<byte> text, int left, bool isFinal, in DigitPlace place, out int reading)
    {
        reading = 0;
        int at = 0;
        do
        {
            int length = DigitGroup.Length(digits), end = at + length;
            bool isLong = length == DigitGroup.Most;
            if (!isLong && end >= left && !isFinal) return false;
            reading = _groups.Next(reading, isLong ? DigitGroup.Of(length, 0) : DigitGroup.Of(length, GroupEnd.SortOf(text[end])));
            if (reading < 0 || !MayBe(reading, place)) return true;
            digits = digits >> length >> 1;
            at = end + 1;
        }
        while (true);
    }

    /// <summary>Rules of one vector that are worth asking, as bits.</summary>
    public Vector512<ulong> Candidates(int vector, int reading, in DigitPlace place)
    {
        Vector512<ulong> rules = _groups.Row(reading, vector) & _byBefore[place.Before * _width + vector] & place.Allowed[vector];
        if (place.IsNumber) rules &= _byNumber[(place.Before >> 4) * _width + vector];
        return rules & _byWord[place.Word * _width + vector];
    }

    bool MayBe(int reading, in DigitPlace place)
    {
        for (int i = 0; i < _width; i++)
            if (Candidates(i, reading, place) != Vector512<ulong>.Zero) return true;
        return false;
    }

    /// <summary>Index of a word of this many letters before the anchor (or <see cref="Glued"/>) and characters from it on; 0 characters when they may go on.</summary>
    public static int WordOf(int letters, int characters) => letters << 5 | characters;

    static bool MayStandIn(Detector detector, int form, int letters, int characters)
        => characters == 0 || detector.MayStandIn(form, letters == Glued ? -1 : letters, characters);

    /// <summary>False for forms that a detector has by its sort but not by its scheme.</summary>
    static bool MayOccur(Detector detector, int form)
    {
        for (int before = 0; before < 256; before++)
            for (int digit = 0; digit <= 9; digit++)
                if (detector.MayFollow(form, (byte)before, digit)) return true;
        return false;
    }

    IEnumerable<CompiledRule> Needing() => Rules.Where((_, i) => (_needing[i >> 6] >> i & 1) != 0);

    ulong[] Row((Detector Detector, int Form)[] forms, Func<Detector, int, bool> may)
    {
        ulong[] row = new ulong[_width * 8];
        for (int i = 0; i < forms.Length; i++)
            if (may(forms[i].Detector, forms[i].Form)) row[i >> 6] |= 1UL << i;
        return row;
    }

    static Vector512<ulong>[] Table(int rows, Func<int, ulong[]> row)
        => [.. Enumerable.Range(0, rows).SelectMany(i => row(i).Chunk(8)).Select(static part => Vector512.Create(part))];
}
