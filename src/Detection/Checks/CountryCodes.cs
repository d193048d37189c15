namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Lengths of international calling codes (ITU-T E.164 assigned codes).</summary>
static class CountryCodes
{
    /// <summary>Number of digits of the calling code these ASCII digits start with, or 0 when none is assigned.</summary>
    public static int Length(byte first, byte second, byte third)
    {
        if (!Ascii.IsDigit(first) || first == '0') return 0;
        if (first is (byte)'1' or (byte)'7') return 1;
        if (!Ascii.IsDigit(second)) return 0;
        if (IsTwoDigit((first - '0') * 10 + second - '0')) return 2;
        return Ascii.IsDigit(third) ? 3 : 0;
    }

    static bool IsTwoDigit(int code) => code is 20 or 27 or (>= 30 and <= 34) or 36 or (>= 39 and <= 41) or (>= 43 and <= 49)
        or (>= 51 and <= 58) or (>= 60 and <= 66) or 81 or 82 or 84 or 86 or (>= 90 and <= 95) or 98;
}
