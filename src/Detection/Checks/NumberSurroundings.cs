namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>What stands directly before and after a number, and what that says about it.</summary>
static class NumberSurroundings
{
    /// <summary>False when the number goes on to the left (a decimal, a longer number) or is money.</summary>
    /// <param name="window">The candidate's text.</param>
    /// <param name="start">First digit.</param>
    /// <param name="allowLabel">Whether letters stuck in front are fine when they spell a label for a citizen number.</param>
    public static bool MayStart(ref Window window, int start, bool allowLabel = false)
    {
        byte before = window[start - 1];
        if (window.TouchesBefore(start)) return allowLabel && HasBsnLabel(ref window, start);
        if (before is (byte)'+' or (byte)'$' or (byte)'%') return false;
        if (before is (byte)'.' or (byte)',' && Ascii.IsDigit(window[start - 2])) return false;
        return !IsMoneyBefore(ref window, start);
    }

    /// <summary>False when the number goes on to the right, or a unit or currency follows.</summary>
    public static bool MayEnd(ref Window window, int end)
    {
        byte after = window[end];
        if (window.TouchesAfter(end) || after == '%') return false;
        if (after is (byte)'.' or (byte)',' && Ascii.IsDigit(window[end + 1])) return IsSpreadsheetZero(ref window, end);
        return after != ' ' || !IsUnit(ref window, end + 1);
    }

    /// <summary>True when hyphens, slashes or the same separator tie the number to a longer code.</summary>
    public static bool IsPartOfCode(ref Window window, int start, int end)
    {
        byte before = window[start - 1], after = window[end];
        if (before is (byte)'-' or (byte)'_' or (byte)'/' && window.TouchesBefore(start - 1)) return true;
        if (after is (byte)'-' or (byte)'_' && window.TouchesAfter(end + 1)) return true;
        if (after == '.' && Ascii.IsDigit(window[end + 1])) return true;
        return before == '#';
    }

    /// <summary>True when the word before the number, stuck to it or not, names a citizen number.</summary>
    public static bool HasBsnLabel(ref Window window, int start)
    {
        int end = start;
        for (int i = 0; i < 4 && IsBehindLabel(window[end - 1]); i++) end--;
        if (Ascii.ToLower(window[end - 1]) is not ((byte)'n' or (byte)'i' or (byte)'r')) return false;
        return window.HasWordBefore(end, "bsn"u8) || window.HasWordBefore(end, "sofi"u8) || window.HasWordBefore(end, "bsnnr"u8)
            || window.HasWordBefore(end, "sofinummer"u8) || window.HasWordBefore(end, "burgerservicenummer"u8)
            || window.HasWordBefore(end, "bsnnummer"u8);
    }

    /// <summary>True for what may stand between that word and the number.</summary>
    public static bool IsBehindLabel(byte b) => b is (byte)' ' or (byte)':' or (byte)'=' or (byte)'-' or (byte)'#' or (byte)'"' or (byte)'\'';

    /// <summary>True when one of those words has this many letters; 14 stands for more.</summary>
    public static bool MayBeBsnLabel(int letters) => letters is 3 or 4 or 5 or 9 or 10 or 14;

    /// <summary>True when nine digits that pass as a citizen number and a slash stand just before.</summary>
    public static bool FollowsCitizenNumber(ref Window window, int start)
    {
        int end = window.SkipSpacesBack(start, most: 1);
        if (window[end - 1] != '/') return false;
        end = window.SkipSpacesBack(end - 1, most: 1);
        var number = new NumberReader();
        if (end < 9 || Ascii.IsDigit(window[end - 10])) return false;
        number.Begin(ref window, end - 9);
        return number.Count == 9 && ElevenTest.IsCitizenNumber(number.Digits);
    }

    /// <summary>Length of the code of a tax assessment after a citizen number (<c>.H.46</c>, <c>L01</c>), or 0.</summary>
    /// <remarks>Letters as accountants list them; the tax office publishes none.</remarks>
    public static int TaxCodeLength(ref Window window, int end)
    {
        int at = window[end] == '.' ? end + 1 : end;
        if (!"ABFHJKLMNOSTVWYZ"u8.Contains(window[at])) return 0;
        at = window[at + 1] == '.' ? at + 2 : at + 1;
        if (!Ascii.IsDigit(window[at]) || !Ascii.IsDigit(window[at + 1])) return 0;
        while (at - end < 12 && (Ascii.IsDigit(window[at]) || (window[at] == '.' && Ascii.IsDigit(window[at + 1])))) at++;
        return window.TouchesAfter(at) ? 0 : at - end;
    }

    static bool IsMoneyBefore(ref Window window, int start)
    {
        int end = window.SkipSpacesBack(start, most: 1);
        byte last = window[end - 1];
        if (last < 0x80 && !Ascii.IsLetter(last)) return last == '$';
        return window.HasBefore(end, "€"u8) || window.HasWordBefore(end, "eur"u8) || window.HasWordBefore(end, "euro"u8)
            || window[end - 1] is (byte)'$' || window.HasBefore(end, "£"u8);
    }

    /// <summary>A spreadsheet shows a number as 123456782.0.</summary>
    static bool IsSpreadsheetZero(ref Window window, int end)
        => window[end] == '.' && window[end + 1] == '0' && !window.TouchesAfter(end + 2);

    static bool IsUnit(ref Window window, int at)
    {
        byte first = Ascii.ToLower(window[at]);
        return first switch
        {
            (byte)'e' => window.HasWord(at, "euro"u8) || window.HasWord(at, "eur"u8),
            (byte)'k' => window.HasWord(at, "km"u8) || window.HasWord(at, "kg"u8) || window.HasWord(at, "kwh"u8) || window.HasWord(at, "kb"u8),
            (byte)'m' => window.HasWord(at, "m2"u8) || window.HasWord(at, "m3"u8) || window.HasWord(at, "meter"u8) || window.HasWord(at, "mb"u8),
            (byte)'i' => window.HasWord(at, "inwoners"u8),
            (byte)'s' => window.HasWord(at, "stuks"u8) || window.HasWord(at, "seconden"u8),
            (byte)'b' => window.HasWord(at, "bytes"u8) || window.HasWord(at, "bezoekers"u8),
            (byte)'t' => window.HasWord(at, "ton"u8),
            (byte)'h' => window.HasWord(at, "ha"u8) || window.HasWord(at, "huishoudens"u8),
            _ => false,
        };
    }
}
