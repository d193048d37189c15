namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Follows what announces a name: a title or greeting before it, a closing formula above it, and how the text uses capitals.</summary>
sealed class CueContext
{
    const int Reach = 5;
    const int CasingWindow = 128;

    const uint Cues = 1u << (int)WordKind.Title | 1u << (int)WordKind.Salutation | 1u << (int)WordKind.Closing | 1u << (int)WordKind.Relation
        | 1u << (int)WordKind.PersonLabel | 1u << (int)WordKind.Office | 1u << (int)WordKind.Speech | 1u << (int)WordKind.OrganisationBefore;

    WordKind _cue;
    int _distance, _words, _capitals, _capitalWords, _sinceClosing;
    bool _isSentenceStart, _startsLower;
    TextCasing _casing;

    public void Reset()
    {
        _cue = WordKind.None;
        _distance = _words = _capitals = _capitalWords = _sinceClosing = 0;
        _isSentenceStart = true;
        _startsLower = false;
        _casing = TextCasing.Unknown;
    }

    /// <summary>Takes the next token and tells it its cue, its place in the sentence and the casing of the text so far.</summary>
    public void Advance(ref NameToken token)
    {
        if (token.Gap >= TokenGap.Line) StartLine();
        token.IsSentenceStart = _isSentenceStart;
        token.SinceClosing = (byte)_sinceClosing;
        token.Casing = _casing;
        if (token.IsMark)
        {
            token.Cue = 0;
            TakeMark(token.Word);
            return;
        }

        token.Cue = _cue == WordKind.None ? (byte)0 : (byte)(((int)_cue << 3) | Math.Min(_distance, 7));
        TakeWord(token);
    }

    void StartLine()
    {
        _isSentenceStart = true;
        if (_cue is not WordKind.Title) _cue = WordKind.None;
        if (_sinceClosing > 0 && ++_sinceClosing > 5) _sinceClosing = 0;
    }

    void TakeMark(uint mark)
    {
        if (mark is '.' or '!' or '?')
        {
            _isSentenceStart = true;
            _cue = WordKind.None;
        }
        else if (mark is ';' or ':') _cue = WordKind.None;
    }

    void TakeWord(in NameToken token)
    {
        Count(token);
        _isSentenceStart = false;
        WordKind kind = token.Attributes.Kind;
        if (kind.IsOneOf(Cues))
        {
            (_cue, _distance) = (kind, 1);
            if (kind == WordKind.Closing) _sinceClosing = 1;
        }
        else if (_cue != WordKind.None && ++_distance > Reach) _cue = WordKind.None;
    }

    void Count(in NameToken token)
    {
        if (token.Letters < 2) return;
        if (_words == 0 && token.Shape == TokenShape.Lower) _startsLower = true;
        if (++_words == CasingWindow) (_words, _capitals, _capitalWords) = (_words / 2, _capitals / 2, _capitalWords / 2);
        if (token.Shape is TokenShape.Capitalised or TokenShape.MixedCase) _capitals++;
        if (token.Shape is TokenShape.Capitals && token.Letters > 4) _capitalWords++;
        _casing = Casing();
    }

    TextCasing Casing()
    {
        if (_capitalWords * 2 > _words && _words >= 3) return TextCasing.Capitals;
        if (_capitals > 0) return TextCasing.Normal;
        return _words >= 12 ? TextCasing.Lower : _startsLower ? TextCasing.StartsLower : TextCasing.Unknown;
    }
}
