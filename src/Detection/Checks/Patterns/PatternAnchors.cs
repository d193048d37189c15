using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks.Patterns;

/// <summary>Where the prefilter must look for a pattern: at digits, at capitals, or at the fixed texts it begins with.</summary>
sealed class PatternAnchors
{
    const int MaxLiteral = 12;
    const int MaxVariants = 64;

    /// <summary>Above this many texts, a digit or capital is the better anchor.</summary>
    const int FewVariants = 4;

    readonly PatternProgram _program;
    readonly HashSet<string> _literals = new(StringComparer.Ordinal);

    /// <exception cref="PatternProblemException">The pattern can begin with something that has no anchor.</exception>
    public PatternAnchors(PatternProgram program, string text)
    {
        _program = program;
        foreach (int state in program.FirstStates)
            if (!AddState(state)) throw new PatternProblemException($"Patroon '{text}': het begin is te ruim om snel te zoeken. Begin met een cijfer, een hoofdletter of minstens twee vaste tekens.");
        if (_literals.Count > 0) Kinds |= AnchorSet.Literal;
    }

    public AnchorSet Kinds { get; private set; }

    public IReadOnlyList<string> Literals => [.. _literals.Order(StringComparer.Ordinal)];

    bool AddState(int state)
    {
        ByteSet set = _program.SetOf(state), rest = set;
        if (set.Count == 1 && !set.Has((byte)' ') && TryAddLiterals(state, set, FewVariants)) return true;
        if (!(rest & ByteSet.Digits).IsEmpty) (Kinds, rest) = (Kinds | AnchorSet.DigitRun, rest.Without(ByteSet.Digits));
        bool isCased = !(set & ByteSet.Lower).IsEmpty;
        if (!isCased && !(rest & ByteSet.Capitals).IsEmpty) (Kinds, rest) = (Kinds | AnchorSet.CapitalWord, rest.Without(ByteSet.Capitals));
        return rest.IsEmpty || TryAddLiterals(state, rest, MaxVariants);
    }

    /// <summary>Adds every text of two or more bytes that a match from this state can begin with; false when those are too many or too short.</summary>
    bool TryAddLiterals(int state, ByteSet set, int most)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (byte b in Folded(set))
            if (!Extend(state, [b], most, found)) return false;
        _literals.UnionWith(found);
        return true;
    }

    /// <summary>Makes the text longer as long as there is no choice, and with every choice as long as it is too short.</summary>
    bool Extend(int state, byte[] text, int most, HashSet<string> found)
    {
        int[] next = [.. _program.StatesAfter(state)];
        bool isEnd = _program.IsLast(state) || next.Length == 0;
        if (text.Length >= 2 && IsUtf8(text) && (isEnd || text.Length >= MaxLiteral || next.Length > 1 || Folded(_program.SetOf(next[0])).Length > 1))
        {
            found.Add(Encoding.UTF8.GetString(text));
            return found.Count <= most;
        }

        if (isEnd) return false;
        foreach (int after in next)
            foreach (byte b in Folded(_program.SetOf(after)))
                if (!Extend(after, [.. text, b], most, found)) return false;
        return true;
    }

    static bool IsUtf8(byte[] text) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text)).AsSpan().SequenceEqual(text);

    static byte[] Folded(ByteSet set) => [.. set.Members().Select(Ascii.ToLower).Distinct()];
}
