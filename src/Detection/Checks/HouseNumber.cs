namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>A house number with its addition, as people write them: <c>12</c>, <c>12a</c>, <c>12-A02</c>, <c>12 bis</c>, <c>12/4</c>, <c>12 III</c>.</summary>
/// <param name="End">Index after the number and its addition; -1 when there is none.</param>
/// <param name="Value">The number without its addition, 1 to 99,999.</param>
/// <param name="HasAddition">Whether letters or a second number follow.</param>
readonly record struct HouseNumber(int End, int Value, bool HasAddition)
{
    const int MaxDigits = 5;
    const int MaxAddition = 4;

    public static HouseNumber None => new(-1, 0, false);

    /// <summary>A year behind a street's name is more often a year than a house.</summary>
    public bool IsYearLike => Value is >= 1900 and <= 2099 && !HasAddition;

    /// <summary>Reads a house number at this place.</summary>
    public static HouseNumber Read(ref Window window, int at)
    {
        bool isMisread = IsMisread(window[at - 1], window[at]);
        int end = isMisread ? at + 1 : at, value = isMisread ? 1 : 0;
        while (end - at <= MaxDigits && Ascii.IsDigit(window[end])) value = value * 10 + (window[end++] - '0');
        if (end == at || end - at > MaxDigits || window[at] == '0') return None;
        int addition = AdditionEnd(ref window, end);
        return addition >= 0 && MayEnd(ref window, addition) ? new(addition, value, addition > end) : None;
    }

    /// <summary>True for an l or I at the start of a word, which is what text recognition makes of a 1.</summary>
    public static bool IsMisread(byte before, byte first) => before is (byte)' ' or (byte)'\t' && first is (byte)'l' or (byte)'I';

    /// <summary>Index after "nr.", "no", "nummer" or "huisnummer" and its spaces, or the same index.</summary>
    public static int SkipWord(ref Window window, int at)
    {
        int length = window.HasWord(at, "nr"u8) || window.HasWord(at, "no"u8) ? 2
            : window.HasWord(at, "nummer"u8) ? 6
            : window.HasWord(at, "huisnr"u8) ? 6
            : window.HasWord(at, "huisnummer"u8) ? 10 : 0;
        if (length == 0) return at;
        int end = at + length;
        while (end - at < length + 3 && window[end] is (byte)'.' or (byte)':' or (byte)' ') end++;
        return end;
    }

    /// <summary>Index after the addition, the same index when there is none, or -1 when letters follow that make it no house number.</summary>
    static int AdditionEnd(ref Window window, int end)
    {
        byte next = window[end];
        if (Ascii.IsLetter(next)) return StuckEnd(ref window, end);
        if (next is (byte)'-' or (byte)'/') return JoinedEnd(ref window, end);
        return next == ' ' ? LooseEnd(ref window, end) : end;
    }

    static int StuckEnd(ref Window window, int end)
    {
        int at = end;
        while (at - end <= MaxAddition && Ascii.IsLetter(window[at])) at++;
        bool isAddition = at - end == 1 || IsKnown(ref window, end, at - end);
        if (!isAddition || window[at] >= 0x80) return -1;
        if (window[at] == '-' && Ascii.IsLetterOrDigit(window[at + 1])) return JoinedEnd(ref window, at);
        while (at - end < MaxAddition && Ascii.IsDigit(window[at])) at++;
        return at;
    }

    /// <summary>After a hyphen or slash: letters and digits, at most four. "12-03-1985" and "12/13/14" are dates, not houses.</summary>
    static int JoinedEnd(ref Window window, int end)
    {
        int at = end + 1;
        while (at - end <= MaxAddition + 1 && Ascii.IsLetterOrDigit(window[at])) at++;
        int length = at - end - 1;
        if (length == 0) return end;
        if (length > MaxAddition || window[at] is (byte)'-' or (byte)'/') return -1;
        return at;
    }

    static int LooseEnd(ref Window window, int end)
    {
        int at = end + 1;
        byte first = window[at];
        if (!Ascii.IsLetter(first)) return end;
        int length = 0;
        while (length <= 5 && Ascii.IsLetter(window[at + length])) length++;
        if (window.TouchesAfter(at + length)) return end;
        bool isLetter = length == 1 && Ascii.IsUpper(first) && window[at + 1] is not ((byte)'.' or (byte)'\'');
        return isLetter || IsKnown(ref window, at, length) ? at + length : end;
    }

    static bool IsKnown(ref Window window, int at, int length) => length switch
    {
        1 => Ascii.ToLower(window[at]) is (byte)'i' or (byte)'v',
        2 => window.Has(at, "hs"u8) || window.Has(at, "hg"u8) || window.Has(at, "ii"u8) || window.Has(at, "iv"u8) || window.Has(at, "rd"u8) || window.Has(at, "zw"u8) || window.Has(at, "bg"u8),
        3 => window.Has(at, "bis"u8) || window.Has(at, "iii"u8),
        4 => window.Has(at, "huis"u8) || window.Has(at, "rood"u8),
        5 => window.Has(at, "zwart"u8) || window.Has(at, "boven"u8),
        _ => false,
    };

    /// <summary>False when what follows shows that the number is a time, an amount, a measure or the day of a date.</summary>
    static bool MayEnd(ref Window window, int end)
    {
        if (!NumberSurroundings.MayEnd(ref window, end)) return false;
        if (window[end] == ':' && Ascii.IsDigit(window[end + 1])) return false;
        if (window[end] != ' ') return true;
        int word = end + 1;
        return !window.HasWord(word, "uur"u8) && !window.HasWord(word, "jaar"u8) && !window.HasWord(word, "woningen"u8)
            && !window.HasWord(word, "procent"u8) && !window.HasWord(word, "keer"u8) && !window.HasWord(word, "dagen"u8)
            && !window.HasWord(word, "weken"u8) && !window.HasWord(word, "maanden"u8) && !window.HasWord(word, "appartementen"u8)
            && !window.HasWord(word, "miljoen"u8) && !window.HasWord(word, "leden"u8) && !window.HasWord(word, "personen"u8)
            && MonthNames.At(ref window, word, out _) == 0;
    }
}
