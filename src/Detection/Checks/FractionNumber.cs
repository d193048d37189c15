namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>A number with a fraction, as coordinates are written.</summary>
/// <param name="Value">Its value, without sign; a comma counts as the decimal sign.</param>
/// <param name="Decimals">Digits behind the decimal sign.</param>
/// <param name="Significant">The same without zeros at the end.</param>
/// <param name="End">Index after the last digit; -1 when no number stands here.</param>
readonly record struct FractionNumber(double Value, int Decimals, int Significant, int End)
{
    const int MaxWhole = 6;
    const int MaxDecimals = 16;

    static FractionNumber None => new(0, 0, 0, -1);

    /// <summary>Reads digits with an optional fraction; more than six digits in front or sixteen behind is no coordinate.</summary>
    public static FractionNumber Read(ref Window window, int at)
    {
        int end = at;
        double value = 0;
        while (end - at <= MaxWhole && Ascii.IsDigit(window[end])) value = value * 10 + (window[end++] - '0');
        if (end == at || end - at > MaxWhole) return None;
        if (window[end] is not ((byte)'.' or (byte)',') || !Ascii.IsDigit(window[end + 1])) return new(value, 0, 0, end);

        int first = end + 1, significant = 0;
        double unit = 1;
        for (end = first; end - first <= MaxDecimals && Ascii.IsDigit(window[end]); end++)
        {
            unit /= 10;
            value += (window[end] - '0') * unit;
            if (window[end] != '0') significant = end - first + 1;
        }

        return end - first > MaxDecimals ? None : new(value, end - first, significant, end);
    }

    /// <summary>True when the digits here go on to the left, as the fraction of a number does.</summary>
    public static bool IsInside(ref Window window, int at)
        => window.TouchesBefore(at) || (window[at - 1] is (byte)'.' or (byte)',' && Ascii.IsDigit(window[at - 2]));
}
