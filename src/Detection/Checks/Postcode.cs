namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>A Dutch postcode: four digits, the first not 0, an optional space and two letters.</summary>
/// <remarks>The pairs SA, SD and SS are never issued (PostNL).</remarks>
static class Postcode
{
    /// <summary>Index after the postcode that starts here, or -1.</summary>
    /// <param name="window">The candidate's text.</param>
    /// <param name="at">First digit.</param>
    /// <param name="isUpper">Whether both letters are capitals; outside input fields people's postcodes are.</param>
    public static int End(ref Window window, int at, out bool isUpper)
    {
        isUpper = false;
        if (window[at] is < (byte)'1' or > (byte)'9' || window.TouchesBefore(at)) return -1;
        for (int i = 1; i < 4; i++)
            if (!Ascii.IsDigit(window[at + i])) return -1;

        int letters = window.SkipSpaces(at + 4, most: 2);
        byte first = window[letters], second = window[letters + 1];
        if (!Ascii.IsLetter(first) || !Ascii.IsLetter(second) || window.TouchesAfter(letters + 2)) return -1;
        if (Ascii.ToLower(first) == 's' && Ascii.ToLower(second) is (byte)'a' or (byte)'d' or (byte)'s') return -1;
        isUpper = Ascii.IsUpper(first) && Ascii.IsUpper(second);
        return letters + 2;
    }

    /// <summary>True when the four digits read as a year, so that "2022 EK 2024" is no postcode with a house number.</summary>
    public static bool IsYear(ref Window window, int at)
        => (window[at] == '1' && window[at + 1] == '9') || (window[at] == '2' && window[at + 1] == '0');

    /// <summary>True when the word before says that the digits are something else: an article, a standard, a type.</summary>
    public static bool IsNumbered(ref Window window, int at)
    {
        byte before = window[at - 1];
        if (before is (byte)'-' or (byte)'.' or (byte)'/' or (byte)'+' or (byte)'_' && window.TouchesBefore(at - 1)) return true;
        int end = window.SkipSpacesBack(at);
        if (window[end - 1] == '.') end--;
        return window.HasWordBefore(end, "artikel"u8) || window.HasWordBefore(end, "art"u8) || window.HasWordBefore(end, "nen"u8)
            || window.HasWordBefore(end, "iso"u8) || window.HasWordBefore(end, "din"u8) || window.HasWordBefore(end, "type"u8)
            || window.HasWordBefore(end, "model"u8) || window.HasWordBefore(end, "versie"u8) || window.HasBefore(end, "€"u8);
    }

    /// <summary>True when the two letters are a unit of measure ("1500 mg", "5000 km") or everyday words behind a number.</summary>
    public static bool IsMeasure(ref Window window, int end)
    {
        byte first = Ascii.ToLower(window[end - 2]), second = Ascii.ToLower(window[end - 1]);
        ReadOnlySpan<byte> units = "mg km kg gr cm mm ml kb mb gb tb px ms pk kw st in en of is op te om er we ad nc bc eu dm dl cc hz"u8;
        for (int i = 0; i + 1 < units.Length; i += 3)
            if (units[i] == first && units[i + 1] == second) return true;
        return false;
    }
}
