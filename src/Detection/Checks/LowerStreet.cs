namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>A street of one word typed in small letters, read backwards from its house number: "ik woon op kerkstraat 12".</summary>
static class LowerStreet
{
    /// <summary>Longest street in bytes.</summary>
    public const int MaxLength = 32;

    const int MinStem = 3;

    static ReadOnlySpan<byte> Endings => "straat laan plein singel gracht dreef steeg"u8;

    /// <summary>True when a street may end in this letter.</summary>
    public static bool MayEnd(byte letter) => "tnlfg"u8.Contains(letter);

    /// <summary>Index of the street's first letter when a street ends one space before the number, otherwise -1.</summary>
    public static int Start(ref Window window, int number)
    {
        int end = number - 1;
        if (end <= 0 || window[end] != ' ') return -1;
        int start = end;
        while (end - start <= MaxLength && Ascii.IsLower(window[start - 1])) start--;
        if (end - start > MaxLength || window.TouchesBefore(start)) return -1;
        return HasEnding(ref window, start, end) ? start : -1;
    }

    /// <summary>The last word, with a space behind it, could still become a street; nothing before it can.</summary>
    public static int OpenTail(ReadOnlySpan<byte> before)
    {
        int start = before.Length;
        if (start > 0 && before[start - 1] == ' ') start--;
        while (start > 0 && Ascii.IsLower(before[start - 1])) start--;
        return before.Length - start;
    }

    static bool HasEnding(ref Window window, int start, int end)
    {
        ReadOnlySpan<byte> rest = Endings;
        while (!rest.IsEmpty)
        {
            int space = rest.IndexOf((byte)' ');
            ReadOnlySpan<byte> ending = space < 0 ? rest : rest[..space];
            if (end - start >= ending.Length + MinStem && window.HasBefore(end, ending)) return true;
            rest = space < 0 ? default : rest[(space + 1)..];
        }

        return false;
    }
}
