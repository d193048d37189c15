using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Text;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Which digit rules are worth asking in a block of text, given the context words around it.</summary>
/// <remarks>
/// Most kinds of numbers count only near a word that names them, and most numbers stand near none: one look at the words spares a question
/// to a hundred detectors. What is near a block may be too much for one of its anchors, never too little. Not thread-safe.
/// </remarks>
sealed class NearRules(DigitFilter filter, ContextReader context, int rules)
{
    readonly ulong[] _near = new ulong[(rules + 63) / 64];
    readonly ulong[] _last = new ulong[(rules + 63) / 64];
    Vector512<ulong> _allowed = filter.Quiet;
    readonly int _before = filter.NeedingLead + ContextReader.Behind;
    readonly int _after = filter.NeedingReach + ContextReader.Ahead;
    readonly int _lead = filter.NeedingLead;
    readonly int _reach = filter.NeedingReach;
    readonly bool _hasNeeding = filter.HasNeeding;
    bool _isKnown;
    bool _isQuiet;
    bool _isClear = true;

    /// <summary>The rules it is about.</summary>
    public DigitFilter Filter => filter;

    /// <summary>Looks at the words around the anchors from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    /// <returns>False when words that have not arrived may be near; then every rule is to be asked.</returns>
    public bool TryMove(TextView text, int from, int to, bool isFinal)
    {
        _isKnown = _hasNeeding && (isFinal || to + _after <= text.Length);
        if (!_isKnown) return false;
        if (!_isClear) Array.Clear(_near);
        _isQuiet = !context.AddRulesNear(text, from - _before, to + _after, isFinal, _near);
        if (_isQuiet && _isClear) return true;
        _isClear = !_near.AsSpan().ContainsAnyExcept(0UL);
        if (_near.AsSpan().SequenceEqual(_last)) return true;
        _near.CopyTo(_last, 0);
        _allowed = filter.Allowed(_near);
        return true;
    }

    /// <summary>True when it is known that no digit rule has a context word near any anchor the last move was to.</summary>
    public bool HasNone => _isKnown && _isClear;

    /// <summary>Rules that may be asked where the last move was to, when that is known.</summary>
    public Vector512<ulong> Allowed => _isKnown ? _allowed : Vector512<ulong>.AllBitsSet;

    /// <summary>True when it is known that no context word of the rule is near any anchor the last move was to.</summary>
    public bool Lacks(CompiledRule rule)
        => IsSeen(rule) && (_near[rule.Index >> 6] >> rule.Index & 1) == 0;

    /// <summary>True when it is known that no word of any rule, a suppressor neither, is near any anchor the last move was to.</summary>
    public bool IsQuiet(CompiledRule rule) => _isQuiet && IsSeen(rule);

    bool IsSeen(CompiledRule rule) => _isKnown && rule.MaxLead <= _lead && rule.MaxAfter <= _reach;
}
