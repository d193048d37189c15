using System.Buffers;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Finds numbers that are written in pieces: words, cells, signs between all digits, parts with words in between, or in reverse.</summary>
/// <remarks>
/// The digits are joined and scanned with the words around them. A finding counts only with a context word of its rule near, and only
/// when its check passes, because ordinary text is full of small numbers in a row.
/// </remarks>
sealed class DigitRuns(ReadingText reading, ContextReader context)
{
    /// <summary>Fewest and most digits of a number that is read this way.</summary>
    const int MinDigits = 8, MaxDigits = 20;

    /// <summary>Most letters and digits of an account number.</summary>
    const int MaxAccount = 38;

    /// <summary>Shortest stretch that is a number in words: eight of the shortest words, or five pairs.</summary>
    public const int MinWords = 28;

    /// <summary>Most bytes from the start of one piece to the start of the next, where the first is a word.</summary>
    const int MaxStep = DigitWords.MaxLength + DigitRun.MaxBetween;

    /// <summary>Bytes behind a run that decide about it.</summary>
    const int Ahead = ReadingText.After > Reversal.After ? ReadingText.After : Reversal.After;

    /// <summary>Signs of Markdown, and what stands between groups of a plain number.</summary>
    static readonly SearchValues<byte> s_marksAndSeparators = SearchValues.Create("*_~` -."u8);

    readonly DigitRun _run = new();
    bool? _hasWord;
    long _decided;

    public void Clear() => _decided = 0;

    /// <summary>Reads on from word to word; returns the position before which everything is decided.</summary>
    /// <param name="text">The view.</param>
    /// <param name="words">Where numbers in words may start.</param>
    /// <param name="pieces">Where their pieces may start.</param>
    /// <param name="isFinal">True when nothing follows.</param>
    public long Advance(TextView text, RunTile words, DigitTile pieces, bool isFinal)
    {
        int at = (int)(_decided - text.Dropped);
        do at = NextWord(text.Bytes, words, pieces, at);
        while (at < words.Tail && TryReadRun(text, ref at, isFinal));
        return Decide(text, at < words.Tail ? at : NextStart(text.Bytes, pieces, at), isFinal);
    }

    /// <summary>As the other form, for runs that start with a digit.</summary>
    /// <param name="text">The view.</param>
    /// <param name="digits">Where digits are.</param>
    /// <param name="isFinal">True when nothing follows.</param>
    public long Advance(TextView text, DigitTile digits, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        int at = (int)(_decided - text.Dropped);
        while ((at = NextDigit(view, digits, at)) < view.Length)
        {
            int end = PlainRun.ShortEnd(digits, view, at, MinDigits);
            if (end > at)
            {
                at = end;
                continue;
            }

            var plain = new PlainRun(digits, view, at);
            if (!plain.TryRead())
            {
                if (!TryReadRun(text, ref at, isFinal)) break;
                continue;
            }

            bool isShort = plain.Count < MinDigits;
            if (!isShort && !isFinal && plain.End + Ahead > view.Length) break;
            if (isShort || !HasWordAround(text, at, plain.End, isFinal)) at = plain.End;
            else if (!TryReadRun(text, ref at, isFinal)) break;
        }

        return Decide(text, at, isFinal);
    }

    long Decide(TextView text, int at, bool isFinal) => _decided = text.Dropped + (isFinal ? text.Length : Math.Min(at, text.Length));

    /// <summary>Reads the run that starts here, if one does, and goes on behind it. False when more text is needed.</summary>
    bool TryReadRun(TextView text, ref int at, bool isFinal)
    {
        if (!_run.TryRead(text.Bytes, at, isFinal)) return false;
        bool isNone = _run.Tokens.Length == 0;
        if (!isNone && !TryPropose(text, isFinal)) return false;
        at = isNone ? AfterWord(text.Bytes, at) : _run.End;
        return true;
    }

    /// <summary>Next digit that does not stand in a word; the end of the text or more when there is none. The number of an item, "1:" or "2)", is passed over.</summary>
    static int NextDigit(ReadOnlySpan<byte> view, DigitTile digits, int at)
    {
        while ((at = digits.NextNumber(at)) < view.Length && (WordEdge.TouchesBefore(view, at) || IsItem(view, at))) at++;
        return at;
    }

