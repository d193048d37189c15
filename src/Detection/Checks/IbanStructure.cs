namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Lengths and character classes of the IBANs of all registered countries.</summary>
/// <remarks>Source: SWIFT IBAN Registry, release 101 (89 countries). n is a digit, a a capital, c either.</remarks>
static class IbanStructure
{
    /// <summary>Longest IBAN there is (Russia).</summary>
    public const int MaxLength = 33;

    const string Registry = """
        AD 4n4n12c;AE 3n16n;AL 8n16c;AT 5n11n;AZ 4a20c;BA 16n;BE 3n7n2n;BG 4a4n2n8c;BH 4a14c;BI 5n5n11n2n;BR 8n5n10n1a1c;BY 4c4n16c;
        CH 5n12c;CR 18n;CY 3n5n16c;CZ 4n16n;DE 8n10n;DJ 5n5n11n2n;DK 14n;DO 4c20n;EE 16n;EG 25n;ES 20n;FI 14n;FK 2a12n;FO 14n;
        FR 5n5n11c2n;GB 4a6n8n;GE 2a16n;GI 4a15c;GL 14n;GR 3n4n16c;GT 4c20c;HN 4a20n;HR 17n;HU 24n;IE 4a6n8n;IL 19n;IQ 4a3n12n;
        IS 22n;IT 1a5n5n12c;JO 4a4n18c;KW 4a22c;KZ 3n13c;LB 4n20c;LC 4a24c;LI 5n12c;LT 16n;LU 3n13c;LV 4a13c;LY 21n;MC 5n5n11c2n;
        MD 2c18c;ME 18n;MK 3n10c2n;MN 16n;MR 23n;MT 4a5n18c;MU 4a2n2n12n3n3a;NI 4a20n;NO 11n;OM 3n16c;PK 4a16c;PL 24n;PS 4a21c;
        PT 21n;QA 4a21c;RO 4a16c;RS 18n;RU 9n5n15c;SA 2n18c;SC 4a2n2n16n3a;SD 14n;SE 20n;SI 15n;SK 20n;SM 1a5n5n12c;SO 19n;ST 21n;
        SV 4a20n;TL 19n;TN 20n;TR 5n1n16c;UA 6n19c;VA 18n;VG 4a16n;XK 16n;YE 4a4n18c;NL 4a10n
        """;

    static readonly byte[]?[] s_byCountry = Parse();

    static readonly byte[]?[] s_weights = [.. s_byCountry.Select(static classes => classes is null || classes.Contains((byte)'c') ? null : WeightsOf(classes))];

    /// <summary>Number of countries in the table.</summary>
    public static int Countries { get; } = s_byCountry.Count(static c => c is not null);

    /// <summary>Class of each character after the four of country and check digits: 'n', 'a' or 'c'. Empty when no country has these letters.</summary>
    public static ReadOnlySpan<byte> Of(byte first, byte second)
        => Ascii.IsLetter(first) && Ascii.IsLetter(second) ? s_byCountry[Index(Ascii.ToUpper(first), Ascii.ToUpper(second))] : default;

    /// <summary>True when the letters of a country may end in this letter.</summary>
    public static bool MayEndCountry(byte letter)
    {
        for (byte first = (byte)'A'; first <= 'Z'; first++)
            if (!Of(first, letter).IsEmpty) return true;
        return false;
    }

    /// <summary>True when the upper-case byte may stand where the class is. The two lowest bits of the classes are 1 for letters and 2 for digits.</summary>
    public static bool Fits(byte upper, byte characterClass)
        => (characterClass & ((Ascii.IsUpper(upper) ? 1 : 0) | (Ascii.IsDigit(upper) ? 2 : 0))) != 0;

    /// <summary>True when a whole IBAN in capitals, every character of the class that its country has there, has the right check digits.</summary>
    /// <remarks>Where it is fixed which characters are letters, so is what each adds to the remainder; then they need not be read one after the other.</remarks>
    public static bool IsValid(ReadOnlySpan<byte> iban)
    {
        byte[]? weights = s_weights[Index(iban[0], iban[1])];
        if (weights is null || weights.Length != iban.Length) return Mod97.IsRotatedValid(iban);
        int sum = 0, check = (iban[2] - '0') * 10 + iban[3] - '0';
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * Ascii.Base36(iban[i]);
        return sum % 97 == 1 && check is >= 2 and <= 98;
    }

    /// <summary>What one at each place is in the remainder by 97 when the first four characters are moved to the end.</summary>
    static byte[] WeightsOf(byte[] classes)
    {
        byte[] weights = new byte[classes.Length + 4];
        int weight = 1;
        for (int i = 3; i >= 0; i--) Add(i, isDigit: i >= 2);
        for (int i = classes.Length - 1; i >= 0; i--) Add(i + 4, isDigit: classes[i] == 'n');
        return weights;

        void Add(int place, bool isDigit)
        {
            weights[place] = (byte)weight;
            weight = weight * (isDigit ? 10 : 100) % 97;
        }
    }

    static int Index(int first, int second) => (first - 'A') * 26 + second - 'A';

    static byte[]?[] Parse()
    {
        var byCountry = new byte[]?[26 * 26];
        foreach (string entry in Registry.ReplaceLineEndings("").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            byCountry[Index(entry[0], entry[1])] = Expand(entry.AsSpan(3));
        return byCountry;
    }

    static byte[] Expand(ReadOnlySpan<char> structure)
    {
        var classes = new List<byte>(MaxLength);
        int count = 0;
        foreach (char c in structure)
        {
            if (char.IsAsciiDigit(c))
            {
                count = count * 10 + c - '0';
                continue;
            }

            for (; count > 0; count--) classes.Add((byte)c);
        }

        return [.. classes];
    }
}
