namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Says cheaply where no name can be, so that the tagger looks at the rest only.</summary>
/// <remarks>Reads two tokens on either side. What it closes is outside every name, also for the training of the model.</remarks>
static class NameGate
{
    /// <param name="tokens">The window.</param>
    /// <param name="at">The token to judge.</param>
    /// <param name="follows">True when the token before it was left open.</param>
    public static bool IsOpen(TokenWindow tokens, int at, bool follows)
    {
        ref NameToken token = ref tokens[at];
        if (token.Known != 0) return true;
        // Behind a first name and behind a tussenvoegsel an ordinary word may be a surname.
        if (token.IsDull && tokens[at - 1].Attributes.FirstName < 2 && !IsPrefix(tokens[at - 1])) return false;
        if (token.IsMark) return IsOpenMark(tokens, at);
        WordKind kind = token.Attributes.Kind;
        bool isLinking = kind is WordKind.Prefix or WordKind.Generation;
        if (token.Shape == TokenShape.Lower && token.Role == FieldRole.None && !isLinking && token.Attributes.IsCommon) return false;
        if (!token.IsWord) return false;
        bool isOpen = isLinking
            ? kind == WordKind.Prefix ? IsOpenPrefix(tokens, at, follows) : tokens[at - 1].IsCandidate
            : token.IsCandidate ? !IsBareSurname(tokens, at) || IsOpenByNeighbours(tokens, at, follows) : IsOpenByNeighbours(tokens, at, follows);
        // Asked last, because few words come this far.
        return isOpen && !ProgramWord.Is(tokens, at);
    }

    /// <summary>A word that its neighbours make part of a name.</summary>
    static bool IsOpenByNeighbours(TokenWindow tokens, int at, bool follows) => tokens[at].Shape switch
    {
        TokenShape.Lower => IsAfterFirstName(tokens, at) || IsBrokenName(tokens, at) || (follows && IsAfterPrefix(tokens, at)),
        TokenShape.ShortCapitals => IsBareInitials(tokens, at),
        _ => false,
    };

    /// <summary>A tussenvoegsel is open beside a candidate, in a chain that leads to one, after a comma, and in a name field.</summary>
    static bool IsOpenPrefix(TokenWindow tokens, int at, bool follows)
    {
        ref NameToken before = ref tokens[at - 1], next = ref tokens[at + 1], second = ref tokens[at + 2];
        if (next.IsCandidate || before.IsCandidate || IsNameField(tokens[at].Role)) return true;
        bool isChain = (follows && IsPrefix(before)) || (IsPrefix(next) && (second.IsCandidate || IsPrefix(second)));
        bool isTied = next.Is('-') && next.Gap == TokenGap.None && second.IsCandidate;
        return isChain || isTied || IsBrokenName(tokens, at) || (before.Is(',') && tokens[at - 2].IsCandidate);
    }

    /// <summary>"schuur", "boom": an ordinary word in lower case that is a surname too, with nothing before it that begins a name.</summary>
    static bool IsBareSurname(TokenWindow tokens, int at)
    {
        ref NameToken token = ref tokens[at], before = ref tokens[at - 1], next = ref tokens[at + 1];
        if (token.Shape != TokenShape.Lower || !token.Attributes.IsWord || token.Attributes.FirstName > 0 || HasRole(token.Role) || token.SinceClosing != 0 || IsCued(token.Cue)) return false;
        bool isTied = (before.Is('-') && token.Gap == TokenGap.None) || (next.Gap == TokenGap.None && (next.Is('-') || next.Is(',')));
        bool isUnknown = before.Shape == TokenShape.Lower && before.Attributes == default;
        return !(isTied || isUnknown || before.IsInitial || IsPrefix(before) || before.Attributes.FirstName > 0 || before.Known != 0 || before.Shape is TokenShape.LowerLetter);
    }

    /// <summary>"oscar dassen": after a first name in lower case any word that is not among the most common may be the surname.</summary>
    static bool IsAfterFirstName(TokenWindow tokens, int at)
    {
        ref NameToken token = ref tokens[at], before = ref tokens[at - 1];
        return token.Shape == TokenShape.Lower && token.Gap == TokenGap.Space && !token.Attributes.IsCommon && before.Shape == TokenShape.Lower
            && before.Attributes.FirstName > 1 && !before.Attributes.IsCommon && token.Casing is not TextCasing.Normal;
    }

    /// <summary>"fenne van dassen", "d. de grefte": behind a tussenvoegsel that follows a first name, initials or a word of no list, any word that is not among the most common.</summary>
    static bool IsAfterPrefix(TokenWindow tokens, int at)
    {
        ref NameToken token = ref tokens[at], first = ref tokens[at - 2];
        bool isLower = token.Shape == TokenShape.Lower && token.Gap == TokenGap.Space && !token.Attributes.IsCommon;
        return isLower && IsPrefix(tokens[at - 1]) && (first.Shape == TokenShape.LowerInitial || (first.Shape == TokenShape.Lower && (first.Attributes.FirstName > 0 || first.Attributes == default)));
    }

    /// <summary>"ten" under "Schou-", "ndriks" under "He": the rest of a name that was broken over two lines.</summary>
    static bool IsBrokenName(TokenWindow tokens, int at)
    {
        ref NameToken token = ref tokens[at], before = ref tokens[at - 1];
        if (token.Gap != TokenGap.Line || token.Shape != TokenShape.Lower) return false;
        return before.Is('-') ? before.Gap == TokenGap.None && tokens[at - 2].HasCapital && tokens[at - 2].IsCandidate : NameBorders.IsTornOff(token, before);
    }

