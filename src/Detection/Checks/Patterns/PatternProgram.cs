namespace Gegevenshuis.AiGateway.Detection.Checks.Patterns;

/// <summary>A compiled pattern: an automaton without empty steps whose states are the single bytes of the pattern, all followed at once as bits.</summary>
/// <remarks>
/// Glushkov's construction. One step per byte of text, whatever the pattern, so nothing can run away. A match is a whole code: it touches no
/// letter or digit on either side when it begins or ends with one. Immutable; shared between threads.
/// </remarks>
sealed class PatternProgram
{
    /// <summary>Most states: the bits of a mask.</summary>
    public const int MaxSize = 128;

    readonly List<ByteSet> _sets = [];
    readonly UInt128[] _follow = new UInt128[MaxSize];
    readonly UInt128[] _byByte = new UInt128[256];
    readonly UInt128 _first, _last;

    public PatternProgram(PatternNode pattern)
    {
        Part whole = Build(pattern);
        (_first, _last) = (whole.First, whole.Last);
        for (int state = 0; state < _sets.Count; state++)
            foreach (byte b in _sets[state].Members()) _byByte[b] |= UInt128.One << state;
        MaxLength = pattern.Length().Max;
    }

    public int MaxLength { get; }

    /// <summary>States a match can begin in, with their bytes.</summary>
    public IEnumerable<int> FirstStates => States(_first);

    public ByteSet SetOf(int state) => _sets[state];

    /// <summary>Whether a match can end in this state.</summary>
    public bool IsLast(int state) => (_last & (UInt128.One << state)) != 0;

    public IEnumerable<int> StatesAfter(int state) => States(_follow[state]);

    /// <summary>Index after the longest match that starts here, or -1.</summary>
    public int Match(ref Window window, int start)
    {
        if (Ascii.IsLetterOrDigit(window[start]) && window.TouchesBefore(start)) return -1;
        int best = -1;
        UInt128 reachable = _first;
        for (int at = start; at - start < MaxLength; at++)
        {
            byte b = window[at];
            UInt128 states = reachable & _byByte[b];
            if (states == 0) break;
            if ((states & _last) != 0 && !(Ascii.IsLetterOrDigit(b) && window.TouchesAfter(at + 1))) best = at + 1;
            reachable = After(states);
        }

        return best;
    }

    UInt128 After(UInt128 states)
    {
        UInt128 after = 0;
        for (; states != 0; states &= states - 1) after |= _follow[(int)UInt128.TrailingZeroCount(states)];
        return after;
    }

    readonly record struct Part(UInt128 First, UInt128 Last, bool IsNullable);

    Part Build(PatternNode node) => node switch
    {
        PatternNode.One one => NewState(one.Set),
        PatternNode.Sequence sequence => sequence.Parts.Aggregate(new Part(0, 0, true), (before, part) => Join(before, Build(part))),
        PatternNode.Choice choice => choice.Options.Select(Build).Aggregate(static (a, b) => new(a.First | b.First, a.Last | b.Last, a.IsNullable | b.IsNullable)),
        PatternNode.Repeat repeat => BuildRepeat(repeat),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    Part BuildRepeat(PatternNode.Repeat repeat)
    {
        var whole = new Part(0, 0, true);
        for (int i = 0; i < repeat.Max; i++)
        {
            Part part = Build(repeat.Part);
            whole = Join(whole, i < repeat.Min ? part : part with { IsNullable = true });
        }

        return whole;
    }

    Part NewState(ByteSet set)
    {
        UInt128 bit = UInt128.One << _sets.Count;
        _sets.Add(set);
        return new(bit, bit, false);
    }

    Part Join(Part a, Part b)
    {
        foreach (int state in States(a.Last)) _follow[state] |= b.First;
        return new(a.First | (a.IsNullable ? b.First : 0), b.Last | (b.IsNullable ? a.Last : 0), a.IsNullable && b.IsNullable);
    }

    static IEnumerable<int> States(UInt128 mask)
    {
        for (; mask != 0; mask &= mask - 1) yield return (int)UInt128.TrailingZeroCount(mask);
    }
}
