namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The closed rules for where a name begins and ends: over initials and tussenvoegsels, not over what belongs to the next word.</summary>
static class NameBorders
{
    const int MostPrefixes = 3;

    /// <summary>Settles the borders of a tagged name; empty when nothing of it can be a name.</summary>
    /// <param name="tokens">The window.</param>
    /// <param name="begin">First token as tagged.</param>
    /// <param name="end">One after the last token as tagged.</param>
    /// <param name="floor">The name may grow back to this token.</param>
    /// <param name="ceiling">The name may grow up to this token.</param>
    public static (int Begin, int End) Settle(TokenWindow tokens, int begin, int end, int floor, int ceiling)
    {
        begin = AfterCell(tokens, begin, end);
        int trimmed = Trim(tokens, begin, end);
        // A cell of its own under "tussenvoegsel" is all tussenvoegsel.
        if (trimmed == begin) return IsNameField(tokens[begin]) ? (begin, end) : (begin, begin);
        bool hasComma = HasComma(tokens, begin, trimmed);
        return (GrowBack(tokens, begin, floor), hasComma ? trimmed : GrowOverComma(tokens, GrowOn(tokens, begin, trimmed, ceiling), ceiling));
    }

    public static bool IsNameField(in NameToken token) => token.Role is FieldRole.Name or FieldRole.NameColumn or FieldRole.NameBelow;

    /// <summary>"FNV" at the end of a row is no part of the name that begins the next one.</summary>
    static int AfterCell(TokenWindow tokens, int begin, int end)
    {
        ref NameToken before = ref tokens[begin - 1];
        if (!before.IsMark || before.Word is not (';' or '|' or '\t')) return begin;
        for (int i = begin + 1; i < end; i++)
            if (tokens[i].Gap == TokenGap.Line && tokens[i - 1].Attributes.FirstName == 0 && !tokens[i - 1].Is('-')) return i;
        return begin;
    }

    /// <summary>The label that begins the next line, as in "Achternaam: Schouten", with "BSN" under it.</summary>
    static bool IsNextLabel(in NameToken token)
        => token.Gap >= TokenGap.Line && !token.Attributes.IsListedName && token.Attributes.Kind is (WordKind.OtherLabel or WordKind.NameLabel or WordKind.PersonLabel or WordKind.HeaderLabel);

    /// <summary>Drops marks, labels and tussenvoegsels at the end; after a comma a tussenvoegsel belongs to the name.</summary>
    static int Trim(TokenWindow tokens, int begin, int end)
    {
        while (end > begin + 1 && IsNextLabel(tokens[end - 1])) end--;
        while (end > begin && (tokens[end - 1].IsMark || (IsPrefix(tokens[end - 1]) && !HasComma(tokens, begin, end)))) end--;
        return end;
    }

    /// <summary>"U. Djojosoeparto", "W.F. Hermsen": initials in front belong to the name.</summary>
    static int GrowBack(TokenWindow tokens, int begin, int floor)
    {
        while (begin > floor && tokens[begin].Gap <= TokenGap.Space && tokens[begin - 1].IsInitial) begin--;
        if (begin == floor || tokens[begin].Gap != TokenGap.Space) return begin;
        return IsBareInitials(tokens[begin - 1], tokens[begin]) || IsFirstNameOf(tokens[begin - 1], tokens[begin]) ? begin - 1 : begin;
    }

    /// <summary>"Koos Kok", of which the surname alone was tagged: a first name that is no ordinary word stands before it, written the same way.</summary>
    static bool IsFirstNameOf(in NameToken token, in NameToken name)
    {
        WordAttributes known = token.Attributes;
        bool isFirstName = known.FirstName > 0 && known.FirstName > known.Surname && !known.IsCommon && !known.IsWord && known.Kind == WordKind.None;
        bool isSurname = IsPrefix(name) || name.Attributes.FirstName == 0 || name.Attributes.Surname > name.Attributes.FirstName;
        return isFirstName && isSurname && (IsPrefix(name) || token.Shape == name.Shape);
    }

    /// <summary>"WF Hermsen", and in lower case "wf hermsen": letters that are no word of any list.</summary>
    static bool IsBareInitials(in NameToken token, in NameToken name)
    {
        if (token.Attributes != default) return false;
        return name.HasCapital ? token.Shape is TokenShape.ShortCapitals or TokenShape.CapitalLetter : token.Shape == TokenShape.Lower && token.Letters <= 3;
    }

    /// <summary>"M. van 't Hof", "Sven ten Have", "Jansen-Post", "Quincy Djojosoeparto": what follows and can only be more of the name.</summary>
    static int GrowOn(TokenWindow tokens, int begin, int end, int ceiling)
    {
        while (end < ceiling && tokens[end].IsInitial && tokens[end - 1].IsInitial && tokens[end].Gap == TokenGap.None) end++;
        end = GrowToSurname(tokens, begin, end, ceiling);
        for (int i = 0; i < MostPrefixes; i++)
        {
            int grown = GrowOverHyphen(tokens, end, ceiling);
            if (grown == end && end < ceiling && IsMoreOfName(tokens[end], tokens[end - 1])) grown++;
            if (grown == end) return end;
            end = grown;
        }

        return end;
    }

