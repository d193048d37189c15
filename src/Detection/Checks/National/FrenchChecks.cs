namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>France, Spain, Portugal and Italy.</summary>
/// <remarks>Sources: INSEE (NIR), Ministerio del Interior (DNI, NIE), Decreto-Lei 14/2013 (NIF), Decreto ministeriale 23 December 1976 (codice fiscale).</remarks>
static class FrenchChecks
{
    static ReadOnlySpan<byte> SpanishLetters => "TRWAGMYFPDXBNJZSQVHLCKE"u8;

    static ReadOnlySpan<byte> ItalianMonths => "ABCDEHLMPRST"u8;

    /// <summary>Values of A to Z, and of 0 to 9, at odd positions of a codice fiscale.</summary>
    static ReadOnlySpan<byte> ItalianOdd => [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <summary>NIR: sex, year, month, department (2A and 2B for Corsica), commune, order, and 97 minus the remainder.</summary>
    public static bool IsSocialSecurityNumber(ReadOnlySpan<byte> code)
    {
        Span<byte> d = stackalloc byte[15];
        for (int i = 0; i < d.Length; i++) d[i] = Ascii.IsDigit(code[i]) ? (byte)(code[i] - '0') : (byte)0;
        int month = BirthDate.Two(d, 3);
        if (d[0] is not (1 or 2 or 3 or 4 or 7 or 8) || month is 0 or (> 12 and < 20)) return false;
        if (Ascii.IsLetter(code[6]) && (code[5] != '2' || code[6] is not ((byte)'A' or (byte)'B'))) return false;
        if (Ascii.IsLetter(code[6])) (d[5], d[6]) = (1, code[6] == 'A' ? (byte)9 : (byte)8);
        return 97 - WeightedSum.Number(d[..13]) % 97 == BirthDate.Two(d, 13);
    }

    /// <summary>DNI: eight digits and a letter; NIE: X, Y or Z for the first digit.</summary>
    public static bool IsSpanishNumber(ReadOnlySpan<byte> code)
    {
        int first = Ascii.IsDigit(code[0]) ? code[0] - '0' : code[0] - 'X';
        if (first is < 0 or > 9) return false;
        int number = first;
        foreach (byte digit in code[1..8]) number = number * 10 + digit - '0';
        return code[8] == SpanishLetters[number % 23];
    }

    /// <summary>NIF: nine digits, weights nine to two, eleven minus the remainder.</summary>
    public static bool IsPortugueseNumber(ReadOnlySpan<byte> d)
    {
        if (d[0] is 0 or 4 or 7) return false;
        int check = 11 - WeightedSum.Of(d, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        return d[8] == (check > 9 ? 0 : check);
    }

    /// <summary>Codice fiscale: sixteen characters. Digits may be replaced by the letters L M N P Q R S T U V when two people would share one.</summary>
    public static bool IsItalianCode(ReadOnlySpan<byte> code)
    {
        if (!ItalianMonths.Contains(code[8]) || Ascii.IsDigit(code[11])) return false;
        int day = ItalianDigit(code[9]) * 10 + ItalianDigit(code[10]);
        bool isForm = ItalianDigit(code[6]) >= 0 && ItalianDigit(code[7]) >= 0 && ItalianDigit(code[10]) >= 0 && day is (>= 1 and <= 31) or (>= 41 and <= 71);
        for (int i = 12; i < 15; i++) isForm &= ItalianDigit(code[i]) >= 0;
        if (!isForm) return false;

        int sum = 0;
        for (int i = 0; i < 15; i++)
        {
            int place = Ascii.IsDigit(code[i]) ? code[i] - '0' : code[i] - 'A';
            sum += (i & 1) == 0 ? ItalianOdd[place] : place;
        }

        return code[15] == sum % 26 + 'A';
    }

    static int ItalianDigit(byte b) => Ascii.IsDigit(b) ? b - '0' : "LMNPQRSTUV"u8.IndexOf(b);
}
