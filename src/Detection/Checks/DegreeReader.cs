namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Degrees, minutes and seconds: <c>50°51'05"N</c>, <c>50° 51.086' N</c>.</summary>
static class DegreeReader
{
    /// <summary>Index after one angle that is precise to a house, or -1. Whole minutes are about two kilometres and no house.</summary>
    public static int End(ref Window window, int at, out bool isLatitude)
    {
        isLatitude = false;
        int end = Digits(ref window, at, 3);
        if (end < 0 || window[end] != 0xC2 || window[end + 1] != 0xB0) return -1;
        FractionNumber minutes = FractionNumber.Read(ref window, window.SkipSpaces(end + 2, most: 1));
        if (minutes.End < 0 || minutes.Value >= 60) return -1;
        int at2 = SkipMark(ref window, minutes.End);
        if (at2 < 0) return -1;
        FractionNumber seconds = FractionNumber.Read(ref window, window.SkipSpaces(at2, most: 1));
        bool hasSeconds = seconds.End >= 0 && seconds.Value < 60;
        if (!hasSeconds && minutes.Decimals < 3) return -1;
        return Hemisphere(ref window, hasSeconds ? SkipMarks(ref window, seconds.End) : at2, out isLatitude);
    }

    static int Hemisphere(ref Window window, int end, out bool isLatitude)
    {
        int at = window.SkipSpaces(end, most: 1);
        byte letter = Ascii.ToLower(window[at]);
        isLatitude = letter is (byte)'n' or (byte)'z' or (byte)'s';
        if (!isLatitude && letter is not ((byte)'e' or (byte)'o' or (byte)'w')) return -1;
        int next = Ascii.ToLower(window[at + 1]) is (byte)'b' or (byte)'l' ? at + 2 : at + 1;
        return window.TouchesAfter(next) ? -1 : next;
    }

    static int Digits(ref Window window, int at, int most)
    {
        int end = at;
        while (end - at <= most && Ascii.IsDigit(window[end])) end++;
        return end == at || end - at > most ? -1 : end;
    }

    /// <summary>Over a minute or second mark: ' or " or the typographic primes; -1 when there is none.</summary>
    static int SkipMark(ref Window window, int at)
    {
        if (window[at] is (byte)'\'' or (byte)'"') return at + 1;
        bool isPrime = window[at] == 0xE2 && window[at + 1] == 0x80 && window[at + 2] is 0x99 or 0x9D or 0xB2 or 0xB3;
        return isPrime ? at + 3 : -1;
    }

    static int SkipMarks(ref Window window, int at)
    {
        for (int i = 0; i < 2 && SkipMark(ref window, at) is int next and >= 0; i++) at = next;
        return at;
    }
}
