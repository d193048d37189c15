namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>What follows a street and house number and belongs to the same address: a postcode, a place, over at most one line end each.</summary>
/// <param name="End">Index after the last part.</param>
/// <param name="HasPostcode">Whether there is a postcode.</param>
/// <param name="HasPlace">Whether there is a known place.</param>
readonly record struct AddressTail(int End, bool HasPostcode, bool HasPlace)
{
    const int MaxGap = 6;

    /// <summary>Reads on from the end of a house number.</summary>
    public static AddressTail Read(ref Window window, int end, PlaceNames places)
    {
        int at = SkipGap(ref window, end, out bool isLineEnd);
        int postcode = Postcode.End(ref window, SkipLabel(ref window, at), out bool isUpper);
        if (postcode >= 0 && (isUpper || !Postcode.IsMeasure(ref window, postcode)))
        {
            int place = PlaceEnd(ref window, postcode, places, allowUnknown: true);
            return new(place < 0 ? postcode : place, true, place >= 0);
        }

        if (isLineEnd && !Ascii.IsUpper(window[at]) && window[at] != '\'') return new(end, false, false);
        int known = PlaceEnd(ref window, end, places, allowUnknown: false);
        return known < 0 ? new(end, false, false) : new(known, false, true);
    }

    /// <summary>Where a house number can stand behind a postcode: next to it, or in the next field when that is labelled.</summary>
    public static int NumberAfterPostcode(ref Window window, int end)
    {
        int at = SkipGap(ref window, end, out _);
        for (int i = 0; i < 3 && window[at] is (byte)'"' or (byte)'\'' or (byte)',' or (byte)' ' or (byte)'\n'; i++) at++;
        if (Ascii.IsDigit(window[at])) return at;
        if (!window.Has(at, "huisn"u8) && !window.HasWord(at, "nr"u8) && !window.HasWord(at, "no"u8) && !window.HasWord(at, "nummer"u8) && !window.HasWord(at, "hnr"u8)) return at;
        while (Ascii.IsLetter(window[at]) || window[at] == '_') at++;
        for (int i = 0; i < 5 && window[at] is (byte)'"' or (byte)'\'' or (byte)':' or (byte)'=' or (byte)' ' or (byte)'.' or (byte)'>'; i++) at++;
        return at;
    }

    /// <summary>Index after a place that follows, or -1.</summary>
    static int PlaceEnd(ref Window window, int end, PlaceNames places, bool allowUnknown)
    {
        int at = SkipGap(ref window, end, out bool isLineEnd);
        if (window[at] == '(') at++;
        if (window.HasWord(at, "te"u8) || window.HasWord(at, "in"u8)) at = window.SkipSpaces(at + 2);
        int known = places.LengthAt(ref window, at);
        if (known > 0) return at + known;
        // Behind a postcode one capitalised word on the same line is the place, known or not.
        if (!allowUnknown || isLineEnd || !Ascii.IsUpper(window[at])) return -1;
        int wordEnd = at;
        while (wordEnd - at < PlaceNames.MaxLength && (Ascii.IsWordLetter(window[wordEnd]) || (window[wordEnd] == '-' && Ascii.IsLetter(window[wordEnd + 1])))) wordEnd++;
        return wordEnd - at >= 3 ? wordEnd : -1;
    }

    /// <summary>Over "postcode" and its colon, as forms print it.</summary>
    static int SkipLabel(ref Window window, int at)
    {
        if (!window.HasWord(at, "postcode"u8)) return at;
        int end = at + 8;
        for (int i = 0; i < 4 && window[end] is (byte)':' or (byte)' ' or (byte)'"' or (byte)'='; i++) end++;
        return end;
    }

    /// <summary>Over separators of one address: spaces, a comma, a bar, a hyphen between spaces, and one line end.</summary>
    static int SkipGap(ref Window window, int at, out bool isLineEnd)
    {
        isLineEnd = false;
        for (int i = 0; i < MaxGap; i++, at++)
        {
            byte b = window[at];
            if (b == '\n' && !isLineEnd) isLineEnd = true;
            else if (b is not ((byte)' ' or (byte)',' or (byte)';' or (byte)'|' or (byte)'\r' or (byte)'\t') && !(b is (byte)'-' or (byte)'/' && window[at - 1] == ' ')) break;
        }

        return at;
    }
}
