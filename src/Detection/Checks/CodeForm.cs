using Gegevenshuis.AiGateway.Detection.Scanning;

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

    /// <summary>Reads one group of digits from each of these positions on, and what stands behind it.</summary>
    /// <param name="positions">Positions that may be next, as bits; the one behind the form when it ended with the byte before these digits.</param>
    /// <param name="digits">Digits in a row, fewer than the most that is told apart.</param>
    /// <param name="after">The byte behind them, as <see cref="GroupEnd.Told"/> has it.</param>
    /// <param name="separators">What may stand where a form has a space.</param>
    /// <param name="isWhole">Whether the code may end with these digits.</param>
    /// <returns>Positions that may be next, as bits; 0 for none.</returns>
    public int Follow(int positions, int digits, byte after, ReadOnlySpan<byte> separators, out bool isWhole)
    {
        int next = 0;
        isWhole = false;
        if ((positions >> _classes.Length & 1) != 0 && digits == 0) isWhole = !Ascii.IsLetter(after);
        for (int at = 0; at < _classes.Length; at++)
        {
            int end = at + digits;
            if ((positions >> at & 1) == 0 || end > _classes.Length || !AreDigits(at, end)) continue;
            if (end == _classes.Length) isWhole |= !Ascii.IsLetter(after);
            else if (MayBeTold(after, _classes[end])) next |= 1 << (end + 1);
            else if (IsBreak(end) && ToldByte.MayBeIn(separators, after)) next |= 1 << end;
        }

        return next;
    }

    /// <summary>False when a code of this form with <paramref name="lead"/> positions before its first digit cannot stand in a word like that.</summary>
    /// <remarks>The word is told as <see cref="Detectors.Detector.MayStandIn"/> has it.</remarks>
    public bool MayStandIn(int lead, int letters, int characters)
    {
        bool mayStart = letters == Math.Min(lead, DigitFilter.MostLetters) || (letters >= 0 && letters < lead && MayStop(lead - letters));
        for (int stop = lead + 1; mayStart && stop <= _classes.Length; stop++)
            if (stop - lead == characters && (stop == _classes.Length || MayStop(stop))) return true;
        return false;
    }

    /// <summary>True when the letters and digits that nothing separates may end before this position.</summary>
    bool MayStop(int position)
        => IsBreak(position) || (position > 0 && IsSign(_classes[position - 1])) || (position < _classes.Length && IsSign(_classes[position]));

    static bool IsSign(byte c) => c == 's' || !Ascii.IsLetterOrDigit(c);

    /// <summary>True when the byte that was told of may stand at a position of this class; a letter stands for others of its sort.</summary>
    static bool MayBeTold(byte told, byte c)
    {
        if (!Ascii.IsLetter(told)) return told == 0 ? MayBe(0, c) : told < 0x80 && Fits(told, c);
        return c is (byte)'a' or (byte)'c' or (byte)'s' || (Ascii.IsUpper(c) && Ascii.IsHex(c) == Ascii.IsHex(told));
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
