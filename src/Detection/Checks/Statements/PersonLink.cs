namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>Whether a word such as "diabetes" is said of one person in its sentence.</summary>
/// <remarks>
/// Strong links (a name, a title, a possessive right before the word, "mijn collega") need little more. Weak links (hij, de cliënt) need a
/// verb of state and a sentence that is not about rules, numbers or people in general.
/// </remarks>
ref struct PersonLink
{
    const int NearWords = 3;

    /// <summary>Most words between the reader of a letter and what is said of that reader.</summary>
    const int AddressedWords = 8;

    readonly FirstNames _names;
    readonly int _term, _termEnd;

    PersonWord _all, _first, _previous;
    int _wordsSincePerson, _wordsSincePossessive, _wordsSincePronoun, _wordsSinceAddressee;
    bool _isPronounWithState, _isRole, _isQuestion, _isSaid, _isAddressed, _hasName, _hasTitle, _hasOne, _hasAny, _isOwned, _isNear, _isNameWithState, _isTopic;

    PersonLink(FirstNames names, int term, int termEnd)
        => (_names, _term, _termEnd, _wordsSincePerson, _wordsSincePossessive, _wordsSincePronoun, _wordsSinceAddressee) = (names, term, termEnd, 99, 99, 99, 99);

    /// <param name="window">The candidate's text.</param>
    /// <param name="sentence">The sentence that holds the word.</param>
    /// <param name="term">First byte of the word.</param>
    /// <param name="termEnd">Index after it.</param>
    /// <param name="names">First names that count as a person.</param>
    /// <param name="isCell">True when the word stands in a cell of a row: then only a name ties it, because headers have roles.</param>
    public static bool IsAbout(ref Window window, Sentence sentence, int term, int termEnd, FirstNames names, bool isCell = false)
    {
        var link = new PersonLink(names, term, termEnd);
        link._isQuestion = sentence.Mark == '?';
        int words = 0;
        for (int at = sentence.Start; at < sentence.End;)
        {
            var flags = (PersonWord)PersonWords.Flags.At(ref window, at, out int end);
            if (end == at)
            {
                if (window[at] == '%') link._all |= PersonWord.Policy;
                at++;
                continue;
            }

            link.Add(ref window, at, end, flags, words++);
            at = end;
        }

        return isCell ? link._hasName && (link._all & (PersonWord.Policy | PersonWord.Many)) == 0 : link.Decide();
    }

    void Add(ref Window window, int at, int end, PersonWord flags, int index)
    {
        if (index == 0) _first = flags;
        if (at <= _term && end > _term) Reach();
        bool isInTerm = at >= _term && at < _termEnd;
        if (!isInTerm) AddPerson(ref window, at, end, flags, index);
        _wordsSincePerson++;
        _wordsSincePossessive++;
        if (flags.HasFlag(PersonWord.Possessive)) _wordsSincePossessive = 0;
        AddPronoun(ref window, at, flags);
        if (!isInTerm) _all |= flags;
        _previous = flags;
    }

    void AddPronoun(ref Window window, int at, PersonWord flags)
    {
        // The numbers of a date say nothing about how far a word is from a person.
        if (Ascii.IsDigit(window[at])) return;
        _wordsSincePronoun++;
        _wordsSinceAddressee++;
        if (flags.HasFlag(PersonWord.Addressee)) _wordsSinceAddressee = 0;
        if ((flags & (PersonWord.Pronoun | PersonWord.Receiver)) != 0 && !flags.HasFlag(PersonWord.Possessive)) (_wordsSincePronoun, _isPronounWithState, _isRole) = (0, _previous.HasFlag(PersonWord.State), false);
        else if (flags.HasFlag(PersonWord.Role) && !_previous.HasFlag(PersonWord.AnyArticle)) (_wordsSincePronoun, _isPronounWithState, _isRole) = (0, false, true);
        else _isPronounWithState |= flags.HasFlag(PersonWord.State);
    }

    /// <summary>Notes, at the word itself, who was named just before it.</summary>
    void Reach()
    {
        _isNear |= _wordsSincePerson <= NearWords;
        _isOwned |= _wordsSincePossessive <= 2;
        // Of a role ("de werknemer is ziek") only in a question: rules are written so too.
        _isSaid |= _wordsSincePronoun < NearWords && _isPronounWithState && (!_isRole || _isQuestion);
        _isAddressed |= _wordsSinceAddressee < AddressedWords;
        _isTopic |= _previous.HasFlag(PersonWord.Topic);
    }

    void AddPerson(ref Window window, int at, int end, PersonWord flags, int index)
    {
        bool isName = IsName(ref window, at, end, flags, index, out bool hasState);
        bool isRole = flags.HasFlag(PersonWord.Role) && !IsComparison(ref window, at, end), isTitle = flags.HasFlag(PersonWord.Title);
        if (!isName && !isRole && !isTitle) return;

        _hasName |= isName;
        _isNameWithState |= hasState;
        _hasTitle |= isTitle;
        bool isAny = isRole && _previous.HasFlag(PersonWord.AnyArticle);
        if (isRole) (_hasAny, _hasOne) = (_hasAny | isAny, _hasOne | !isAny);
        if (at > _term && WordsSinceTerm(ref window, at) <= NearWords) _isNear = true;
        if (!isAny) _wordsSincePerson = 0;
    }

    /// <summary>"niet ouder is dan zes maanden": more often older than a parent, unless an article or whose it is stands before it.</summary>
    static bool IsComparison(ref Window window, int at, int end)
    {
        if (end - at != 5 || !window.Has(at, "ouder"u8)) return false;
        int before = window.SkipSpacesBack(at, most: 1);
        return !window.HasWordBefore(before, "de"u8) && !window.HasWordBefore(before, "een"u8) && !window.HasWordBefore(before, "mijn"u8) && !window.HasWordBefore(before, "deze"u8);
    }

    readonly int WordsSinceTerm(ref Window window, int at)
    {
        int words = 1;
        for (int i = _termEnd; i < at; i++)
            if (window[i] == ' ') words++;
        return words - 1;
    }

    /// <summary>A first name of the list, or a capital word inside the sentence before a verb of state.</summary>
    readonly bool IsName(ref Window window, int at, int end, PersonWord flags, int index, out bool hasState)
    {
        hasState = false;
        if (IsInitial(ref window, at, end)) return true;
        if (!Ascii.IsUpper(window[at]) || !Ascii.IsLower(window[at + 1]) || flags != 0 || end - at < 2) return false;
        int next = window.SkipSpaces(end);
        var following = (PersonWord)PersonWords.Flags.At(ref window, next, out int nextEnd);
        hasState = nextEnd > next && following.HasFlag(PersonWord.State);
        if (_names.IsAt(ref window, at)) return !IsOfStreet(ref window, next);
        return Ascii.IsUpper(window[next]) && Ascii.IsLower(window[next + 1]) && following == 0 && _previous.HasFlag(PersonWord.Title) && index > 0;
    }

    /// <summary>"Anne Frankstraat" is a street, and nobody.</summary>
    static bool IsOfStreet(ref Window window, int at)
    {
        int end = window.WordEnd(at);
        if (!Ascii.IsUpper(window[at]) || end - at > 32) return false;
        Span<byte> lower = stackalloc byte[32];
        for (int i = at; i < end; i++) lower[i - at] = Ascii.ToLower(window[i]);
        return StreetWords.IsStrong(lower[..(end - at)]);
    }

    /// <summary>A capital with a full stop before another capital: J. de Boer, A.B. Jansen.</summary>
    static bool IsInitial(ref Window window, int at, int end)
    {
        if (end - at != 1 || !Ascii.IsUpper(window[at]) || window[end] != '.') return false;
        int next = window.SkipSpaces(end + 1);
        for (int words = 0; words < 3 && Ascii.IsLower(window[next]); words++) next = window.SkipSpaces(window.WordEnd(next, 8));
        return Ascii.IsUpper(window[next]) || window[next] is >= 0xC3 and < 0xE2;
    }

    readonly bool Decide()
    {
        bool isGeneral = (_all & (PersonWord.Policy | PersonWord.Many)) != 0 || _first.HasFlag(PersonWord.Condition);
        bool hasState = _all.HasFlag(PersonWord.State);
        if (_isTopic && !_isOwned) return false;
        if (_hasName || _hasTitle) return hasState || _isNameWithState || _isNear;
        if (_isOwned && !_first.HasFlag(PersonWord.Asks)) return !_all.HasFlag(PersonWord.Policy) && !_first.HasFlag(PersonWord.Condition);
        if (isGeneral || _first.HasFlag(PersonWord.Asks)) return false;
        // "Ik ben ziek, moet ik dat melden?": what is asked comes after what is said.
        if (_isSaid) return true;
        if (_all.HasFlag(PersonWord.Modal)) return false;
        if (_isAddressed && _all.HasFlag(PersonWord.Past) && !_all.HasFlag(PersonWord.Condition)) return true;
        if (_hasAny && !_all.HasFlag(PersonWord.Past) && !_all.HasFlag(PersonWord.Writer)) return false;
        if (_hasOne || _hasAny) return hasState || _isNear;
        return _all.HasFlag(PersonWord.Pronoun) && hasState;
    }
}
