namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Which payment card scheme issues numbers with this beginning and length.</summary>
/// <remarks>Source: ISO/IEC 7812 issuer identification numbers as the schemes publish them.</remarks>
static class CardIssuer
{
    /// <summary>True when a scheme with a narrow prefix issues numbers of this length; false for Maestro and unknown ones.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> digits)
    {
        int two = digits[0] * 10 + digits[1], four = CalendarDate.Number(digits[..4]), length = digits.Length;
        return two switch
        {
            >= 40 and <= 49 => length is 13 or 16 or 19,
            >= 51 and <= 55 => length == 16,
            >= 22 and <= 27 => length == 16 && four is >= 2221 and <= 2720,
            34 or 37 => length == 15,
            36 or 38 or 39 => length is >= 14 and <= 19,
            30 => length is >= 14 and <= 19 && (four is >= 3000 and <= 3059 || four == 3095),
            35 => length is >= 16 and <= 19 && four is >= 3528 and <= 3589,
            62 or 81 => length is >= 16 and <= 19,
            60 => length is >= 16 and <= 19 && four == 6011,
            64 => length is >= 16 and <= 19 && digits[2] >= 4,
            65 => length is >= 16 and <= 19,
            _ => false,
        };
    }

    /// <summary>True when Maestro may have issued the number; its prefixes are broad, so this alone says little.</summary>
    public static bool IsMaestro(ReadOnlySpan<byte> digits)
        => digits.Length is >= 12 and <= 19 && (digits[0] == 6 || (digits[0] == 5 && digits[1] is 0 or (>= 6 and <= 8)));
}
