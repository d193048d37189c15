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
        if (token.IsMark) return IsOpenMark(tokens, at);
        if (!token.IsWord) return false;
        if (token.Known != 0) return true;
        if (token.Shape == TokenShape.ShortCapitals && !token.Attributes.IsCommon && (tokens[at + 1].HasCapital && IsCandidate(tokens[at + 1]) || IsPrefix(tokens[at + 1]))) return true;
        if (IsPrefix(token)) return (follows && IsPrefix(tokens[at - 1])) || IsJoined(tokens, at) || IsCandidate(tokens[at + 1]) || IsPrefixChain(tokens, at) || IsCandidate(tokens[at - 1]) || IsAfterComma(tokens, at) || IsFieldValue(token);
        if (token.Attributes.Kind == WordKind.Generation) return IsCandidate(tokens[at - 1]);
        return IsCandidate(token);
    }

    /// <summary>"Al-Amrani": the tussenvoegsel is tied to the name by a hyphen.</summary>
    static bool IsJoined(TokenWindow tokens, int at) => tokens[at + 1].Is('-') && tokens[at + 1].Gap == TokenGap.None && IsCandidate(tokens[at + 2]);

    /// <summary>"Jansen, van der": the tussenvoegsel of a name that is sorted by surname.</summary>
    static bool IsAfterComma(TokenWindow tokens, int at) => tokens[at - 1].Is(',') && IsCandidate(tokens[at - 2]);

    /// <summary>A tussenvoegsel of two words: the word after next decides.</summary>
    static bool IsPrefixChain(TokenWindow tokens, int at)
        => tokens[at + 1].Attributes.Kind == WordKind.Prefix && (IsCandidate(tokens[at + 2]) || tokens[at + 2].Attributes.Kind == WordKind.Prefix);

    /// <summary>A hyphen, comma or dot inside a name: open when both sides are.</summary>
    static bool IsOpenMark(TokenWindow tokens, int at)
    {
        ref NameToken token = ref tokens[at];
        return token.Word switch
        {
            '-' or '/' or '\'' or '.' or '&' => token.Gap <= TokenGap.Space && (IsCandidate(tokens[at - 1]) || IsPrefix(tokens[at - 1])) && (IsCandidate(tokens[at + 1]) || IsPrefix(tokens[at + 1])),
            ',' => IsOpenComma(tokens, at),
            '(' or ')' => tokens[at - 1].HasCapital && IsCandidate(tokens[at - 1]) && IsCandidate(tokens[at + 1]),
            _ => false,
        };
    }

    /// <summary>A comma may join a surname and what follows it when the field says so, or when it is followed by initials or written with capitals.</summary>
    static bool IsOpenComma(TokenWindow tokens, int at)
    {
        ref NameToken before = ref tokens[at - 1], after = ref tokens[at + 1];
        if (!(IsCandidate(after) || IsPrefix(after))) return false;
        if (IsPrefix(before)) return tokens[at - 2].Is(',');
        return IsCandidate(before) && (before.HasCapital || HasRole(tokens[at].Role) || after.IsInitial || before.Gap >= TokenGap.Wide || tokens[at - 2].IsMark);
    }

    static bool IsFieldValue(in NameToken token) => token.Role is FieldRole.Name or FieldRole.NameColumn or FieldRole.NameTail;

    static bool IsPrefix(in NameToken token) => token.Attributes.Kind == WordKind.Prefix;

    static bool HasRole(FieldRole role) => role is not (FieldRole.None or FieldRole.Other or FieldRole.OtherColumn);

    /// <summary>Judges a word without its neighbours.</summary>
    static bool IsCandidate(in NameToken token)
    {
        WordAttributes known = token.Attributes;
        if (token.IsMark || !token.IsWord) return false;
        if (known.IsCommon && !(known.IsListedName && token.Shape == TokenShape.Capitalised && (known.Kind is not WordKind.Function || !token.IsSentenceStart || token.SinceClosing != 0)))
            return HasRole(token.Role) && (token.HasCapital || IsFieldValue(token));
        return token.Shape switch
        {
            TokenShape.Capitalised or TokenShape.MixedCase => known.IsNameLike || !(token.IsSentenceStart && known.IsWord) || token.Cue != 0 || token.SinceClosing != 0 || HasRole(token.Role),
            TokenShape.Initial or TokenShape.LowerInitial or TokenShape.CapitalLetter => true,
            TokenShape.Capitals or TokenShape.ShortCapitals => known.IsNameLike || HasRole(token.Role) || token.Cue != 0 || (!known.IsWord && token.Letters > 3) || token.Casing == TextCasing.Capitals,
            TokenShape.Lower => IsLowerCandidate(token),
            TokenShape.Caseless => true,
            TokenShape.LowerLetter => HasRole(token.Role),
            _ => false,
        };
    }

    static bool IsLowerCandidate(in NameToken token)
    {
        WordAttributes known = token.Attributes;
        if (HasRole(token.Role) || token.SinceClosing is > 0 and < 4) return true;
        if (token.Cue != 0 && (token.Cue & 7) <= 3) return true;
        if (known.IsListedName) return !known.IsWord || known.FirstName > 1 || known.Surname > 1;
        return !known.IsWord && token.Letters is >= 3 and <= 16;
    }
}
