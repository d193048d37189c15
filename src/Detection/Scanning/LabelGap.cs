using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Walks back from a value over what may stand between it and its label, and stops at every place where the label may end.</summary>
/// <remarks>
/// Separators, quotes, one line break, a tag without attributes, and the words "is", "van", "nummer", "nr" and "no": enough for prose
/// ("mijn BSN is: 1"), forms ("BSN nr. 1"), JSON ("bsn": "1"), XML and HTML (bsn&gt;1, td&gt;bsn&lt;/td&gt;&lt;td&gt;1), tables and delimited lines.
/// </remarks>
ref struct LabelGap(ReadOnlySpan<byte> view, int value)
{
    /// <summary>Most bytes between a value and its label.</summary>
    public const int MaxLength = 32;

    const int MaxTag = 10;

    readonly ReadOnlySpan<byte> _view = view;
    readonly int _limit = Math.Max(0, value - MaxLength);
    int _at = value;
    int _lineBreaks;
    bool _isStarted;

    /// <summary>True when a label may end at <paramref name="labelEnd"/> and belong to the value at <paramref name="value"/>.</summary>
    public static bool Joins(ReadOnlySpan<byte> view, int labelEnd, int value)
    {
        var gap = new LabelGap(view, value);
        while (gap.Next())
            if (gap.LabelEnd <= labelEnd) return gap.LabelEnd == labelEnd;
        return false;
    }

    /// <summary>Place where the label may end.</summary>
    public readonly int LabelEnd => _at;

    /// <summary>Moves to the next place; false when there is none.</summary>
    public bool Next()
    {
        if (_isStarted && !SkipWord()) return false;
        _isStarted = true;
        while (SkipSeparator()) { }
        return _at > 0 && _at >= _limit && _lineBreaks <= 1;
    }

    bool SkipSeparator()
    {
        if (_at <= _limit) return false;
        byte last = _view[_at - 1];
        if (last == '\n')
        {
            _lineBreaks++;
            _at -= _at > 1 && _view[_at - 2] == '\r' ? 2 : 1;
            return _lineBreaks <= 1;
        }

        if (" \t:=\"'>|;,*_#-([.\\`{/"u8.Contains(last))
        {
            _at--;
            return true;
        }

        bool isPunctuation = _at >= 3 && _view[_at - 3] == 0xE2 && _view[_at - 2] == 0x80;
        if (isPunctuation) _at -= 3;
        return isPunctuation;
    }

    /// <summary>Skips a word that may stand between label and value, or the name of a tag whose bracket was skipped.</summary>
    bool SkipWord()
    {
        int start = _at;
        while (start > _limit && _at - start < MaxTag && Ascii.IsLetterOrDigit(_view[start - 1])) start--;
        ReadOnlySpan<byte> word = _view[start.._at];
        if (word.IsEmpty || WordEdge.TouchesBefore(_view, start)) return false;
        bool isTag = start > _limit && _view[_at] == '>' && _view[start - 1] is (byte)'<' or (byte)'/' && !IsFieldName(word);
        if (!isTag && !IsFiller(word)) return false;
        _at = isTag ? start - 1 : start;
        if (isTag && _at > _limit && _view[_at - 1] == '<') _at--;
        return true;
    }

    /// <summary>An element of three letters or more that is none of HTML's says itself what the value is: "&lt;/bsn&gt;&lt;kvk&gt;1".</summary>
    static bool IsFieldName(ReadOnlySpan<byte> word)
        => word.Length > 2 && !Is(word, "span"u8, 4) && !Is(word, "div"u8, 3) && !Is(word, "strong"u8, 6) && !Is(word, "label"u8, 5) && !Is(word, "tbody"u8, 5) && !Is(word, "thead"u8, 5) && !Is(word, "input"u8, 5)
            && !Is(word, "value"u8, 5) && !Is(word, "waarde"u8, 6) && !Is(word, "nummer"u8, 6) && !Is(word, "number"u8, 6);

    static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> lower, int length) => word.Length == length && Is(word, lower);

    static bool IsFiller(ReadOnlySpan<byte> word) => word.Length switch
    {
        2 => Is(word, "is"u8) || Is(word, "nr"u8) || Is(word, "no"u8),
        3 => Is(word, "van"u8),
        6 => Is(word, "nummer"u8) || Is(word, "number"u8),
        _ => false,
    };

    static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> lower)
    {
        for (int i = 0; i < lower.Length; i++)
            if (Ascii.ToLower(word[i]) != lower[i]) return false;
        return true;
    }
}
