namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>Reads one value at a place: quoted, or up to white space without the punctuation of the sentence.</summary>
static class ValueReader
{
    /// <summary>Longest value that is read, in bytes.</summary>
    public const int MaxValue = 160;

    public static LabelledValue Read(ref Window window, int at, Connector connector, bool isDistant)
    {
        int quote = QuoteLength(ref window, at);
        if (quote > 0)
        {
            int from = at + quote, end = from;
            while (end - from < MaxValue && QuoteLength(ref window, end) == 0 && window[end] is not ((byte)'\n' or 0)) end++;
            if (QuoteLength(ref window, end) > 0) return new(from, end, connector, true, isDistant, true);
            at = from;
        }

        int stop = at;
        while (stop - at < MaxValue && !IsEnd(ref window, stop)) stop++;
        int last = TrimEnd(ref window, at, stop);
        bool endsClause = last < stop || IsClauseEnd(ref window, stop);
        return new(at, last, connector, false, isDistant, endsClause);
    }

    /// <summary>Length of a quotation mark, code tick or bold mark at this place, or 0.</summary>
    public static int QuoteLength(ref Window window, int at) => window[at] switch
    {
        (byte)'"' or (byte)'\'' or (byte)'`' => 1,
        (byte)'*' => window[at + 1] == '*' && window[at + 2] != '*' ? 2 : 0,
        0xE2 => window[at + 1] == 0x80 && window[at + 2] is >= 0x98 and <= 0x9F ? 3 : 0,
        0xC2 => window[at + 1] is 0xAB or 0xBB ? 2 : 0,
        _ => 0,
    };

    static bool IsEnd(ref Window window, int at) => window[at] switch
    {
        0 or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'"' or (byte)'`' or (byte)'<' or (byte)'|' or (byte)';' => true,
        (byte)'\\' => window[at + 1] == 'n',
        (byte)'&' => IsNextParameter(ref window, at + 1),
        _ => false,
    };

    /// <summary>True for <c>name=</c>, as it follows an ampersand in a web address.</summary>
    static bool IsNextParameter(ref Window window, int at)
    {
        int end = at;
        while (end - at < 24 && (Ascii.IsLetter(window[end]) || window[end] is (byte)'_' or (byte)'-')) end++;
        return end > at && window[end] == '=';
    }

    static int TrimEnd(ref Window window, int start, int end)
    {
        while (end > start && window[end - 1] is (byte)'.' or (byte)',' or (byte)':' or (byte)')' or (byte)'\'' or (byte)']' or (byte)'}') end--;
        return end;
    }

    static bool IsClauseEnd(ref Window window, int at)
    {
        at = window.SkipSpaces(at);
        return window[at] is 0 or (byte)'\n' or (byte)'\r' or (byte)';' or (byte)'|' or (byte)'<' or (byte)'"' or (byte)'/' or (byte)'(' or (byte)'#'
            || window.HasWord(at, "en"u8) || window.HasWord(at, "and"u8);
    }
}
