using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Which digit rules can say yes about an anchor, given how its digits are grouped, the byte before and the word it stands in: a few
/// look-ups for all rules together.</summary>
sealed class DigitFilter
{
    /// <summary>Most forms of rules in one filter.</summary>
    public const int Most = 512;

    /// <summary>Most letters before the anchor that are told apart; more count as this.</summary>
    public const int MostLetters = 14;

    /// <summary>Most letters and digits from the anchor on that are told apart; more count as this.</summary>
    public const int MostCharacters = 31;

    /// <summary>In place of the number of letters: letters behind a digit, so that a word began earlier.</summary>
    public const int Glued = MostLetters + 1;

    readonly DigitAutomaton _groups;
    readonly DigitRows _byBefore;
    readonly DigitRows _byTwo;
    readonly DigitRows _byWord;
    readonly ulong[] _needing;

    DigitFilter((CompiledRule Rule, int Form)[] slots)
    {
        Rules = [.. slots.Select(static s => s.Rule)];
        (Detector Detector, int Form)[] forms = [.. slots.Select(static s => (s.Rule.Detector, s.Form))];
        _groups = new DigitAutomatonBuilder(forms).Build();
        _needing = Row(forms, static (detector, form) => detector.NeedsContext(form));
        _byBefore = Table(forms, 2 * 256 * 16, MayFollow);
        _byTwo = TableOfTwo(forms);
        _byWord = Table(forms, 16 * 32, MayStandIn);
        Quiet = ~Vector512.Create(_needing);
        Sieve = _groups.SieveFor(_byBefore, Vector512<ulong>.AllBitsSet);
        QuietSieve = _groups.SieveFor(_byBefore, Quiet);
    }

    /// <summary>Filters for these rules, one for every <see cref="Most"/> forms that can occur.</summary>
    public static DigitFilter[] Of(IEnumerable<CompiledRule> rules)
        => [.. rules.SelectMany(static r => Enumerable.Range(0, r.Detector.DigitForms).Where(form => MayOccur(r.Detector, form)).Select(form => (r, form)))
            .Chunk(Most).Select(static slots => new DigitFilter(slots))];

    /// <summary>Digit rules, each as often as it has forms that can occur.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>True when a form of any rule needs context.</summary>
    public bool HasNeeding => _needing.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>Most bytes before an anchor at which what needs context may start.</summary>
    public int NeedingLead => Needing().Select(static r => r.MaxLead).DefaultIfEmpty().Max();

    /// <summary>Most bytes from an anchor on up to which what needs context may go on.</summary>
    public int NeedingReach => Needing().Select(static r => r.MaxAfter).DefaultIfEmpty().Max();

    /// <summary>Rules that are worth asking where no rule has a context word near, as bits.</summary>
    public Vector512<ulong> Quiet { get; }

    /// <summary>Leaves only the anchors at which a rule may have to be asked.</summary>
    public DigitSieve Sieve { get; }

    /// <summary>As <see cref="Sieve"/>, where only the <see cref="Quiet"/> rules may be asked.</summary>
    public DigitSieve QuietSieve { get; }

    /// <summary>Rules that are worth asking where only these rules have a context word near, as bits.</summary>
    /// <param name="near">Bits by rule index.</param>
    public Vector512<ulong> Allowed(ReadOnlySpan<ulong> near)
    {
        if (!near.ContainsAnyExcept(0UL)) return Quiet;
        Span<ulong> bits = stackalloc ulong[_needing.Length];
        bits.Clear();
        for (int i = 0; i < Rules.Length; i++)
            if ((near[Rules[i].Index >> 6] >> Rules[i].Index & 1) != 0) bits[i >> 6] |= 1UL << i;
        return Quiet | Vector512.Create((ReadOnlySpan<ulong>)bits);
    }

    /// <summary>Rules that can say yes, as bits, by what stands around the anchor.</summary>
    public Vector512<ulong> At(DigitPlace place) => _byBefore[place.Before] & _byTwo[place.Two] & _byWord[place.Word];

