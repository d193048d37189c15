using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Where a word begins and ends, for letters and digits of any script. The same meaning as in <see cref="Window"/>.</summary>
static class WordEdge
{
    /// <summary>Most bytes before a place that <see cref="TouchesBefore"/> looks at.</summary>
    public const int Reach = 4;

    /// <summary>True when a letter or digit of any script ends just before this place.</summary>
    public static bool TouchesBefore(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0) return false;
        byte last = text[at - 1];
        if (last < 0x80) return Ascii.IsLetterOrDigit(last);
        int lead = at - 1;
        while (lead > 0 && at - lead < Reach && (text[lead] & 0xC0) == 0x80) lead--;
        return IsLetterLead(text[lead]);
    }

    /// <summary>True when a letter or digit of any script begins at this place.</summary>
    public static bool TouchesAfter(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length) return false;
        byte first = text[at];
        return first < 0x80 ? Ascii.IsLetterOrDigit(first) : IsLetterLead(first);
    }

    /// <summary>True when a letter of any script ends just before this place; a digit does not count.</summary>
    public static bool LetterBefore(ReadOnlySpan<byte> text, int at)
        => at > 0 && !Ascii.IsDigit(text[at - 1]) && TouchesBefore(text, at);

    /// <summary>C2 leads U+0080–00BF and E2 U+2000–2FFF: punctuation and symbols; F0 leads emoji.</summary>
    static bool IsLetterLead(byte lead) => lead >= 0x80 && lead is not (0xC2 or 0xE2 or 0xF0);
}
