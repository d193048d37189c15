using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Reads one text for names: tokens, their context, the gate, and the tagger on what the gate leaves.</summary>
/// <remarks>
/// A token is decided when its unit (what stands between white space) is whole and two tokens follow it, so the answer never depends on
/// how the text was cut. Nothing looks back at bytes: a token carries all that is asked about it.
/// </remarks>
sealed class NameReader : SequenceReader
{
    /// <summary>Most bytes a reader leaves undecided.</summary>
    public const int MaxUndecided = 1024;
    const int MaxRunBytes = 512;
    const int MaxUnitBytes = 96;
    const int MaxUnitTokens = 24;
    const int MaxSpaces = 48;
    const int LookAhead = 2;
    const int Batch = 32;

    readonly NameLexicon _lexicon;
    readonly TokenWindow _tokens = new();
    readonly FieldContext _fields = new();
    readonly CueContext _cues = new();
    readonly CodeContext _code = new();
    readonly PersonMemory _memory = new();
    readonly IRunTagger _tagger;
    readonly NameSpan[] _spans = new NameSpan[NameDecoder.MaxRun];

    PlainWords _words;
    long _read, _decided;
    int _unitFirst, _next, _runFirst, _spaces, _lines, _listedUntil;
    bool _isAddress, _isStart;
    readonly bool _hasListed;

    public NameReader(NameLexicon lexicon, NameModel model)
        : this(lexicon, (tokens, memory) => new NameTagger(model, lexicon.Always, lexicon.Never, tokens, memory))
    {
    }

    public NameReader(NameLexicon lexicon, Func<TokenWindow, PersonMemory, IRunTagger> tagger)
    {
        _lexicon = lexicon;
        _hasListed = !lexicon.Always.IsEmpty;
        _tagger = tagger(_tokens, _memory);
        Reset();
    }

    /// <summary>Tokens of the text read so far, and how many of them the gate left to the tagger.</summary>
    public int TokenCount => _tokens.Count - LookAhead;

    public int OpenCount { get; private set; }

    public override void Reset()
    {
        _memory.Reset();
        Next();
    }

    /// <summary>Who was named in the texts before stays known.</summary>
    public override void Next()
    {
        _tokens.Reset();
        _fields.Reset();
        _cues.Reset();
        _code.Reset();
        _read = _decided = 0;
        OpenCount = 0;
        _unitFirst = _next = _tokens.Count;
        _runFirst = -1;
        _spaces = _lines = _listedUntil = 0;
        _isAddress = false;
        _isStart = true;
    }

    public override int Read(ReadOnlySpan<byte> view, int from, bool isFinal, SequenceFindings sink)
    {
        long start = _decided - from;
        int at = (int)(_read - start);
        _words = PlainWords.New;
        for (int count = Batch; count == Batch;)
        {
            count = ReadBatch(view, ref at, isFinal, start);
            Push(count, start, sink);
            Decide(_tokens.Count, start, sink);
        }

        _read = start + at;
        if (isFinal) Finish(start, sink);
        _decided = isFinal ? start + view.Length : Undecided();
        return (int)(_decided - start);
    }

    /// <summary>Reads tokens ahead of the contexts and the gate, so that what the lists know of a word is there before anything depends on it.</summary>
    int ReadBatch(ReadOnlySpan<byte> view, ref int at, bool isFinal, long start)
    {
        int count = 0;
        while (count < Batch && TryNext(view, ref at, isFinal, start, ref _tokens.Ahead(count))) count++;
        return count;
    }

    /// <summary>Skips white space and reads the next token; a very long space is a token too, so that little stays undecided.</summary>
    bool TryNext(ReadOnlySpan<byte> view, ref int at, bool isFinal, long start, ref NameToken token)
    {
        while (at < view.Length)
        {
            if (view[at] == ' ' && _spaces + _lines < MaxSpaces - 1)
            {
                _spaces++;
                at++;
                continue;
            }

            if (_words.TryRead(view, at, ref token)) return Complete(view, ref at, isFinal, start, ref token);
            Glyph glyph = Glyph.Read(view, at, isFinal);
            if (glyph.Kind == GlyphKind.Partial) return false;
            if (glyph.Kind is not (GlyphKind.Space or GlyphKind.Line))
            {
                return NameTokenizer.TryRead(view, at, isFinal, ref token) && Complete(view, ref at, isFinal, start, ref token);
            }

            if (view[at] == '\n' || (glyph.Kind == GlyphKind.Line && glyph.Size == 3)) _lines++;
            else if (glyph.Kind == GlyphKind.Space) _spaces++;
            at += glyph.Size;
            if (_spaces + _lines < MaxSpaces) continue;
            token = new NameToken { Start = start + at - 1, Length = 1, Word = ' ', Shape = TokenShape.Mark, Gap = Gap() };
            _spaces = _lines = 0;
            _isStart = false;
            return true;
        }

        return false;
    }

    bool Complete(ReadOnlySpan<byte> view, ref int at, bool isFinal, long start, ref NameToken token)
    {
        int end = at + token.Length;
        if (!token.IsMark)
        {
            // "U." among initials is no pronoun.
            bool isInitial = token.IsInitial || token.Shape == TokenShape.CapitalLetter;
            token.Attributes = isInitial ? default : _lexicon[token.Word];
            // The dot of dhr. and drs. belongs to the title; it ends no sentence.
            if (token.Attributes.Kind is WordKind.Title or WordKind.Generation && token.Letters <= 5)
            {
                if (end >= view.Length && !isFinal) return false;
                if (end < view.Length && view[end] == '.') token.Length++;
            }
        }

        token.Start = start + at;
        token.Gap = Gap();
        at += token.Length;
        _spaces = _lines = 0;
        _isStart = false;
        return true;
    }

