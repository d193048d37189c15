namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The parts of a name by which people are told apart, as hashes; 0 when not given.</summary>
readonly record struct NameParts(uint First, byte Initial, uint Surname, int Letters, bool IsListed)
{
    public static NameParts Of(TokenWindow tokens, int begin, int end)
    {
        uint first = 0, surname = 0;
        byte initial = 0;
        int letters = 0, words = 0, comma = 0;
        bool hasPrefix = false, isListed = false;
        for (int i = begin; i < end; i++)
        {
            ref NameToken t = ref tokens[i];
            if (t.Is(',') && comma == 0) comma = i;
            if (t.IsMark) continue;
            letters += t.Letters;
            isListed |= t.Attributes.IsListedName;
            if (t.IsInitial || t.Shape == TokenShape.CapitalLetter)
            {
                if (initial == 0) initial = FirstLetter(t.Prefix);
                continue;
            }

            if (t.Attributes.Kind == WordKind.Prefix && !(t.Attributes.IsListedName && i == begin)) hasPrefix = true;
            else if (t.Attributes.Kind != WordKind.Generation) Place(tokens, i, comma, ref first, ref surname, ref words, hasPrefix);
        }

        bool isSurname = initial != 0 || hasPrefix || tokens[begin].Cue >> 3 == (int)WordKind.Title || tokens[begin].Attributes.Surname > tokens[begin].Attributes.FirstName;
        if (words == 1 && surname == 0 && isSurname) (first, surname) = (0, first);
        return new(first, first != 0 && initial == 0 ? InitialOf(tokens, begin, end, first) : initial, surname, letters, isListed);
    }

    /// <summary>Before a comma stands the surname; otherwise the first word is the first name and the word after it or its tussenvoegsels the surname.</summary>
    static void Place(TokenWindow tokens, int at, int comma, ref uint first, ref uint surname, ref int words, bool hasPrefix)
    {
        words++;
        uint word = tokens[at].Word;
        if (comma != 0)
        {
            if (surname == 0) (surname, first) = (first, 0);
            if (first == 0) first = word;
        }
        else if (words == 1 && !hasPrefix) first = word;
        else if (surname == 0 || (!hasPrefix && !tokens[at - 1].Is('-'))) surname = word;
    }

    static byte InitialOf(TokenWindow tokens, int begin, int end, uint first)
    {
        for (int i = begin; i < end; i++)
            if (tokens[i].Word == first && !tokens[i].IsMark) return FirstLetter(tokens[i].Prefix);
        return 0;
    }

    static byte FirstLetter(uint prefix)
    {
        while (prefix > 0xFF) prefix >>= 8;
        return (byte)prefix;
    }
}