    static bool IsItem(ReadOnlySpan<byte> view, int at)
        => at + 1 < view.Length && view[at + 1] is (byte)':' or (byte)')' && at > 0 && view[at - 1] == ' ';

    /// <summary>Next word that may be the first of a number in words.</summary>
    static int NextWord(ReadOnlySpan<byte> view, RunTile words, DigitTile pieces, int at)
    {
        while ((at = words.Next(at)) < words.Tail && !(MayBeEnough(view, pieces, at) && MayStart(view, at))) at++;
        return at;
    }

    /// <summary>False when too few pieces follow each other from this word on: two words, also doubled, are fewer than eight digits.</summary>
    internal static bool MayBeEnough(ReadOnlySpan<byte> view, DigitTile pieces, int at)
    {
        for (int more = 0; more < 2; more++)
        {
            // In capitals it may be the letters of an account number, which are four at a time.
            if (view[at] >= 0x80 || Ascii.IsUpper(view[at]) || Ascii.IsDigit(view[at])) return true;
            int next = pieces.NextPiece(at + 1);
            if (next - at > MaxStep) return view.Length - at < MaxStep;
            at = next;
        }

        return true;
    }

    /// <summary>First word that may become one when more text arrives: nobody waits for the others.</summary>
    static int NextStart(ReadOnlySpan<byte> view, DigitTile pieces, int at)
    {
        while ((at = Math.Min(pieces.NextPiece(at), view.Length)) < view.Length && !MayStart(view, at)) at++;
        return at;
    }

    static bool MayStart(ReadOnlySpan<byte> view, int at)
        => !WordEdge.TouchesBefore(view, at) && DigitWords.MayStartNumber(view, at) && DigitWords.MayGoOn(view, at);

    static int AfterWord(ReadOnlySpan<byte> view, int at)
    {
        do at++;
        while (at < view.Length && (Ascii.IsWord(view[at]) && WordEdge.TouchesBefore(view, at) || !Ascii.IsWord(view[at])));
        return at;
    }

    /// <summary>Proposes every stretch of the run that may be one number. False when the text behind the run has not arrived.</summary>
    bool TryPropose(TextView text, bool isFinal)
    {
        ReadOnlySpan<DigitToken> tokens = _run.Tokens;
        if (CountCharacters(tokens) < MinDigits) return true;
        bool mayReverse = CountCharacters(tokens) <= MaxDigits;
        if (tokens.Length == 1 && !mayReverse) return true;
        if (!isFinal && _run.End + Ahead > text.Length) return false;

        _hasWord = null;
        ProposeStretches(text, tokens);
        bool mayCount = mayReverse && (_run.HasWords || HasWordNear(text));
        if (mayCount && Reversal.IsNear(text.Bytes, tokens[0].Start, _run.End)) Propose(text, tokens, isReversed: true);
        return true;
    }

    void ProposeStretches(TextView text, ReadOnlySpan<DigitToken> tokens)
    {
        bool hasPart = false, hasWord = false, hasLetters = false;
        foreach (DigitToken token in tokens)
        {
            hasPart |= token.IsPart;
            hasWord |= token.IsSingle;
            hasLetters |= token.Kind == DigitKind.Letters;
        }

        if (tokens.Length > 1 && (hasPart || (hasWord && hasLetters))) Propose(text, tokens, isReversed: false);
        ProposeSingles(text, tokens);
        ProposeSameSigns(text, tokens);
        ProposeWrapped(text, tokens);
        ProposeMarked(text, tokens);
    }

    /// <summary>Digits by themselves, whatever stands between them.</summary>
    void ProposeSingles(TextView text, ReadOnlySpan<DigitToken> tokens)
    {
        for (int first = 0, end; first < tokens.Length; first = Math.Max(end, first + 1))
        {
            end = first;
            while (end < tokens.Length && tokens[end].IsSingle) end++;
            if (end - first > 1) Propose(text, tokens[first..end], isReversed: false);
        }
    }

    /// <summary>Groups of digits with the same signs between them; "12345672 een" is a number and an article.</summary>
    void ProposeSameSigns(TextView text, ReadOnlySpan<DigitToken> tokens)
    {
        for (int first = 1, end; first < tokens.Length; first = end)
        {
            end = first;
            bool isDigits = tokens[first - 1].Kind == DigitKind.Digits;
            while (end < tokens.Length && tokens[end].Join == tokens[first].Join && tokens[end].Kind == DigitKind.Digits) end++;
            if (isDigits && end > first && !IsPlain(tokens[first])) Propose(text, tokens[(first - 1)..end], isReversed: false);
            end = Math.Max(end, first + 1);
        }
    }

