using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Names;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>
/// The slow twin of <see cref="NameReader"/>: the whole text at once, every token by the tokenizer, every context told of every token, every
/// word judged by the gate without short cuts, every run tagged.
/// </summary>
sealed class SlowNames(NameLexicon lexicon, NameModel model)
{
    const int MaxSpaces = 48, MaxUnitTokens = 24, MaxUnitBytes = 96, MaxRunBytes = 512;

    readonly TokenWindow _tokens = new();
    readonly FieldContext _fields = new();
    readonly CueContext _cues = new();
    readonly CodeContext _code = new();
    readonly PersonMemory _memory = new();
    readonly List<NameToken> _all = [];
    readonly List<SequenceFinding> _found = [];
    int _marked;

    /// <summary>All names of a text; one text per instance. The text has fewer tokens than the window holds.</summary>
    public List<SequenceFinding> Find(byte[] text)
    {
        Tokenize(text);
        if (_all.Count > TokenWindow.Capacity - 4) throw new ArgumentException("The text is too long for the slow twin.", nameof(text));
        _tokens.Reset();
        foreach (NameToken token in _all) _tokens.Add(token);
        int end = _tokens.Count, run = -1;
        for (int i = 0; i < 2; i++) _tokens.AddBoundary(text.Length);
        var tagger = new NameTagger(model, lexicon.Always, lexicon.Never, _tokens, _memory);
        for (int i = 2; i < end; i++)
        {
            MarkAddresses(Math.Max(EndOfUnit(i - 2), i));
            ref NameToken token = ref _tokens[i];
            if (token.IsWord) token.Known = _memory.Know(token.Word);
            bool isOpen = NameGate.IsOpen(_tokens, i, run >= 0), isJoined = token.Joined != JoinedPart.None;
            token.IsForced = isJoined && !isOpen;
            isOpen |= isJoined;
            bool isFull = run >= 0 && (i - run == NameDecoder.MaxRun || token.End - _tokens[run].Start > MaxRunBytes);
            if (run >= 0 && (!isOpen || isFull)) run = Close(tagger, run, i);
            if (isOpen && run < 0) run = i;
        }

        if (run >= 0) Close(tagger, run, end);
        return _found;
    }

    int Close(NameTagger tagger, int run, int end)
    {
        var spans = new NameSpan[NameDecoder.MaxRun];
        int count = tagger.Tag(run, end, spans);
        foreach (NameSpan span in spans.Take(count))
        {
            long first = _tokens[span.First].Start;
            _found.Add(new((int)first, (int)(_tokens[span.End - 1].End - first), span.Confidence, span.Link, span.Facts));
        }

        return -1;
    }

    void Tokenize(byte[] text)
    {
        _fields.Reset();
        _cues.Reset();
        _code.Reset();
        int spaces = 0, lines = 0;
        for (int at = 0; at < text.Length;)
        {
            NameToken token = default;
            Glyph glyph = Glyph.Read(text, at, isFinal: true);
            if (glyph.Kind is GlyphKind.Space or GlyphKind.Line)
            {
                if (text[at] == '\n' || (glyph.Kind == GlyphKind.Line && glyph.Size == 3)) lines++;
                else if (glyph.Kind == GlyphKind.Space) spaces++;
                at += glyph.Size;
                if (spaces + lines < MaxSpaces) continue;
                token = new() { Start = at - 1, Length = 1, Word = ' ' };
            }
            else
            {
                NameTokenizer.TryRead(text, at, isFinal: true, ref token);
                token.Start = at;
                bool isInitial = token.IsInitial || token.Shape == TokenShape.CapitalLetter;
                if (!token.IsMark && !isInitial) token.Attributes = lexicon[token.Word];
                int end = at + token.Length;
                if (token.Attributes.Kind is WordKind.Title or WordKind.Generation && token.Letters <= 5 && end < text.Length && text[end] == '.') token.Length++;
                at += token.Length;
            }

            token.Gap = _all.Count == 0 || lines > 1 ? TokenGap.Paragraph : lines == 1 ? TokenGap.Line : spaces > 1 ? TokenGap.Wide : spaces == 1 ? TokenGap.Space : TokenGap.None;
            (spaces, lines) = (0, 0);
            Take(token);
        }
    }

    void Take(NameToken token)
    {
        _fields.Advance(ref token);
        _cues.Advance(ref token);
        _code.Advance(ref token);
        token.Classify();
        token.IsCandidate = NameGate.MayBeName(token);
        _all.Add(token);
    }

    /// <summary>Words of a unit with an at sign, two slashes or www. are no names, and of any other the joined names are marked; known of the units that have ended when this token has come.</summary>
    void MarkAddresses(int last)
    {
        for (int end = EndOfUnit(_marked); _marked < _all.Count && (end <= last || last >= _all.Count); _marked = end, end = EndOfUnit(end))
        {
            if (!Enumerable.Range(_marked + 1, end - _marked - 1).Any(IsAddressSign))
            {
                JoinedName.Mark(_tokens, _marked + 2, end + 2);
                continue;
            }

            for (int i = _marked; i < end; i++) _tokens[i + 2] = AsAddress(_tokens[i + 2]);
        }
    }

    /// <summary>Number of the first token behind the unit this one belongs to.</summary>
    int EndOfUnit(int at)
    {
        for (int first = 0, i = 1; i <= _all.Count; i++)
        {
            if (i < _all.Count && !StartsUnit(first, i)) continue;
            if (i > at) return i;
            first = i;
        }

        return _all.Count;
    }

    static NameToken AsAddress(NameToken token)
    {
        if (token.IsMark) return token;
        (token.Shape, token.IsCandidate) = (TokenShape.Address, false);
        token.Classify();
        return token;
    }

    bool StartsUnit(int first, int at)
        => _all[at].Gap != TokenGap.None || at - first >= MaxUnitTokens || _all[at].Start - _all[first].Start >= MaxUnitBytes || IsSeparator(_all[at]) || IsSeparator(_all[at - 1]);

    bool IsAddressSign(int at) => (char)_all[at].Word switch
    {
        _ when !_all[at].IsMark => false,
        '@' => !_all[at - 1].IsMark,
        '/' => _all[at - 1].Is('/'),
        '.' => _all[at - 1].Letters == 3 && _all[at - 1].Suffix == 0x777777,
        _ => false,
    };

    static bool IsSeparator(in NameToken token) => token.IsMark && ",;<>()[]{}|=\"\t:?!".Contains((char)token.Word);
}
