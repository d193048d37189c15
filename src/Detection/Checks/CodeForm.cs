namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>How a code of letters and digits is written, position by position.</summary>
/// <remarks>
/// Written as a string: <c>n</c> is a digit, <c>a</c> a letter, <c>c</c> either, <c>s</c> the century sign of a Finnish code, a space a place
/// where a separator may stand; anything else stands for itself. <c>aa nn nn nn a</c> is a British insurance number.
/// </remarks>
sealed class CodeForm
{
    readonly byte[] _classes;
    readonly uint _breaks;

    public CodeForm(string form)
    {
        var classes = new List<byte>();
        foreach (char c in form)
        {
            if (c == ' ') _breaks |= 1u << classes.Count;
            else classes.Add((byte)c);
        }

        _classes = [.. classes];
        LeastLead = Array.FindIndex(_classes, static c => MayBeDigit(c));
        MostLead = Array.FindIndex(_classes, static c => MustBeDigit(c));
        if (MostLead < 0) MostLead = _classes.Length - 1;
        HasBreakInLead = (_breaks & ((1u << (MostLead + 1)) - 1)) != 0 || _classes.AsSpan(0, MostLead).Contains((byte)'-');
    }

    /// <summary>Most positions of a form.</summary>
    public const int MaxLength = 24;

    public int Length => _classes.Length;

    /// <summary>Fewest and most positions before the first digit.</summary>
    public int LeastLead { get; }

    public int MostLead { get; }

    /// <summary>True when a separator may stand before the first digit.</summary>
    public bool HasBreakInLead { get; }

    /// <summary>Index of the first position when the code's first digit stands at <paramref name="digit"/> after <paramref name="lead"/> other positions, or -1.</summary>
    public int Start(ref Window window, int digit, int lead, ReadOnlySpan<byte> separators)
    {
        int at = digit;
        for (int i = lead; i > 0; i--)
        {
            if (IsBreak(i) && separators.Contains(window[at - 1])) at--;
            byte upper = Ascii.ToUpper(window[at - 1]);
            if (Ascii.IsDigit(upper) || !Fits(upper, _classes[i - 1])) return -1;
            at--;
        }

        return at;
    }

    /// <summary>Reads the whole form in capitals. Returns the index after it, or -1.</summary>
    public int Read(ref Window window, int at, ReadOnlySpan<byte> separators, scoped Span<byte> code)
    {
        for (int i = 0; i < _classes.Length; i++)
        {
            if (i > 0 && IsBreak(i) && separators.Contains(window[at])) at++;
            byte upper = Ascii.ToUpper(window[at]);
            if (!Fits(upper, _classes[i])) return -1;
            code[i] = upper;
            at++;
        }

        return at;
    }

    /// <summary>False when a code of this form with <paramref name="lead"/> positions before its first digit cannot have its digits in these groups.</summary>
    /// <remarks>The groups are told as <see cref="Detectors.Detector.MayBegin"/> has them.</remarks>
    public bool MayBegin(int lead, int first, byte after, int second, ReadOnlySpan<byte> separators)
    {
        int next = lead + first;
        if (next > _classes.Length || !AreDigits(lead, next)) return false;
        if (next == _classes.Length) return after != 'a';
        if (MayBe(after, _classes[next])) return true;
        if (!IsBreak(next) || !ToldByte.MayBeIn(separators, after)) return false;
        return second == 0 ? !MustBeDigit(_classes[next]) : AreDigits(next, Math.Min(next + second, _classes.Length));
    }

    /// <summary>False when the first digit of a code of this form with <paramref name="lead"/> positions before it cannot stand behind this byte.</summary>
    public bool MayFollow(int lead, byte before, ReadOnlySpan<byte> separators)
    {
        if (lead == 0) return !Ascii.IsLetterOrDigit(before) && before is not ((byte)'+' or (byte)'$' or (byte)'%');
        return Fits(Ascii.ToUpper(before), _classes[lead - 1]) || (IsBreak(lead) && separators.Contains(before));
    }

    /// <summary>True when all positions from <paramref name="from"/> to before <paramref name="to"/> may be digits.</summary>
    bool AreDigits(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (!MayBeDigit(_classes[i])) return false;
        return true;
    }

    /// <summary>True when a byte of this class may stand at a position: any letter is an <c>a</c>, and what has no class of its own a 0.</summary>
    static bool MayBe(byte after, byte c) => after switch
    {
        (byte)'a' => c is (byte)'a' or (byte)'c' or (byte)'s' || Ascii.IsUpper(c),
        0 => c == 's' || !(Ascii.IsLetterOrDigit(c) || ToldByte.IsTold(c)),
        _ => Fits(after, c),
    };

    bool IsBreak(int position) => (_breaks >> position & 1) != 0;

    static bool Fits(byte upper, byte c) => c switch
    {
        (byte)'n' => Ascii.IsDigit(upper),
        (byte)'a' => Ascii.IsUpper(upper),
        (byte)'c' => Ascii.IsDigit(upper) || Ascii.IsUpper(upper),
        (byte)'s' => upper is (byte)'-' or (byte)'+' or (>= (byte)'A' and <= (byte)'F') or (>= (byte)'U' and <= (byte)'Y'),
        _ => upper == c,
    };

    static bool MayBeDigit(byte c) => c is (byte)'n' or (byte)'c' || Ascii.IsDigit(c);

    static bool MustBeDigit(byte c) => c == 'n' || Ascii.IsDigit(c);
}
