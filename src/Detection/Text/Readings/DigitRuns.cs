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
sealed class DigitRuns(ReadingText reading)
{
    /// <summary>Fewest and most digits of a number that is read this way.</summary>
    const int MinDigits = 8, MaxDigits = 20;

    /// <summary>Most letters and digits of an account number.</summary>
    const int MaxAccount = 38;

    /// <summary>Shortest stretch that is a number in words: eight of the shortest words, or five pairs.</summary>
    public const int MinWords = 28;

    static readonly SearchValues<byte> s_digits = SearchValues.Create("0123456789"u8);

    readonly DigitRun _run = new();
    bool? _hasWord;
    long _decided;

    public void Clear() => _decided = 0;

    /// <summary>Reads on; returns the position before which everything is decided.</summary>
    /// <param name="text">The view.</param>
    /// <param name="words">Where numbers in words may start; null to look for those that start with a digit.</param>
    /// <param name="isFinal">True when nothing follows.</param>
    public long Advance(TextView text, RunTile? words, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        int at = (int)(_decided - text.Dropped);
        while (true)
        {
            at = words is null ? NextDigit(view, at) : NextWord(view, words, at);
            if (at >= (words?.Tail ?? view.Length) || !_run.TryRead(view, at, isFinal)) break;
            if (_run.Tokens.Length == 0)
            {
                at = AfterWord(view, at);
                continue;
            }

            if (!TryPropose(text, isFinal)) break;
            at = _run.End;
        }

        _decided = text.Dropped + (isFinal ? view.Length : Math.Min(at, view.Length));
        return _decided;
    }

    /// <summary>Next digit that does not stand in a word.</summary>
    static int NextDigit(ReadOnlySpan<byte> view, int at)
    {
        while (at < view.Length)
        {
            int next = view[at..].IndexOfAny(s_digits);
            if (next < 0) return view.Length;
            at += next;
            if (!WordEdge.TouchesBefore(view, at)) return at;
            int end = view[at..].IndexOfAnyExcept(s_digits);
            at = end < 0 ? view.Length : at + end;
        }

        return at;
    }

    /// <summary>Next word that may be the first of a number in words.</summary>
    static int NextWord(ReadOnlySpan<byte> view, RunTile words, int at)
    {
        while ((at = words.Next(at)) < words.Tail)
        {
            if (DigitWords.MayStartNumber(view, at) && !WordEdge.TouchesBefore(view, at)) break;
            at++;
        }

        return at;
    }

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
        if (!isFinal && _run.End + Math.Max(ReadingText.After, Reversal.After) > text.Length) return false;

        _hasWord = null;
        ProposeStretches(text, tokens);
        if (mayReverse && Reversal.IsNear(text.Bytes, tokens[0].Start, _run.End)) Propose(text, tokens, isReversed: true);
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
            while (first > 0 && IsPlain(tokens[first]) && tokens[first - 1].Kind == DigitKind.Digits) first--;
            while (end < tokens.Length && IsPlain(tokens[end]) && tokens[end].Kind == DigitKind.Digits) end++;
            if (end - first > 2) Propose(text, tokens[first..end], isReversed: false);
        }
    }

    static bool IsBreak(in DigitToken token) => token.Join is (17 * 31) + '\n' or (((17 * 31) + '\r') * 31) + '\n' or (((17 * 31) + '-') * 31) + '\n';

    /// <summary>Groups with a single space, hyphen or dot in between are read by the detectors themselves.</summary>
    static bool IsPlain(in DigitToken token) => !token.IsSingle && token.Join is (17 * 31) + ' ' or (17 * 31) + '-' or (17 * 31) + '.';

    void Propose(TextView text, ReadOnlySpan<DigitToken> tokens, bool isReversed)
    {
        int count = CountCharacters(tokens);
        bool hasLetters = false;
        foreach (DigitToken token in tokens) hasLetters |= token.Kind == DigitKind.Letters;
        if (count < MinDigits || count > (hasLetters ? MaxAccount : MaxDigits)) return;
        if (!hasLetters && !HasWordNear(text.Bytes)) return;
        reading.Begin(text.Bytes, tokens[0].Start, isFenced: true);
        for (int i = 0; i < tokens.Length; i++) Add(isReversed ? tokens[^(i + 1)] : tokens[i], isReversed);
        reading.Scan(text, tokens[^1].End, needsWord: !hasLetters);
    }

    /// <summary>True when a context word may stand near any part of the run; asked once per run.</summary>
    bool HasWordNear(ReadOnlySpan<byte> view)
    {
        if (_hasWord is { } known) return known;
        int start = _run.Tokens[0].Start, end = _run.End;
        _hasWord = reading.HasWordIn(view, start - ReadingText.Before, start) || reading.HasWordIn(view, end, end + ReadingText.After)
            || (_run.HasWords && reading.HasWordIn(view, start, end));
        return _hasWord.Value;
    }

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
