namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Reads an IPv6 address in the forms of RFC 4291.</summary>
static class Ipv6Text
{
    /// <summary>Longest text: eight groups, or six and an IPv4 address.</summary>
    public const int MaxLength = 45;

    /// <summary>Index after the address that starts at <paramref name="start"/>, or -1. A zone or prefix length is not included.</summary>
    /// <param name="window">The candidate's text.</param>
    /// <param name="start">First hexadecimal digit or colon.</param>
    /// <param name="longest">Digits of the longest group; times and MAC addresses have no group of three.</param>
    public static int Read(ref Window window, int start, out int longest)
    {
        int at = start, groups = 0;
        bool hasGap = false;
        longest = 0;
        if (window[at] == ':' && window[at + 1] == ':') (hasGap, at) = (true, at + 2);
        while (groups < 8 && Ascii.IsHex(window[at]))
        {
            int digits = 0;
            while (digits < 4 && Ascii.IsHex(window[at + digits])) digits++;
            if (window[at + digits] == '.' && (hasGap || groups == 6)) return Embedded(ref window, at, ref groups, hasGap);
            if (Ascii.IsHex(window[at + digits])) return -1;
            longest = Math.Max(longest, digits);
            (at, groups) = (at + digits, groups + 1);
            if (window[at] != ':') break;
            if (window[at + 1] == ':')
            {
                if (hasGap) return -1;
                (hasGap, at) = (true, at + 2);
            }
            else if (Ascii.IsHex(window[at + 1])) at++;
            else break;
        }

        return groups == 8 && !hasGap || hasGap && groups is >= 1 and <= 7 ? at : -1;
    }

    /// <summary>Reads the IPv4 address that stands for the last two groups.</summary>
    static int Embedded(ref Window window, int at, ref int groups, bool hasGap)
    {
        for (int i = 0; i < 4; i++)
        {
            if (i > 0 && window[at++] != '.') return -1;
            int digits = 0;
            while (digits < 3 && Ascii.IsDigit(window[at + digits])) digits++;
            if (digits == 0) return -1;
            at += digits;
        }

        groups += 2;
        return hasGap || groups == 8 ? at : -1;
    }
}
