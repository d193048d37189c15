namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The closed rules for what only bears a name: an organisation by the word before or after it, and a plain word after a tussenvoegsel.</summary>
/// <remarks>They correct the model where its features were not enough; a label, a title, a greeting or an earlier mention outweighs them.</remarks>
static class NamedAfter
{
    const int VeryCommon = 3;
    const int LongCompound = 8;

    /// <summary>True when the span is the name of something else than a person. The token before it and the three after it must be there.</summary>
    public static bool Is(TokenWindow tokens, int from, int to)
    {
        ref NameToken first = ref tokens[from];
        if (first.Known != 0 || first.SinceClosing != 0) return false;
        if (first.Role is FieldRole.Person or FieldRole.PersonTail or FieldRole.PersonColumn) return IsCalled(tokens, from, to);
        if (first.Role is not (FieldRole.None or FieldRole.Other or FieldRole.OtherColumn)) return false;
        return IsEponym(tokens, from, to) || IsOrganisation(tokens, from, to) || IsPartner(tokens, from, to) || IsPlace(tokens, from, to) || IsThing(tokens, from, to) || IsPhrase(tokens, from, to) || IsPlain(tokens, from, to);
    }

    /// <summary>"M. Parkinson", "Gilles de la Tourette", "Dunning-Kruger", without a title, greeting or office before it.</summary>
    static bool IsEponym(TokenWindow tokens, int from, int to)
        => !tokens[from].IsAnnounced && Eponym.Is(tokens[to - 1]) && (to - from == 1 || tokens[from].IsInitial || tokens[from + 1].Attributes.Kind == WordKind.Prefix || tokens[from + 1].Is('-'));

    /// <summary>"Landgoed De Kamp", "Catering Van der Linde", "Van Dijk Advies", "team Groen".</summary>
    static bool IsOrganisation(TokenWindow tokens, int from, int to)
    {
        ref NameToken before = ref tokens[from - 1], first = ref tokens[from], after = ref tokens[to];
        if (IsCalled(tokens, from, to)) return true;
        if (first.Gap != TokenGap.Space && first.Gap != TokenGap.Line) return false;
        if (before.Attributes.Kind == WordKind.OtherLabel && to - from == 1 && first.Attributes.IsWord && first.Attributes.FirstName == 0) return true;
        return after.Gap == TokenGap.Space && after.Attributes.Kind == WordKind.OrganisationAfter && after.IsWord && after.Letters > 1 && !after.Attributes.IsListedName
            && after.HasCapital == first.HasCapital && !IsTitled(tokens[to - 1]);
    }

    /// <summary>"Landgoed De Kamp", "kapsalon Johan": the word for what it is comes first; also in the field of a person.</summary>
    static bool IsCalled(TokenWindow tokens, int from, int to)
    {
        ref NameToken before = ref tokens[from - 1], first = ref tokens[from];
        if (first.Attributes.Kind == WordKind.OrganisationBefore && !first.Attributes.IsListedName && to - from > 1) return true;
        bool isNear = first.Gap == TokenGap.Space || (first.Gap == TokenGap.Line && first.Role is FieldRole.None or FieldRole.Other);
        return isNear && before.Attributes.Kind == WordKind.OrganisationBefore && !IsTitled(first);
    }

    static bool IsTitled(in NameToken word) => word.Cue >> 3 is (int)WordKind.Title or (int)WordKind.Salutation;

    /// <summary>"Vries en Voskamp Advocaten": the first name of a firm.</summary>
    static bool IsPartner(TokenWindow tokens, int from, int to)
    {
        ref NameToken joint = ref tokens[to], second = ref tokens[to + 1], after = ref tokens[to + 2];
        if (joint.Word != s_and || joint.Gap != TokenGap.Space || second.Gap != TokenGap.Space || after.Gap != TokenGap.Space || to - from > 2) return false;
        return second.IsWord && second.HasCapital == tokens[from].HasCapital && after.IsWord && after.Attributes.Kind == WordKind.OrganisationAfter && after.HasCapital == second.HasCapital;
    }