    /// <summary>Takes away the rules that cannot say yes by how the digits are grouped; as <see cref="DigitAutomaton.TryRead"/>.</summary>
    public bool TryRead(ulong digits, ReadOnlySpan<byte> padded, int at, int length, bool isFinal, ref Vector512<ulong> rules)
        => _groups.TryRead(digits, padded, at, length, isFinal, ref rules);

    /// <summary>Index of a byte before the anchor, with the first digit and whether a digit stands before that byte.</summary>
    public static int BeforeOf(byte before, byte digit, bool isNumber) => (isNumber ? 1 << 12 : 0) | before << 4 | digit & 15;

    /// <summary>Index of the two bytes before the anchor.</summary>
    public static int TwoOf(byte behind, byte before) => behind << 8 | before;

    static bool MayFollow(Detector detector, int form, int index)
    {
        byte before = (byte)(index >> 4);
        return (index & 15) <= 9 && detector.MayFollow(form, before, index & 15) && (index >> 12 == 0 || detector.MayGoOn(form, before));
    }

    /// <summary>Index of a word of this many letters before the anchor (or <see cref="Glued"/>) and characters from it on; 0 characters when they may go on.</summary>
    public static int WordOf(int letters, int characters) => letters << 5 | characters;

    static bool MayStandIn(Detector detector, int form, int index)
    {
        (int letters, int characters) = (index >> 5, index & 31);
        return characters == 0 || detector.MayStandIn(form, letters == Glued ? -1 : letters, characters);
    }

    /// <summary>False for forms that a detector has by its sort but not by its scheme.</summary>
    static bool MayOccur(Detector detector, int form)
    {
        for (int before = 0; before < 256; before++)
            for (int digit = 0; digit <= 9; digit++)
                if (detector.MayFollow(form, (byte)before, digit)) return true;
        return false;
    }

    IEnumerable<CompiledRule> Needing() => Rules.Where((_, i) => (_needing[i >> 6] >> i & 1) != 0);

    static ulong[] Row((Detector Detector, int Form)[] forms, Func<Detector, int, bool> may)
    {
        ulong[] row = new ulong[Vector512<ulong>.Count];
        for (int i = 0; i < forms.Length; i++)
            if (may(forms[i].Detector, forms[i].Form)) row[i >> 6] |= 1UL << i;
        return row;
    }

    static DigitRows TableOfTwo((Detector Detector, int Form)[] forms)
    {
        (Detector Detector, int Form, int Slot)[] looking = [.. forms.Select(static (form, slot) => (form.Detector, form.Form, slot)).Where(static form => form.Detector.LooksFurtherBack)];
        var rows = new Vector512<ulong>[1 << 16];
        Span<ulong> row = stackalloc ulong[Vector512<ulong>.Count];
        for (int two = 0; two < rows.Length; two++)
        {
            row.Fill(ulong.MaxValue);
            foreach ((Detector detector, int form, int slot) in looking)
                if (!detector.MayStandBehind(form, (byte)(two >> 8), (byte)two)) row[slot >> 6] &= ~(1UL << slot);
            rows[two] = Vector512.Create((ReadOnlySpan<ulong>)row);
        }

        return new(rows);
    }

    /// <summary>A row for every index, with a bit for every form of which the test says yes.</summary>
    static DigitRows Table((Detector Detector, int Form)[] forms, int rows, Func<Detector, int, int, bool> may)
    {
        ulong[] bits = new ulong[rows * Vector512<ulong>.Count];
        for (int i = 0; i < forms.Length; i++)
            for (int row = 0; row < rows; row++)
                if (may(forms[i].Detector, forms[i].Form, row)) bits[row * Vector512<ulong>.Count + (i >> 6)] |= 1UL << i;
        return new([.. bits.Chunk(Vector512<ulong>.Count).Select(static row => Vector512.Create(row))]);
    }
}
