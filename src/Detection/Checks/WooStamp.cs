namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Refusal grounds that stand in a text in place of what was blacked out, without brackets: "De heer 5.1.2e belde".</summary>
static class WooStamp
{
    /// <summary>True when the ground has all its parts (5.1.2e) and no word around it makes it a reference to the law.</summary>
    public static bool IsBare(ref Window window, int start, int end)
    {
        if (!Ascii.IsDigit(window[start]) || !Ascii.IsLetter(window[end - 1]) || window[start + 1] != '.') return false;
        int before = window.SkipSpacesBack(start), after = window.SkipSpaces(end);
        bool isReference = window.HasBefore(before, "artikel"u8) || window.HasBefore(before, "art."u8) || window.HasWordBefore(before, "art"u8) || window.HasBefore(before, "grond"u8)
            || window.HasBefore(before, "gronden"u8) || window.HasWordBefore(before, "lid"u8) || window.HasWordBefore(before, "paragraaf"u8) || window.HasWordBefore(before, "hoofdstuk"u8)
            || window.HasWordBefore(before, "sectie"u8) || window.HasWordBefore(before, "versie"u8) || window.HasWordBefore(before, "en"u8) || window.HasWordBefore(before, "of"u8);
        return !isReference && !window.HasWord(after, "van"u8) && !window.HasWord(after, "woo"u8) && !window.HasWord(after, "wob"u8) && end - start <= 8;
    }
}
