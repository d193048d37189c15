namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The closed rules as evidence, in the unit of the model: what titles, greetings, labels and lists say by themselves.</summary>
static class NameRules
{
    const int One = NameModel.Scale;

    public static void Score(TokenWindow tokens, int at, Span<int> scores)
    {
        ref NameToken t = ref tokens[at], b1 = ref tokens[at - 1], n1 = ref tokens[at + 1];
        if (t.IsMark)
        {
            bool joins = t.Is('-') || (t.Is(',') && (n1.IsInitial || n1.Role is FieldRole.NameTail or FieldRole.NameColumn));
            scores[(int)NameLabel.Begin] = NameModel.Never;
            scores[(int)NameLabel.Inside] = joins ? 0 : -4 * One;
            return;
        }

        int evidence = Listed(t) + Near(t) + Field(t.Role) - Against(tokens, at);
        int next = IsNameLike(n1) || (n1.Attributes.Kind == WordKind.Prefix && IsNameLike(tokens[at + 2])) ? One : 0;
        bool isPrefix = t.Attributes.Kind == WordKind.Prefix;
        scores[(int)NameLabel.Begin] = isPrefix ? (next > 0 && (t.Cue != 0 || Field(t.Role) > 0) ? One : -3 * One) : evidence + next - (2 * One);
        scores[(int)NameLabel.Inside] = isPrefix ? (IsNameLike(n1) || n1.Attributes.Kind == WordKind.Prefix ? One : -2 * One) : evidence + (IsNameLike(b1) && b1.HasCapital ? One : 0) - One;
    }

    static bool IsNameLike(in NameToken t) => t.IsWord && (t.IsInitial || (t.HasCapital && !t.Attributes.IsCommon) || t.Attributes.FirstName > 1);

    static int Listed(in NameToken t)
    {
        WordAttributes a = t.Attributes;
        int listed = Math.Max(a.FirstName > 0 ? One + (a.FirstName * One / 2) : 0, a.Surname > 0 ? (a.Surname * One / 2) + (One / 2) : 0);
        if (listed == 0 && a.IsProper) listed = One;
        if (t.IsInitial) listed = One;
        if (!t.HasCapital) return (listed / 2) - One - (a.IsWord ? 2 * One : 0);
        if (listed == 0 && !a.IsWord && !t.IsSentenceStart) listed = One / 2;
        return listed - (a.IsWord ? One / 2 : 0) - (a.IsCommon ? One : 0) - (t.IsSentenceStart && a.IsWord ? One / 2 : 0);
    }

    static int Near(in NameToken t)
    {
        int near = t.Known != 0 ? 2 * One : 0;
        var cue = (WordKind)(t.Cue >> 3);
        int distance = t.Cue & 7;
        if (cue == WordKind.Title && distance <= 2) near += t.HasCapital ? 3 * One : 2 * One;
        if (cue == WordKind.Salutation && distance == 1) near += 2 * One;
        if (cue is WordKind.Relation or WordKind.Office or WordKind.PersonLabel && distance == 1 && t.HasCapital) near += One;
        if (t.SinceClosing is > 1 and < 4 && t.HasCapital && !t.Attributes.IsWord) near += One;
        return near;
    }

    static int Field(FieldRole role) => role switch
    {
        FieldRole.Name or FieldRole.NameColumn or FieldRole.NameTail => 3 * One,
        FieldRole.Person or FieldRole.PersonColumn or FieldRole.NameBelow => 2 * One,
        FieldRole.PersonBelow or FieldRole.PersonTail => One,
        FieldRole.Other or FieldRole.OtherColumn => -2 * One,
        _ => 0,
    };

    static int Against(TokenWindow tokens, int at)
    {
        int against = 0;
        WordKind before = tokens[at - 1].Attributes.Kind, after = tokens[at + 1].Attributes.Kind;
        if (before is WordKind.OrganisationBefore or WordKind.NamedAfter) against += 2 * One;
        if (after is WordKind.OrganisationAfter || (tokens[at + 2].Attributes.Kind == WordKind.OrganisationAfter && !tokens[at + 1].IsMark)) against += 3 * One;
        if (IsStreet(tokens[at]) || (after == WordKind.StreetAfter && tokens[at + 1].HasCapital)) against += 4 * One;
        if (tokens[at].Attributes.IsPlace) against += One;
        if (tokens[at].Shape is TokenShape.Capitals or TokenShape.ShortCapitals && !tokens[at].Attributes.IsListedName) against += One;
        return against;
    }

    /// <summary>-straat, -laan, -weg, -plein, -kade, -hof, -dreef, -gracht, -singel.</summary>
    static bool IsStreet(in NameToken t) => t.Letters > 5 && t.Suffix is 0x72616174 or 0x6C61616E or 0x6C65696E or 0x6B616465 or 0x61636874 or 0x6E67656C or 0x72656566;
}