    /// <summary>"te Deventer", "Sneek" in a cell, "Zutphen-Hengelo", "ROC Flevoland": places that no list has as a name, with nothing that announces a person.</summary>
    static bool IsPlace(TokenWindow tokens, int from, int to)
    {
        ref NameToken last = ref tokens[to - 1];
        if (!last.Attributes.IsPlace || last.Known != 0 || (to - from == 1 ? last.IsAnnounced : tokens[from].Cue != 0)) return false;
        if (IsRoute(tokens, from, to)) return true;
        if (last.Attributes.IsListedName) return false;
        for (int i = from; i < to - 1; i++)
            if (tokens[i].Attributes.Kind != WordKind.Prefix && (tokens[i].Shape != TokenShape.ShortCapitals || tokens[i].Attributes.IsListedName)) return false;
        return true;
    }

    /// <summary>"Zutphen-Hengelo", "Echt-Susteren": two places with a hyphen and nothing else.</summary>
    static bool IsRoute(TokenWindow tokens, int from, int to)
        => to - from == 3 && tokens[from + 1].Is('-') && tokens[from].Attributes is { IsPlace: true, FirstName: 0 } && tokens[to - 1].Attributes.FirstName == 0;

    /// <summary>"een wolf", "een Leitz", "het Dari", "haar rollator": behind these words stands a thing; behind "het" and a possessive only when no list has it.</summary>
    static bool IsThing(TokenWindow tokens, int from, int to)
    {
        ref NameToken before = ref tokens[from - 1], word = ref tokens[from];
        if (to - from > 1 || word.Gap != TokenGap.Space || word.IsAnnounced || before.IsMark) return false;
        if (before.Word == s_a) return true;
        bool isPossessive = before.Word == s_her || before.Word == s_his || before.Word == s_my || before.Word == s_their;
        return !word.Attributes.IsListedName && (before.Word == s_it || (isPossessive && word.Shape == TokenShape.Lower));
    }

    /// <summary>"Op de Dam wordt", "In de Kern staat": a sentence begins with a preposition and an ordinary word.</summary>
    static bool IsPhrase(TokenWindow tokens, int from, int to)
    {
        ref NameToken first = ref tokens[from], last = ref tokens[to - 1];
        bool isStart = first.IsSentenceStart && first.Attributes.Kind == WordKind.Prefix && to - from == 3 && first.Casing is TextCasing.Normal or TextCasing.Unknown && tokens[from + 1].Word == s_the;
        return isStart && !first.IsAnnounced && last.Attributes.IsWord && last.Attributes.FirstName == 0 && first.Word != s_of;
    }

    static readonly uint s_and = WordHash.Of("en"), s_the = WordHash.Of("de"), s_of = WordHash.Of("van"), s_a = WordHash.Of("een"), s_it = WordHash.Of("het"),
        s_her = WordHash.Of("haar"), s_his = WordHash.Of("zijn"), s_my = WordHash.Of("mijn"), s_their = WordHash.Of("hun");

    /// <summary>"de boom", "van woningen", "Op de Kaart": a tussenvoegsel and an ordinary word that is no very common surname, with nothing that announces a name.</summary>
    static bool IsPlain(TokenWindow tokens, int from, int to)
    {
        ref NameToken last = ref tokens[to - 1];
        if (from == to - 1 || tokens[from].IsAnnounced || last.IsAnnounced) return false;
        for (int i = from; i < to - 1; i++)
            if (tokens[i].Attributes.Kind != WordKind.Prefix) return false;
        WordAttributes known = last.Attributes;
        // "op de bomenkaart", "DE HUURACHTERSTAND": the dictionary has no long compounds, and neither have the lists.
        bool isCompound = known == default && last.Letters >= LongCompound && tokens[to - 2].Word == s_the && (last.Shape is TokenShape.Lower or TokenShape.Capitals);
        if (isCompound && last.Known == 0) return true;
        return known.IsWord && known.FirstName == 0 && known.Surname < (last.HasCapital ? 1 : VeryCommon) && !last.IsInitial;
    }
}
