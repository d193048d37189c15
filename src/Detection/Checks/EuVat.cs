using Gegevenshuis.AiGateway.Detection.Checks.National;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Forms and checks of VAT numbers of other European countries.</summary>
/// <remarks>Source: the European Commission's VIES structure table; the arithmetic per country as its tax office gives it.</remarks>
static class EuVat
{
    /// <summary>One country's forms, longest first, and its check; no check means that a word must help.</summary>
    public sealed record Country(CodeCheck? Check, CodeForm[] Forms);

    static readonly Dictionary<int, Country> s_countries = new()
    {
        [Key("AT"u8)] = Of(Digits(EuVatChecks.IsAustrian, skip: 3), "AT U nnnnnnnn"),
        [Key("BE"u8)] = Of(Digits(EuVatChecks.IsBelgian), "BE nnnn nnn nnn"),
        [Key("BG"u8)] = Of(null, "BG nnnnnnnnnn", "BG nnnnnnnnn"),
        [Key("CY"u8)] = Of(null, "CY nnnnnnnn a"),
        [Key("CZ"u8)] = Of(null, "CZ nnnnnnnnnn", "CZ nnnnnnnnn", "CZ nnnnnnnn"),
        [Key("DE"u8)] = Of(Digits(Iso7064.Passes), "DE nnn nnn nnn"),
        [Key("DK"u8)] = Of(Digits(static d => WeightedSum.Of(d, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0), "DK nn nn nn nn"),
        [Key("EE"u8)] = Of(Digits(static d => WeightedSum.Of(d, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0), "EE nnnnnnnnn"),
        [Key("EL"u8)] = Of(Digits(SouthernChecks.IsGreekTax), "EL nnnnnnnnn"),
        [Key("ES"u8)] = Of(static c => EuVatChecks.IsSpanish(c[2..]), "ES cnnnnnnnc"),
        [Key("FI"u8)] = Of(Digits(static d => WeightedSum.Of(d, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0), "FI nnnnnnnn"),
        [Key("FR"u8)] = Of(static c => EuVatChecks.IsFrench(c[2..]), "FR cc nnn nnn nnn"),
        [Key("GB"u8)] = Of(null, "GB nnn nnnn nn nnn", "GB nnn nnnn nn"),
        [Key("HR"u8)] = Of(Digits(Iso7064.Passes), "HR nnnnnnnnnnn"),
        [Key("HU"u8)] = Of(Digits(static d => WeightedSum.Of(d, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0), "HU nnnnnnnn"),
        [Key("IE"u8)] = Of(static c => SouthernChecks.IsIrishNumber(c[2..]), "IE nnnnnnnaa", "IE nnnnnnna"),
        [Key("IT"u8)] = Of(Digits(Luhn.Passes), "IT nnnnnnnnnnn"),
        [Key("LT"u8)] = Of(null, "LT nnnnnnnnnnnn", "LT nnnnnnnnn"),
        [Key("LU"u8)] = Of(Digits(static d => WeightedSum.Number(d[..6]) % 89 == WeightedSum.Number(d[6..])), "LU nnnnnnnn"),
        [Key("LV"u8)] = Of(null, "LV nnnnnnnnnnn"),
        [Key("MT"u8)] = Of(null, "MT nnnnnnnn"),
        [Key("PL"u8)] = Of(Digits(static d => WeightedSum.Of(d, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == d[9]), "PL nnn nnn nn nn"),
        [Key("PT"u8)] = Of(Digits(FrenchChecks.IsPortugueseNumber), "PT nnn nnn nnn"),
        [Key("RO"u8)] = Of(null, "RO nnnnnnnnnn", "RO nnnnnnnnn", "RO nnnnnnnn", "RO nnnnnnn", "RO nnnnnn"),
        [Key("SE"u8)] = Of(Digits(static d => Luhn.Passes(d[..10])), "SE nnnnnn nnnn nn"),
        [Key("SI"u8)] = Of(null, "SI nnnnnnnn"),
        [Key("SK"u8)] = Of(Digits(static d => WeightedSum.Number(d) % 11 == 0), "SK nnnnnnnnnn"),
        [Key("XI"u8)] = Of(null, "XI nnn nnnn nn nnn", "XI nnn nnnn nn"),
    };

    static readonly Country?[] s_byLetters = ByLetters();

    /// <summary>The country with these capitals, or null.</summary>
    public static Country? Find(byte first, byte second)
        => Ascii.IsUpper(first) && Ascii.IsUpper(second) ? s_byLetters[(first - 'A') * 26 + second - 'A'] : null;

    static Country?[] ByLetters()
    {
        var countries = new Country?[26 * 26];
        foreach ((int key, Country country) in s_countries) countries[((key >> 8) - 'A') * 26 + (key & 0xFF) - 'A'] = country;
        return countries;
    }

    static int Key(ReadOnlySpan<byte> letters) => (letters[0] << 8) | letters[1];

    static Country Of(CodeCheck? check, params string[] forms) => new(check, [.. forms.Select(static f => new CodeForm(f))]);

    static CodeCheck Digits(NumberCheck check, int skip = 2) => code =>
    {
        Span<byte> digits = stackalloc byte[CodeForm.MaxLength];
        for (int i = skip; i < code.Length; i++) digits[i - skip] = (byte)(code[i] - '0');
        return check(digits[..(code.Length - skip)]);
    };
}
