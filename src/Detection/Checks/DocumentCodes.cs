using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Numbers of Dutch documents, records, vehicles and organisations that have letters in them.</summary>
static class DocumentCodes
{
    /// <summary>Passport and identity card: two letters, six letters or digits, a digit; the letter O is never used.</summary>
    /// <remarks>
    /// The last digit is the ICAO check digit of many numbers but not of all, so it only supports. The first letter tells the document:
    /// I identity card, N passport, D diplomatic, S service, A alien, R refugee, B business.
    /// </remarks>
    public static CodeScheme TravelDocument { get; } = new("identity-document", "aaccccccn")
    {
        Requires = static c => !c.Contains((byte)'O'),
        Check = static c => "INDSARB"u8.Contains(c[0]) && !IsWordAndNumber(c) && Mrz.Passes(c),
        Alone = ContextNeed.None,
        Failing = ContextNeed.Near,
    };

    /// <summary>Residence document since October 2019: its type, a hyphen, V and eight characters without 0 and O.</summary>
    public static CodeScheme ResidenceDocument { get; } = new("identity-document", "III-Vcccccccc", "IV-Vcccccccc", "V-Vcccccccc")
    {
        Requires = static c => !c.ContainsAny((byte)'O', (byte)'0'),
        Alone = ContextNeed.None,
    };

    /// <summary>Number of a civil record (akte): three characters of the register and a serial of four digits.</summary>
    public static CodeScheme CivilRecord { get; } = new("civil-record", "naa nnnn");

    /// <summary>Vehicle identification number: seventeen characters without I, O and Q, the last four digits.</summary>
    public static CodeScheme Vehicle { get; } = new("vin", "cccccccccccccnnnn")
    {
        Requires = static c => !c.ContainsAny((byte)'I', (byte)'O', (byte)'Q') && c[..13].ContainsAnyInRange((byte)'A', (byte)'Z'),
        Check = static c => c[..3].ContainsAnyInRange((byte)'A', (byte)'Z') && ("WVSZTYJK"u8.Contains(c[0]) || VinCheck.Passes(c)),
        Alone = ContextNeed.None,
        Failing = ContextNeed.Near,
    };

    /// <summary>Belgian licence plate since 2010: a digit, three letters, three digits.</summary>
    public static CodeScheme BelgianPlate { get; } = new("licence-plate", "n aaa nnn");

    /// <summary>Legal entity identifier: eighteen characters and two check digits (ISO 17442).</summary>
    public static CodeScheme LegalEntity { get; } = new("lei", "ccccccccccccccccccnn")
    {
        Requires = static c => c.ContainsAnyInRange((byte)'A', (byte)'Z'),
        Check = static c => Mod97.Remainder(c) == 1,
        Alone = ContextNeed.None,
    };

    /// <summary>Tax assessment and wage-tax number: a fiscal number, the letter of the tax, and digits for the year and period.</summary>
    /// <remarks>Letters as accountants list them. A natural person's number is left to the BSN detector, which takes the whole code.</remarks>
    public static CodeScheme TaxAssessment { get; } = new("tax-number", "nnn n nn nnn a nn nnnn", "nnn n nn nnn a nn")
    {
        Requires = static c => "ABFHJKLMNOSTVWYZ"u8.Contains(c[9]) && !IsFiscal(c, isEntity: false),
        Check = static c => IsFiscal(c, isEntity: true),
        Failing = ContextNeed.Near,
        Alone = ContextNeed.None,
    };

    /// <summary>Economic operator number for customs: NL and a fiscal number, which may be a citizen number.</summary>
    public static CodeScheme CustomsOperator { get; } = new("eori", "NL nnnnnnnnn");

    /// <summary>SEPA creditor identifier of a Dutch company: ZZZ, the KvK number and four digits.</summary>
    public static CodeScheme DirectDebitCreditor { get; } = new("creditor-id", "NL nn ZZZ nnnn nnnn nnnn")
    {
        Check = IsCreditor,
        Alone = ContextNeed.None,
    };

    /// <summary>Three or more letters and then only digits, as in the names of standards and products.</summary>
    static bool IsWordAndNumber(ReadOnlySpan<byte> code)
    {
        int digit = code.IndexOfAnyInRange((byte)'0', (byte)'9');
        return digit > 2 && !code[digit..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    static bool IsFiscal(ReadOnlySpan<byte> code, bool isEntity)
    {
        Span<byte> digits = stackalloc byte[9];
        for (int i = 0; i < digits.Length; i++) digits[i] = (byte)(code[i] - '0');
        return ElevenTest.IsCitizenNumber(digits) && DutchNumbers.IsEntity(digits) == isEntity;
    }

    static bool IsCreditor(ReadOnlySpan<byte> code)
    {
        Span<byte> iban = stackalloc byte[16];
        code[..4].CopyTo(iban);
        code[7..].CopyTo(iban[4..]);
        return Mod97.IsRotatedValid(iban);
    }
}