    /// <summary>Initials or a first name, then tussenvoegsels, then the surname.</summary>
    static int GrowToSurname(TokenWindow tokens, int begin, int end, int ceiling)
    {
        // "Annie M.G. Schmidt"
        if (end < ceiling && tokens[end].IsInitial && tokens[end].Gap == TokenGap.Space && tokens[end].HasCapital && tokens[end - 1].Attributes.FirstName > 0)
        {
            int past = end;
            while (past < ceiling && tokens[past].IsInitial) past++;
            if (past < ceiling && IsNear(tokens[past]) && (IsPrefix(tokens[past]) || IsSurname(tokens[past], tokens[past - 1]))) end = past;
        }

        ref NameToken last = ref tokens[end - 1];
        if (!last.IsInitial && !(end - begin == 1 && last.Attributes.FirstName > 0)) return end;
        int at = end;
        while (at < ceiling && at - end < MostPrefixes && IsPrefix(tokens[at]) && IsNear(tokens[at])) at++;
        if (at >= ceiling || !IsNear(tokens[at]) || (at == end && !last.IsInitial)) return end;
        return IsSurname(tokens[at], last) ? at + 1 : end;
    }

    /// <summary>"Yılmaz, BS" in a cell of its own: a comma and initials, and then the end of the cell.</summary>
    static int GrowOverComma(TokenWindow tokens, int end, int ceiling)
    {
        if (end + 1 >= ceiling || !tokens[end].Is(',') || tokens[end - 1].IsInitial) return end;
        int at = end + 1;
        while (at < ceiling && (tokens[at].IsInitial || IsBareLetters(tokens[at]))) at++;
        bool isEdge = tokens[at].Gap >= TokenGap.Wide || (tokens[at].IsMark && tokens[at].Word is ';' or '|' or '"' or '\t');
        return at > end + 1 && isEdge ? at : end;
    }

    static bool IsBareLetters(in NameToken token)
        => token.Shape is TokenShape.CapitalLetter or TokenShape.LowerLetter || (token.Shape == TokenShape.ShortCapitals && token.Attributes == default);

    /// <summary>A name does not end at a hyphen with a word tied to it.</summary>
    static int GrowOverHyphen(TokenWindow tokens, int end, int ceiling)
    {
        if (end + 1 >= ceiling || !tokens[end].Is('-') || tokens[end].Gap != TokenGap.None) return end;
        // "Schou-" at the end of a line goes on with "ten" on the next.
        if (tokens[end + 1].Gap == TokenGap.Line) return tokens[end + 1].Shape == TokenShape.Lower && !tokens[end + 1].Attributes.IsCommon ? end + 2 : end;
        int at = end + 1;
        while (at < ceiling - 1 && at - end <= MostPrefixes && IsPrefix(tokens[at])) at++;
        bool isTied = tokens[end + 1].Gap == TokenGap.None && tokens[at].IsWord && tokens[at].Letters > 1 && tokens[at].HasCapital == tokens[end - 1].HasCapital;
        return isTied && !tokens[at].Attributes.IsCommon ? at + 1 : end;
    }

    /// <summary>
    /// A word with a capital that is no ordinary word, place or organisation, right after a name; behind what is no surname an ordinary word too. In
    /// lower case a listed surname or a word of no dictionary after a first name, and a known surname after a word of no list. And "jr.".
    /// </summary>
    static bool IsMoreOfName(in NameToken token, in NameToken last)
    {
        WordAttributes known = token.Attributes;
        if (IsTornOff(token, last)) return true;
        if (token.Gap != TokenGap.Space || !token.IsWord || token.Letters < 2) return false;
        if (known.Kind == WordKind.Generation) return true;
        if (known.IsCommon || known.IsPlace || known.Kind != WordKind.None) return false;
        bool isFirstName = last.Attributes.FirstName > 0 && last.Attributes.Surname < last.Attributes.FirstName;
        if (token.Shape == TokenShape.Capitalised && last.Shape == TokenShape.Capitalised)
            return !known.IsWord || (last.Attributes.Surname <= last.Attributes.FirstName && !last.Attributes.IsWord && last.Casing is TextCasing.Normal or TextCasing.StartsLower);
        if (token.Shape != TokenShape.Lower || last.Shape != TokenShape.Lower) return false;
        if (last.Attributes == default && known.Surname > 1) return true;
        return isFirstName && (known.Surname > 0 || (!known.IsWord && !known.IsEnglish && known.FirstName == 0));
    }

    /// <summary>"ndriks" under "He": two pieces of which no list knows either, on the end of a line and the start of the next.</summary>
    public static bool IsTornOff(in NameToken token, in NameToken last)
        => token.Gap == TokenGap.Line && token.Shape == TokenShape.Lower && token.Attributes == default && last.Shape == TokenShape.Capitalised && (!last.Attributes.IsListedName || last.Letters <= 2);

    static bool IsSurname(in NameToken token, in NameToken first)
    {
        if (!token.IsWord || token.IsInitial || token.Attributes.IsCommon || token.Letters < 2) return false;
        if (token.Attributes.Kind is WordKind.OrganisationAfter or WordKind.StreetAfter) return false;
        return token.HasCapital || (first.Shape == TokenShape.LowerInitial && token.Shape == TokenShape.Lower);
    }

    static bool IsNear(in NameToken token) => token.Gap is TokenGap.Space or TokenGap.Line or TokenGap.None;

    static bool IsPrefix(in NameToken token) => token.Attributes.Kind == WordKind.Prefix;

    static bool HasComma(TokenWindow tokens, int begin, int end)
    {
        for (int i = begin + 1; i < end - 1; i++)
            if (tokens[i].Is(',')) return true;
        return false;
    }
}
