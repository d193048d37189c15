namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The closed rules for a word that nothing but its form could make a name: a field of a request, a cell, a street, a heading.</summary>
/// <remarks>
/// The model learned from cells of tables that a word by itself may be a name. A word in lower case that no list knows, without a label, cue or
/// earlier mention, is more often <c>attachments</c> or <c>keep_alive</c>; replacing that would break a program's request.
/// </remarks>
static class BareWord
{
    /// <summary>True when the span from <paramref name="from"/> to <paramref name="to"/> is such a word. The token after it must be there.</summary>
    public static bool Is(TokenWindow tokens, int from, int to)
    {
        ref NameToken last = ref tokens[to - 1];
        if (last.Attributes.Kind == WordKind.OtherLabel && !last.Attributes.IsListedName) return true;
        int first = from;
        while (first < to - 1 && tokens[first].Attributes.Kind == WordKind.Prefix) first++;
        bool isStreet = last.Attributes.Surname == 0 && IsStreet(last);
        if (isStreet && first < to - 1 && !NameBorders.IsNameField(last)) return true;
        if (to - from == 1 && IsAccount(last)) return true;
        if (IsSupported(tokens[from]) || IsSupported(last)) return false;
        if (IsHeading(tokens, first, to) || IsAbbreviation(tokens, from, to) || IsLettered(tokens, from, to) || IsDate(tokens, from, to)) return true;
        return first == to - 1 && (isStreet || (to - from == 1 && IsLone(tokens, from)));
    }

    /// <summary><c>user: app</c>, <c>owner: backup</c>: an ordinary word of either language in small letters, in the field of a person.</summary>
    static bool IsAccount(in NameToken word)
    {
        if (word.Role is not (FieldRole.Person or FieldRole.PersonColumn) || word.Shape != TokenShape.Lower || word.Known != 0 || word.IsAnnounced) return false;
        WordAttributes known = word.Attributes;
        return !known.IsListedName && (known.IsWord || known.IsEnglish || known.Kind is WordKind.Technical or WordKind.Brand);
    }

    /// <summary>"b.s.n.", "V.O.F.": letters with dots and nothing else.</summary>
    static bool IsAbbreviation(TokenWindow tokens, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (!tokens[i].IsInitial) return false;
        return true;
    }

    /// <summary>"Hal B", "Ploeg A": an ordinary word and a letter without a dot.</summary>
    static bool IsLettered(TokenWindow tokens, int from, int to)
        => to - from == 2 && tokens[to - 1].Shape == TokenShape.CapitalLetter && tokens[from].Attributes is { FirstName: 0, IsWord: true };

    /// <summary>"4 mei", "12 JUNI": a month behind a number.</summary>
    static bool IsDate(TokenWindow tokens, int from, int to)
        => to - from == 1 && tokens[from].Attributes.Kind == WordKind.Month && tokens[from - 1].Shape == TokenShape.Number && tokens[from].Gap == TokenGap.Space;

    /// <summary>
    /// "Nulmeting Gereed", "Governing Law", "Mozilla": words of a dictionary or of the closed classes that no list has as a name. A single Dutch
    /// word with a capital may be a rare surname, and is left to the model.
    /// </summary>
    static bool IsHeading(TokenWindow tokens, int from, int to)
    {
        if (to - from == 1 && tokens[from].Attributes is { IsWord: true, Kind: WordKind.None } && tokens[from].HasCapital && !tokens[from].IsSentenceStart) return false;
        for (int i = from; i < to; i++)
        {
            WordAttributes known = tokens[i].Attributes;
            if (tokens[i].IsMark || known.Kind == WordKind.Prefix) continue;
            if (known.IsListedName || !(known.IsWord || known.IsEnglish || known.Kind is WordKind.Brand or WordKind.Technical)) return false;
        }

        return true;
    }

    static bool IsSupported(in NameToken word) => word.Role is not (FieldRole.None or FieldRole.Other or FieldRole.OtherColumn) || word.Cue != 0 || word.Known != 0 || word.SinceClosing != 0;

    static bool IsLone(TokenWindow tokens, int at)
    {
        ref NameToken word = ref tokens[at], next = ref tokens[at + 1];
        if (word.Shape == TokenShape.ShortCapitals) return word.Attributes.FirstName == 0 || (word.Letters == 2 && word.Casing != TextCasing.Capitals);
        if (word.Shape is not (TokenShape.Lower or TokenShape.MixedCase) || word.Attributes.FirstName > 1) return false;
        if (word.Attributes.IsListedName) return word.Attributes.IsWord && IsCell(tokens, at);
        return IsPart(tokens, at) || IsCell(tokens, at) || next.Shape == TokenShape.Number;
    }

    /// <summary><c>keep_alive</c>, and the piece <c>abdb</c> of a number in hexadecimals.</summary>
    static bool IsPart(TokenWindow tokens, int at)
    {
        ref NameToken before = ref tokens[at - 1], word = ref tokens[at], next = ref tokens[at + 1];
        bool isLeft = word.Gap == TokenGap.None, isRight = next.Gap == TokenGap.None;
        if ((isLeft && before.Is('_')) || (isRight && next.Is('_'))) return true;
        return isLeft && before.Is('-') && tokens[at - 2].Shape is TokenShape.Number or TokenShape.Code;
    }

    /// <summary>All there is between the edges of a line or of the columns of a table.</summary>
    static bool IsCell(TokenWindow tokens, int at)
        => (tokens[at].Gap >= TokenGap.Wide || IsEdge(tokens[at - 1])) && (tokens[at + 1].Gap >= TokenGap.Wide || IsEdge(tokens[at + 1]));

    static bool IsEdge(in NameToken token) => token.IsMark && token.Word is ';' or ',' or '|' or '"';

    /// <summary>"Beukenlaan", "Maasboulevard": the end of the word says that it is a street.</summary>
    static bool IsStreet(in NameToken word) => word.Letters > 6 && word.Suffix is 0x6C61616E or 0x72616174 or 0x6C65696E or 0x76617264 or 0x61636874 or 0x6E67656C or 0x6B616465;
}
