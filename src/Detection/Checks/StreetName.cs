using System.Buffers;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The name of a street that a house number follows.</summary>
/// <param name="NumberAt">Index of the house number's first digit; -1 when this is no street with a number.</param>
/// <param name="Strength">What the words say.</param>
readonly record struct StreetName(int NumberAt, StreetStrength Strength)
{
    /// <summary>Most bytes from the first letter of a street to the first digit of its number.</summary>
    public const int MaxBytes = 96;

    const int MaxWords = 6;
    const int MaxWordBytes = 32;

    /// <summary>Bytes of words, between words, and of what may stand between the name and the number.</summary>
    static readonly SearchValues<byte> s_bytes = SearchValues.Create([.. Enumerable.Range(0, 256).Select(static b => (byte)b).Where(static b => Ascii.IsWordLetter(b)), .. "-'. \t:"u8]);

    static StreetName None => new(-1, StreetStrength.Unknown);

    /// <summary>False when this text before a number is no name of a street, whatever it says.</summary>
    public static bool MayStandBefore(ReadOnlySpan<byte> text)
        => text.Length > 1 && (text[^1] is (byte)' ' or (byte)'\t' or (byte)'.' or (byte)':' || HouseNumber.IsMisread(text[^2], text[^1])) && !text.ContainsAnyExcept(s_bytes);

    /// <summary>Reads words from a capital on until a number follows.</summary>
    public static StreetName Read(ref Window window, int start)
    {
        Span<byte> word = stackalloc byte[MaxWordBytes];
        int at = start, firstEnd = start, before = start, beforeEnd = start;
        for (int words = 0; words < MaxWords; words++)
        {
            int end = WordEnd(ref window, at);
            if (end - start > MaxBytes) return None;
            if (end == at || end - at > MaxWordBytes) return None;
            bool isCapital = Ascii.IsUpper(window[at]) || window[at] >= 0xC0;
            if (!isCapital && (words == 0 || !StreetWords.IsJoining(word[..CopyLower(ref window, at, end, word)]))) return None;
            if (words == 0) firstEnd = end;

            int next = AfterWord(ref window, end);
            // Between columns only the number may be the next cell: the name of a street does not run over two.
            if (next == end && window[end] != '\t') return None;
            int number = next == end ? end + 1 : HouseNumber.SkipWord(ref window, next);
            if (number - start >= MaxBytes) return None;
            if (Ascii.IsDigit(window[number]) || (HouseNumber.IsMisread(window[number - 1], window[number]) && Ascii.IsDigit(window[number + 1])))
            {
                if (!isCapital || window[number] == '0') return None;
                ReadOnlySpan<byte> first = word[..CopyLower(ref window, start, firstEnd, word)];
                bool isOpened = StreetWords.IsOpener(first), isPlaced = StreetWords.IsPlacing(first);
                bool wasStrong = words > 0 && StreetWords.IsStrong(word[..CopyLower(ref window, before, beforeEnd, word)]);
                ReadOnlySpan<byte> last = word[..CopyLower(ref window, at, end, word)];
                return Judge(last, number, words, isOpened, isPlaced, wasStrong && StreetWords.IsDirection(last));
            }

            if (next == end) return None;
            (before, beforeEnd, at) = (at, end, next);
        }

        return None;
    }

    static StreetName Judge(ReadOnlySpan<byte> last, int number, int words, bool isOpened, bool isPlaced, bool isTurned)
    {
        bool isStrong = isTurned || StreetWords.IsStrong(last);
        // "Sanne de Vries Kerkstraat 12": the street begins at a later anchor.
        if (isTurned) words--;
        if (words > 0 && !isOpened && !isPlaced && (StreetWords.HasGenericStem(last) || words > 3)) return None;
        // "In de Kerkstraat 12", "De Kerkstraat 12": the name begins at the capital behind the small word.
        if (words > 0 && isPlaced && isStrong && !isOpened) return None;
        if (isStrong) return new(number, StreetStrength.Strong);
        bool isWeak = StreetWords.IsWeak(last) || (isPlaced && words >= 2) || (isOpened && words >= 1);
        return new(number, isWeak ? StreetStrength.Weak : StreetStrength.Unknown);
    }

    /// <summary>End of a word of letters with inner hyphens, apostrophes and, after short forms and initials, full stops.</summary>
    static int WordEnd(ref Window window, int at)
    {
        int end = at;
        while (end - at <= MaxWordBytes)
        {
            byte b = window[end];
            bool isInner = b is (byte)'-' or (byte)'\'' or (byte)'.' && Ascii.IsWordLetter(window[end + 1]) && (end > at || b == '\'');
            if (!Ascii.IsWordLetter(b) && !isInner) break;
            end++;
        }

        return end;
    }

    /// <summary>Index of the next word: over one space, after a full stop that shortens a word, or the same index when the name ends here.</summary>
    static int AfterWord(ref Window window, int end)
    {
        int at = window[end] == '.' ? end + 1 : end;
        return window[at] == ' ' ? at + 1 : end;
    }

    /// <summary>Writes the word in small letters; returns its length.</summary>
    static int CopyLower(ref Window window, int at, int end, scoped Span<byte> word)
    {
        for (int i = at; i < end; i++) word[i - at] = Ascii.ToLower(window[i]);
        return end - at;
    }
}