    TokenGap Gap()
    {
        if (_isStart || _lines > 1) return TokenGap.Paragraph;
        return _lines == 1 ? TokenGap.Line : _spaces > 1 ? TokenGap.Wide : _spaces == 1 ? TokenGap.Space : TokenGap.None;
    }

    /// <summary>Gives the tokens that were read their contexts and takes them into the window.</summary>
    void Push(int count, long start, SequenceFindings sink)
    {
        for (int i = 0; i < count; i++)
        {
            int index = _tokens.Count;
            ref NameToken token = ref _tokens.Next;
            _fields.Advance(ref token);
            _cues.Advance(ref token);
            _code.Advance(ref token);
            NameGate.Prepare(ref token);
            _tokens.Commit();
            if (StartsUnit(token, index)) StartUnit(index, start, sink);
            else if (token.IsMark && IsAddressSign(index)) _isAddress = true;
        }
    }

    bool StartsUnit(in NameToken token, int index)
        => token.Gap != TokenGap.None || index - _unitFirst >= MaxUnitTokens || token.Start - _tokens[_unitFirst].Start >= MaxUnitBytes
            || IsSeparator(token) || IsSeparator(_tokens[index - 1]);

    static bool IsSeparator(in NameToken token)
        => token.IsMark && token.Word is ',' or ';' or '<' or '>' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '=' or '"' or '\t' or ':' or '?' or '!';

    /// <summary>An at sign inside a unit, two slashes, or www.: the unit is the address of a machine.</summary>
    bool IsAddressSign(int index)
    {
        ref NameToken token = ref _tokens[index], before = ref _tokens[index - 1];
        if (token.Is('@')) return !before.IsMark;
        if (token.Is('/')) return before.Is('/');
        return token.Is('.') && before.Letters == 3 && before.Suffix == 0x777777;
    }

    void StartUnit(int index, long start, SequenceFindings sink)
    {
        if (_isAddress)
        {
            // What could be decided before this unit was whole is decided without knowing that it is an address, in every cut.
            Decide(index, start, sink);
            MarkAddress(index);
        }
        else if (index - _unitFirst >= JoinedName.FewestTokens) JoinedName.Mark(_tokens, _unitFirst, index);

        _isAddress = false;
        _unitFirst = index;
    }

    void MarkAddress(int end)
    {
        for (int i = _unitFirst; i < end; i++)
        {
            if (_tokens[i].IsMark) continue;
            _tokens[i].Shape = TokenShape.Address;
            _tokens[i].IsCandidate = false;
            _tokens[i].Classify();
        }
    }

    /// <summary>Decides the tokens of whole units that two more follow; many at once, as a loop that does one thing is guessed better.</summary>
    /// <param name="count">Tokens that count as read.</param>
    /// <param name="start">Offset of the view.</param>
    /// <param name="sink">Takes the names.</param>
    void Decide(int count, long start, SequenceFindings sink)
    {
        int end = Math.Min(_unitFirst, count - LookAhead);
        while (_next < end) DecideNext(start, sink);
    }

    void DecideNext(long start, SequenceFindings sink)
    {
        ref NameToken token = ref _tokens[_next];
        if (token.IsWord) token.Known = _memory.Know(token.Word);
        bool isOpen = NameGate.IsOpen(_tokens, _next, follows: _runFirst >= 0);
        bool isListed = IsListed(_next) || token.Joined != JoinedPart.None;
        token.IsForced = isListed && !isOpen;
        isOpen |= token.IsForced;
        if (_runFirst >= 0 && (!isOpen || _next - _runFirst == NameDecoder.MaxRun || token.End - _tokens[_runFirst].Start > MaxRunBytes)) CloseRun(start, sink);
        if (isOpen && _runFirst < 0) _runFirst = _next;
        if (isOpen) OpenCount++;
        _next++;
    }

    /// <summary>A word of a name that is always to be found keeps the gate open, with the words after it that could complete the name.</summary>
    bool IsListed(int index)
    {
        if (!_hasListed || !_tokens[index].IsWord) return false;
        if (_lexicon.Always.MayBegin(_tokens[index].Word)) _listedUntil = index + (NamePhrases.MostWords * 2);
        return index < _listedUntil;
    }

    void CloseRun(long start, SequenceFindings sink)
    {
        int count = _tagger.Tag(_runFirst, _next, _spans);
        foreach (NameSpan span in _spans.AsSpan(0, count))
        {
            long first = _tokens[span.First].Start;
            sink.Add((int)(first - start), (int)(_tokens[span.End - 1].End - first), span.Confidence, span.Link, span.Facts);
        }

        _runFirst = -1;
    }

    void Finish(long start, SequenceFindings sink)
    {
        int end = _tokens.Count;
        StartUnit(end, start, sink);
        for (int i = 0; i < LookAhead; i++) _tokens.AddBoundary(_read);
        while (_next < end) DecideNext(start, sink);
        if (_runFirst >= 0) CloseRun(start, sink);
    }

    long Undecided()
    {
        if (_runFirst >= 0) return _tokens[_runFirst].Start;
        return _next < _tokens.Count ? _tokens[_next].Start : _read;
    }
}
