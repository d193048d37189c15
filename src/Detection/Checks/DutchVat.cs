using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Dutch VAT numbers, told apart by whom they point at.</summary>
/// <remarks>
/// Source: the tax office's rules since 2020. A btw-id of a sole trader is arbitrary and its last two digits make the whole leave 1 modulo
/// 97. An older number (and every OB-nummer) holds a fiscal number with the eleven test; unless it starts like a legal entity's, that is a
/// BSN. One in eleven new numbers passes the eleven test by chance and one in a hundred old ones mod 97: in doubt the stricter reading counts.
/// </remarks>
static class DutchVat
{
    const string Kind = "vat-number";

    static readonly string[] s_forms = ["NL nnn n nn nnn B nn", "nnn n nn nnn B nn"];

    /// <summary>Old number of a natural person: the nine digits are a BSN.</summary>
    public static CodeScheme CitizenNumber { get; } = new(Kind, s_forms)
    {
        Requires = static c => HasSuffix(c) && IsCitizenNumber(c),
        Alone = ContextNeed.None,
    };

    /// <summary>New number of a sole trader; a number that fits nothing is taken for a mistyped one.</summary>
    public static CodeScheme SoleTrader { get; } = new(Kind, s_forms)
    {
        Requires = static c => HasSuffix(c) && !IsCitizenNumber(c) && !IsEntity(c),
        Check = IsTraderNumber,
        Alone = ContextNeed.None,
        Failing = ContextNeed.Near,
    };

    /// <summary>Number of a legal entity: public, not personal.</summary>
    public static CodeScheme Entity { get; } = new(Kind, s_forms)
    {
        Requires = static c => HasSuffix(c) && IsEntity(c),
        Alone = ContextNeed.None,
    };

    static bool IsCitizenNumber(ReadOnlySpan<byte> code)
    {
        Span<byte> digits = stackalloc byte[9];
        ReadFiscal(code, digits);
        return ElevenTest.IsCitizenNumber(digits) && !DutchNumbers.IsEntity(digits);
    }

    static bool IsEntity(ReadOnlySpan<byte> code)
    {
        Span<byte> digits = stackalloc byte[9];
        ReadFiscal(code, digits);
        return ElevenTest.IsCitizenNumber(digits) && DutchNumbers.IsEntity(digits) && !IsTraderNumber(code);
    }

    static bool IsTraderNumber(ReadOnlySpan<byte> code)
    {
        Span<byte> whole = stackalloc byte[14];
        "NL"u8.CopyTo(whole);
        code[^12..].CopyTo(whole[2..]);
        return Mod97.Remainder(whole) == 1;
    }

    static bool HasSuffix(ReadOnlySpan<byte> code) => code[^1] != '0' || code[^2] != '0';

    static void ReadFiscal(ReadOnlySpan<byte> code, Span<byte> digits)
    {
        for (int i = 0; i < digits.Length; i++) digits[i] = (byte)(code[code.Length - 12 + i] - '0');
    }
}