    /// <summary>"WZ Berg": two or three capitals before a name may be initials.</summary>
    static bool IsBareInitials(TokenWindow tokens, int at)
    {
        if (tokens[at].Shape != TokenShape.ShortCapitals || tokens[at].Attributes.IsCommon) return false;
        ref NameToken next = ref tokens[at + 1];
        return IsPrefix(next) || (next.HasCapital && next.IsCandidate);
    }

    /// <summary>A mark inside a name is open when both sides are.</summary>
    static bool IsOpenMark(TokenWindow tokens, int at)
    {
        ref NameToken token = ref tokens[at], before = ref tokens[at - 1], next = ref tokens[at + 1];
        if (!IsPart(next) && token.Word != '-') return false;
        return token.Word switch
        {
            '-' or '/' or '\'' or '.' or '&' => token.Gap <= TokenGap.Space && IsPart(before) && (IsPart(next) || (token.Word == '-' && IsBrokenName(tokens, at + 1))),
            ',' => IsOpenComma(tokens, at),
            '(' or ')' => before.HasCapital && before.IsCandidate && next.IsCandidate,
            _ => false,
        };
    }

    /// <summary>A comma may join a surname and what follows it when the field says so, or when it is followed by initials or written with capitals.</summary>
    static bool IsOpenComma(TokenWindow tokens, int at)
    {
        ref NameToken before = ref tokens[at - 1], next = ref tokens[at + 1];
        if (!IsPart(next)) return false;
        if (IsPrefix(before)) return tokens[at - 2].Is(',');
        return before.IsCandidate && (before.HasCapital || HasRole(tokens[at].Role) || next.IsInitial || before.Gap >= TokenGap.Wide || tokens[at - 2].IsMark);
    }

    static bool IsPart(in NameToken token) => token.IsCandidate || IsPrefix(token);

    static bool IsPrefix(in NameToken token) => token.Attributes.Kind == WordKind.Prefix;

    static bool IsNameField(FieldRole role) => role is FieldRole.Name or FieldRole.NameColumn or FieldRole.NameTail;

    static bool HasRole(FieldRole role) => role is not (FieldRole.None or FieldRole.Other or FieldRole.OtherColumn);

    /// <summary>Sets what is asked of a token by its neighbours, when its role, cue and casing are known.</summary>
    public static void Prepare(ref NameToken token)
    {
        token.Classify();
        token.IsCandidate = MayBeName(token);
        bool isPlain = token.Gap == TokenGap.Space && token.Shape is TokenShape.Lower or TokenShape.Capitalised;
        token.IsDull = isPlain && !token.IsCandidate && token.Attributes.Kind is not (WordKind.Prefix or WordKind.Generation);
    }

    /// <summary>Judges a word without its neighbours, when its role, cue and casing are known.</summary>
    public static bool MayBeName(in NameToken token)
    {
        if (token.IsMark || !token.IsWord) return false;
        if (token.Attributes.IsCommon && !IsNameInSpite(token)) return HasRole(token.Role) && (token.HasCapital || IsNameField(token.Role));
        return token.Shape switch
        {
            TokenShape.Capitalised or TokenShape.MixedCase or TokenShape.Camel => IsCapitalCandidate(token),
            TokenShape.Capitals or TokenShape.ShortCapitals => IsCapitalsCandidate(token),
            TokenShape.Lower => IsLowerCandidate(token),
            TokenShape.LowerLetter => HasRole(token.Role),
            _ => true, // initials, and scripts without capitals
        };
    }

    /// <summary>"Wil" and "Mark" with a capital where a sentence does not ask for one.</summary>
    static bool IsNameInSpite(in NameToken token)
        => token.Attributes.IsListedName && token.Shape == TokenShape.Capitalised
            && (token.Attributes.Kind != WordKind.Function || !token.IsSentenceStart || token.SinceClosing != 0);

    static bool IsCapitalCandidate(in NameToken token)
        => token.Attributes.IsNameLike || !(token.IsSentenceStart && token.Attributes.IsWord) || token.Cue != 0 || token.SinceClosing != 0 || HasRole(token.Role);

    static bool IsCapitalsCandidate(in NameToken token)
        => token.Attributes.IsNameLike || HasRole(token.Role) || token.Cue != 0 || (!token.Attributes.IsWord && token.Letters > 3) || token.Casing == TextCasing.Capitals;

    static bool IsLowerCandidate(in NameToken token)
    {
        if (HasRole(token.Role) || token.SinceClosing is > 0 and < 4 || IsCued(token.Cue)) return true;
        WordAttributes known = token.Attributes;
        if (known.IsListedName) return !known.IsWord || known.FirstName > 1 || known.Surname > 1;
        return !known.IsWord && token.Letters is >= 3 and <= 16;
    }

    /// <summary>Within three words of a title, greeting, relation or office. A verb such as "zegt" announces too little by itself.</summary>
    static bool IsCued(byte cue) => cue != 0 && (cue & 7) <= 3 && (WordKind)(cue >> 3) is not (WordKind.Speech or WordKind.OrganisationBefore);
}
