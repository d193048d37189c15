namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>
/// The closed rule for a name whose parts are joined by dots, underscores or hyphens: in the name of a document (<c>cv_sanne_de_vries.pdf</c>), behind
/// an at sign (<c>@sanne.devries</c>) and as the user name in a field of a person (<c>owner: s.devries</c>).
/// </summary>
/// <remarks>
/// The model reads sentences and closes what looks like an identifier. Here a given name or an initial must stand beside a surname; a list is
/// asked for both, but the surname may be one that no list and no dictionary has when a given name or the field says that it is a person.
/// </remarks>
static class JoinedName
{
    /// <summary>Fewest tokens of such a unit: <c>j.</c> <c>jansen</c> and a quote or at sign, or two words and what joins them.</summary>
    public const int FewestTokens = 2;
    const int ShortestSurname = 4;
    const int MostPrefixes = 3;

    /// <summary>Marks the joined names between <paramref name="first"/> and <paramref name="end"/>, the tokens of one unit.</summary>
    public static void Mark(TokenWindow tokens, int first, int end)
    {
        // "... en j.jansen.pdf." at the end of a sentence.
        while (end - first > FewestTokens && tokens[end - 1].IsMark) end--;
        bool isFile = end - first > 2 && tokens[end - 2].Is('.') && DocumentFile.IsExtension(tokens[end - 1]);
        bool isMention = tokens[first].Is('@');
        if (!isFile && !isMention && !IsPersonField(tokens[first].Role)) return;
        if (isFile) end -= 2;
        for (int at = first; at < end;)
        {
            int to = at == first || IsJoint(tokens[at - 1]) || tokens[at - 1].Is('@') ? Match(tokens, at, end, at == first || !isFile) : at;
            for (int i = at; i < to; i++) tokens[i].Joined = i == at ? JoinedPart.Begin : JoinedPart.Inside;
            at = Math.Max(to, at + 1);
        }
    }

    static bool IsPersonField(FieldRole role) => role is FieldRole.Person or FieldRole.PersonTail or FieldRole.PersonColumn or FieldRole.Name or FieldRole.NameColumn;

    /// <summary>End of the name that begins here, or <paramref name="at"/> itself.</summary>
    static int Match(TokenWindow tokens, int at, int end, bool isAtStart)
    {
        ref NameToken given = ref tokens[at];
        int next = AfterGiven(tokens, at, end), surname = AfterPrefixes(tokens, next, end);
        bool isSure = isAtStart || surname > next || given.IsInitial;
        if (surname > at && surname < end && (surname + 1 == end || !IsTied(tokens[surname + 1])) && IsSurnameOf(tokens[surname], given, isSure)) return surname + 1;
        // "Jansen_Petra"
        return at + 2 < end && IsListedSurname(given) && IsJoint(tokens[at + 1]) && IsGiven(tokens[at + 2]) ? at + 3 : at;
    }

    /// <summary>The token after a given name or initials and what joins it to the next, or -1.</summary>
    static int AfterGiven(TokenWindow tokens, int at, int end)
    {
        int next = at;
        while (next < end && tokens[next].IsInitial) next++;
        if (next == at && !IsGiven(tokens[at]) && !IsLetter(tokens[at])) return -1;
        if (next == at) next++;
        if (next < end && IsJoint(tokens[next])) return next + 1;
        return tokens[next - 1].IsInitial ? next : -1;
    }

    static int AfterPrefixes(TokenWindow tokens, int at, int end)
    {
        if (at < 0) return -1;
        for (int i = 0; i < MostPrefixes && at + 2 < end && tokens[at].Attributes.Kind == WordKind.Prefix && IsJoint(tokens[at + 1]); i++) at += 2;
        return at;
    }

    /// <param name="surname">The word that may be the surname.</param>
    /// <param name="given">The given name or initial before it.</param>
    /// <param name="isSure">Whether it begins the file or user name, or a tussenvoegsel or a dot says that an initial is one: "bestek_b_bos" is lot B of the wood.</param>
    static bool IsSurnameOf(in NameToken surname, in NameToken given, bool isSure)
    {
        WordAttributes known = surname.Attributes;
        if (!surname.IsWord || surname.Letters < 2 || known.Kind == WordKind.Month || known.IsCommon) return false;
        if (IsListedSurname(surname)) return true;
        if (known.Surname > 0) return isSure || given.Letters > 1;
        bool isUnknown = known == default && surname.Letters >= ShortestSurname && surname.Shape != TokenShape.Camel;
        return isUnknown && isSure && (given.Letters == 1 || !given.Attributes.IsWord);
    }

    static bool IsListedSurname(in NameToken token) => token.IsWord && token.Attributes is { Surname: > 0, IsWord: false, IsCommon: false };

    static bool IsGiven(in NameToken token) => token.IsWord && token.Letters > 1 && token.Attributes is { FirstName: > 0, IsCommon: false, Kind: WordKind.None };

    static bool IsLetter(in NameToken token) => token.Shape is TokenShape.LowerLetter or TokenShape.CapitalLetter;

    static bool IsJoint(in NameToken token) => token.IsMark && token.Gap == TokenGap.None && token.Word is '.' or '_' or '-' or '/' or '\\';

    /// <summary>A letter or figure right behind, without a mark between: the word is not whole.</summary>
    static bool IsTied(in NameToken token) => !token.IsMark && token.Gap == TokenGap.None;
}
