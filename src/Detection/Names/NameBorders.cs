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
        int trimmed = Trim(tokens, begin, end);
        // A cell of its own under "tussenvoegsel" is all tussenvoegsel.
        if (trimmed == begin) return IsNameField(tokens[begin]) ? (begin, end) : (begin, begin);
        bool hasComma = HasComma(tokens, begin, trimmed);
        return (GrowBack(tokens, begin, floor), hasComma ? trimmed : GrowOn(tokens, begin, trimmed, ceiling));
    }

    public static bool IsNameField(in NameToken token) => token.Role is FieldRole.Name or FieldRole.NameColumn or FieldRole.NameBelow;

    /// <summary>Drops marks and tussenvoegsels at the end; after a comma they belong to the name.</summary>
    static int Trim(TokenWindow tokens, int begin, int end)
    {
        while (end > begin && (tokens[end - 1].IsMark || (IsPrefix(tokens[end - 1]) && !HasComma(tokens, begin, end)))) end--;
        return end;
    }

    /// <summary>"U. Djojosoeparto", "W.F. Hermsen": initials in front belong to the name.</summary>
    static int GrowBack(TokenWindow tokens, int begin, int floor)
    {
        while (begin > floor && tokens[begin].Gap <= TokenGap.Space && tokens[begin - 1].IsInitial) begin--;
        bool isBareInitials = begin > floor && tokens[begin].Gap == TokenGap.Space && tokens[begin].HasCapital && tokens[begin - 1].Attributes == default
            && tokens[begin - 1].Shape is TokenShape.ShortCapitals or TokenShape.CapitalLetter;
        return isBareInitials ? begin - 1 : begin;
    }

    /// <summary>"M. van 't Hof", "Sven ten Have": initials or a first name, tussenvoegsels, and then the surname.</summary>
    static int GrowOn(TokenWindow tokens, int begin, int end, int ceiling)
    {
        while (end < ceiling && tokens[end].IsInitial && tokens[end - 1].IsInitial && tokens[end].Gap == TokenGap.None) end++;
        ref NameToken last = ref tokens[end - 1];
        if (!last.IsInitial && !(end - begin == 1 && last.Attributes.FirstName > 0)) return end;
        int at = end;
        while (at < ceiling && at - end < MostPrefixes && IsPrefix(tokens[at]) && IsNear(tokens[at])) at++;
        if (at >= ceiling || !IsNear(tokens[at]) || (at == end && !last.IsInitial)) return end;
        return IsSurname(tokens[at], last) ? at + 1 : end;
    }

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
