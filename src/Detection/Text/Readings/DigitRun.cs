using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Reads pieces of a number as long as they follow each other. Reused; not thread-safe.</summary>
sealed class DigitRun
{
    /// <summary>Most pieces of a run; a list of more numbers is a table.</summary>
    public const int MaxTokens = 48;

    /// <summary>Most bytes of signs between two pieces.</summary>
    public const int MaxSigns = 24;

    /// <summary>Most bytes of signs and words between two parts.</summary>
    public const int MaxBetween = 64;

    /// <summary>Longest group of digits that is a piece.</summary>
    public const int MaxGroup = 20;

    /// <summary>Most bytes of the view a run can span.</summary>
    public const int MaxSpan = MaxTokens * (MaxBetween + DigitWords.MaxLength);

    /// <summary>Most characters of a run.</summary>
    public const int MaxCharacters = 128;

    readonly DigitToken[] _tokens = new DigitToken[MaxTokens];
    readonly byte[] _characters = new byte[MaxCharacters];
    int _count;
    int _characterCount;
    int _repeat;
    bool _isFinal;
    bool _isShort;

    public ReadOnlySpan<DigitToken> Tokens => _tokens.AsSpan(0, _count);

    public ReadOnlySpan<byte> CharactersOf(in DigitToken token) => _characters.AsSpan(token.First, token.Count);

    /// <summary>Index just after the last piece.</summary>
    public int End => _count == 0 ? 0 : _tokens[_count - 1].End;

    /// <summary>True when there is more in the run than digits and signs.</summary>
    public bool HasWords
    {
        get
        {
            foreach (DigitToken token in Tokens)
                if (token.IsPart || token.Kind == DigitKind.Letters) return true;
            return false;
        }
    }

    /// <summary>Reads the run that starts at this place. False when more text is needed; no tokens when nothing starts here.</summary>
    public bool TryRead(ReadOnlySpan<byte> view, int at, bool isFinal)
    {
        (_count, _characterCount, _repeat, _isFinal, _isShort) = (0, 0, 1, isFinal, false);
        uint join = 0;
        bool isPart = false;
        while (_count < MaxTokens && ReadToken(view, at, join, isPart) && ReadJoin(view, End, out at, out join, out isPart)) { }
        return !_isShort;
    }

    bool ReadToken(ReadOnlySpan<byte> view, int at, uint join, bool isPart)
    {
        if (at >= view.Length) return Short();
        return Ascii.IsDigit(view[at]) ? ReadDigits(view, at, join, isPart) : ReadWord(view, at, join, isPart);
    }

    bool ReadDigits(ReadOnlySpan<byte> view, int at, uint join, bool isPart)
    {
        int end = at;
        while (end < view.Length && Ascii.IsDigit(view[end]) && end - at <= MaxGroup) end++;
        if (end == view.Length) Short();
        else if (end - at > MaxGroup || Ascii.IsWord(view[end]) && !IsSign(view[end])) return false;
        return Add(view[at..end], at, end, DigitKind.Digits, join, isPart);
    }

    bool ReadWord(ReadOnlySpan<byte> view, int at, uint join, bool isPart)
    {
        int end = WordEnd(view, at);
        if (end == at) return false;
        ReadOnlySpan<byte> word = view[at..end];
        int meaning = DigitWords.Of(word), count = DigitWords.DigitCount(meaning);
        if (count == 0 && meaning >= DigitWords.Repeats && !DigitWords.IsBetween(meaning)) return ReadRepeated(view, at, end, meaning & 0xF, join, isPart);
        if (count == 0) return IsCapitals(word) && Add(word, at, end, DigitKind.Letters, join, isPart);

        int value = meaning & 0xFF;
        Span<byte> digits = [(byte)('0' + value / 10), (byte)('0' + value % 10)];
        return Add(digits[(2 - count)..], at, end, DigitKind.Word, join, isPart);
    }