    /// <summary>Groups that are written plainly but for one line end, where a mail program or a PDF broke the line.</summary>
    void ProposeWrapped(TextView text, ReadOnlySpan<DigitToken> tokens)
    {
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!IsBreak(tokens[i]) || tokens[i].Kind != DigitKind.Digits || tokens[i - 1].Kind != DigitKind.Digits) continue;
            int first = i - 1, end = i + 1;
            while (first > 0 && IsPlainJoin(tokens[first]) && tokens[first - 1].Kind == DigitKind.Digits) first--;
            while (end < tokens.Length && IsPlainJoin(tokens[end]) && tokens[end].Kind == DigitKind.Digits) end++;
            if (end - first > 2) Propose(text, tokens[first..end], isReversed: false);
        }
    }

    /// <summary>Groups with Markdown around some of them: <c>06-**485**27615</c>.</summary>
    void ProposeMarked(TextView text, ReadOnlySpan<DigitToken> tokens)
    {
        for (int first = 0, end; first < tokens.Length; first = end)
        {
            bool isMarked = false;
            for (end = first + 1; end < tokens.Length && tokens[end].Kind == DigitKind.Digits && tokens[first].Kind == DigitKind.Digits; end++)
            {
                ReadOnlySpan<byte> between = text.Bytes[tokens[end - 1].End..tokens[end].Start];
                if (between.ContainsAnyExcept(s_marksAndSeparators)) break;
                isMarked |= between.ContainsAny("*_~`"u8);
            }

            if (isMarked && end - first > 1) Propose(text, tokens[first..end], isReversed: false);
        }
    }

    static bool IsBreak(in DigitToken token) => token.Join is (17 * 31) + '\n' or (((17 * 31) + '\r') * 31) + '\n' or (((17 * 31) + '-') * 31) + '\n';

    /// <summary>Groups with a single space, hyphen or dot in between are read by the detectors themselves.</summary>
    static bool IsPlain(in DigitToken token) => !token.IsSingle && IsPlainJoin(token);

    static bool IsPlainJoin(in DigitToken token) => token.Join is (17 * 31) + ' ' or (17 * 31) + '-' or (17 * 31) + '.';

    void Propose(TextView text, ReadOnlySpan<DigitToken> tokens, bool isReversed)
    {
        int count = CountCharacters(tokens);
        bool hasLetters = false;
        foreach (DigitToken token in tokens) hasLetters |= token.Kind == DigitKind.Letters;
        if (count < MinDigits || count > (hasLetters ? MaxAccount : MaxDigits)) return;
        if (!hasLetters && !HasWordNear(text)) return;
        reading.Begin(text.Bytes, tokens[0].Start, isFenced: true);
        for (int i = 0; i < tokens.Length; i++) Add(isReversed ? tokens[^(i + 1)] : tokens[i], isReversed);
        reading.Scan(text, tokens[^1].End, needsWord: !hasLetters);
    }

    /// <summary>True when a context word may stand near any part of the run; asked once per run.</summary>
    bool HasWordNear(TextView text)
    {
        if (_hasWord is { } known) return known;
        int start = _run.Tokens[0].Start, end = _run.End;
        _hasWord = HasWordAround(text, start, end, isFinal: false) || (_run.HasWords && context.HasWord(text, start, end, isFinal: false));
        return _hasWord.Value;
    }

    bool HasWordAround(TextView text, int start, int end, bool isFinal)
        => context.HasWord(text, start - ReadingText.Before, end + ReadingText.After, isFinal)
            && (context.HasWord(text, start - ReadingText.Before, start, isFinal) || context.HasWord(text, end, end + ReadingText.After, isFinal));

    void Add(in DigitToken token, bool isReversed)
    {
        ReadOnlySpan<byte> characters = _run.CharactersOf(token);
        for (int i = 0; i < characters.Length; i++) reading.Add(characters[isReversed ? ^(i + 1) : i], token.Start, token.End);
    }

    static int CountCharacters(ReadOnlySpan<DigitToken> tokens)
    {
        int count = 0;
        foreach (DigitToken token in tokens) count += token.Count;
        return count;
    }
}
