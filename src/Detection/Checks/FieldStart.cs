namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Tells the name of a field from the same word in a sentence, by what stands before it.</summary>
static class FieldStart
{
    const int MaxWord = 14;

    /// <summary>True at the start of a line, list item, JSON member, element, attribute or parameter; one word may come before it on a line.</summary>
    /// <param name="window">The candidate's text.</param>
    /// <param name="at">First byte of the name.</param>
    /// <param name="isElement">Whether an opening angle bracket stands before it.</param>
    public static bool IsAt(ref Window window, int at, out bool isElement)
    {
        isElement = window[at - 1] == '<';
        if (IsBoundary(window[at - 1])) return true;
        if (window[at - 1] is (byte)'_' or (byte)'-') return IsBoundary(window[WordStart(ref window, at - 1) - 1]);
        int end = window.SkipSpacesBack(at, most: 8);
        if (IsBoundary(window[end - 1]) || IsBullet(window[end - 1])) return true;
        int word = WordStart(ref window, end);
        if (word == end || end != at - 1 || IsSmall(ref window, word)) return false;
        int before = window.SkipSpacesBack(word, most: 8);
        return window[before - 1] is 0 or (byte)'\n' or (byte)'"' or (byte)'<' or (byte)';' or (byte)'|' || IsBullet(window[before - 1]);
    }

    /// <summary>"De naam: ..." begins a sentence; "Uw naam: ..." a field.</summary>
    static bool IsSmall(ref Window window, int at)
        => window.HasWord(at, "de"u8) || window.HasWord(at, "het"u8) || window.HasWord(at, "een"u8) || window.HasWord(at, "van"u8)
            || window.HasWord(at, "met"u8) || window.HasWord(at, "geen"u8) || window.HasWord(at, "welke"u8) || window.HasWord(at, "deze"u8);

    static bool IsBoundary(byte b)
        => b is 0 or (byte)'\n' or (byte)'"' or (byte)'\'' or (byte)'<' or (byte)'{' or (byte)',' or (byte)';' or (byte)'|' or (byte)'(' or (byte)'[' or (byte)'&' or (byte)'?' or (byte)'\t' or (byte)'`' or (byte)'/' or (byte)'.';

    static bool IsBullet(byte b) => b is (byte)'*' or (byte)'-' or (byte)'#' or (byte)'>' or (byte)')' or 0xA2;

    static int WordStart(ref Window window, int end)
    {
        int start = end;
        while (end - start <= MaxWord && Ascii.IsWord(window[start - 1])) start--;
        return end - start > MaxWord ? end : start;
    }
}