    /// <summary>"Dubbel twee": the word and the digit behind it are one piece.</summary>
    bool ReadRepeated(ReadOnlySpan<byte> view, int start, int end, int times, uint join, bool isPart)
    {
        if (_repeat > 1 || !ReadJoin(view, end, out int at, out _, out _)) return false;
        _repeat = times;
        int before = _count;
        bool isRead = ReadToken(view, at, join, isPart) && _tokens[before].IsSingle;
        _repeat = 1;
        if (!isRead) _count = before;
        else _tokens[before] = _tokens[before] with { Start = start, Kind = DigitKind.Word };
        return isRead;
    }

    bool Add(ReadOnlySpan<byte> characters, int start, int end, DigitKind kind, uint join, bool isPart)
    {
        int count = characters.Length * _repeat;
        if (_characterCount + count > MaxCharacters) return false;
        for (int i = 0; i < _repeat; i++) characters.CopyTo(_characters.AsSpan(_characterCount + i * characters.Length));
        _tokens[_count++] = new(start, end, _characterCount, count, kind, join, isPart);
        _characterCount += count;
        return true;
    }

    /// <summary>Reads what stands between two pieces: signs, a tag, line breaks, and words that lead to a next part.</summary>
    bool ReadJoin(ReadOnlySpan<byte> view, int end, out int next, out uint join, out bool isPart)
    {
        (next, join, isPart) = (end, 17, false);
        bool isFiller = false;
        while (next - end < MaxBetween)
        {
            if (next == view.Length) return Short();
            byte b = view[next];
            if (IsSign(b) && (isFiller || next - end < MaxSigns))
            {
                int after = SignEnd(view, next);
                for (; next < after; next++) join = join * 31 + view[next];
                continue;
            }

            int wordEnd = WordEnd(view, next);
            int meaning = wordEnd > next && next > end ? DigitWords.Of(view[next..wordEnd]) : -1;
            if (_isShort || !DigitWords.IsBetween(meaning)) return next > end && !_isShort && (isPart || !isFiller);
            isFiller = true;
            isPart |= meaning == DigitWords.Parts;
            next = NumberEnd(view, wordEnd, meaning == DigitWords.Parts);
            join = 0;
        }

        return false;
    }

    /// <summary>Over the number of a part: "deel 2:".</summary>
    int NumberEnd(ReadOnlySpan<byte> view, int at, bool isPart)
    {
        if (!isPart) return at;
        if (at + 2 >= view.Length)
        {
            Short();
            return at;
        }

        return view[at] == ' ' && Ascii.IsDigit(view[at + 1]) && IsNumberSign(view[at + 2]) ? at + 2 : at;
    }

    static bool IsNumberSign(byte b) => b is (byte)':' or (byte)')' or (byte)'=';

    /// <summary>End of a sign with the tail of its character, or of a tag.</summary>
    int SignEnd(ReadOnlySpan<byte> view, int at)
    {
        int end = at + 1;
        while (end < view.Length && (view[end] & 0xC0) == 0x80) end++;
        if (view[at] != '<') return end;
        int close = view[at..Math.Min(view.Length, at + MaxSigns)].IndexOf((byte)'>');
        if (close < 0 && at + MaxSigns > view.Length) Short();
        return close < 0 ? end : at + close + 1;
    }

    /// <summary>End of the word; the place itself when there is none or it is too long.</summary>
    int WordEnd(ReadOnlySpan<byte> view, int at)
    {
        int end = at;
        while (end < view.Length && end - at <= DigitWords.MaxLength && Ascii.IsWordLetter(view[end]) && !IsSign(view[end])) end++;
        if (end == view.Length) Short();
        else if (end - at > DigitWords.MaxLength || Ascii.IsDigit(view[end])) return at;
        return end;
    }

    static bool IsCapitals(ReadOnlySpan<byte> word) => word.Length <= DigitWords.MaxCapitals && !word.ContainsAnyExceptInRange((byte)'A', (byte)'Z');

    /// <summary>Signs and spaces; of characters beyond ASCII, those that begin punctuation and their tails.</summary>
    static bool IsSign(byte b) => b < 0x80 ? !Ascii.IsLetterOrDigit(b) : b is 0xC2 or 0xE2;

    bool Short()
    {
        _isShort |= !_isFinal;
        return false;
    }
}
