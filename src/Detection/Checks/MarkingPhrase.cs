namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>One phrase of a mark, with the tolerance marks need: case, dots, spaces, hyphens and line-drawing between its words do not matter.</summary>
/// <param name="Anchor">First word in lower case: what the prefilter looks for.</param>
/// <param name="Words">All words in lower case, without punctuation. <c>#</c> stands for a number, <c>@</c> for one letter a–i.</param>
/// <param name="IsStrong">Whether the phrase counts wherever it stands.</param>
sealed record MarkingPhrase(string Anchor, byte[][] Words, bool IsStrong)
{
    const int MaxGap = 4;

    /// <summary>Parses a phrase; a leading <c>!</c> makes it strong.</summary>
    public static MarkingPhrase Parse(string text)
    {
        bool isStrong = text[0] == '!';
        string[] words = text.TrimStart('!').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(words[0], [.. words.Select(System.Text.Encoding.UTF8.GetBytes)], isStrong);
    }

    /// <summary>Index after the phrase when it starts here, otherwise -1.</summary>
    public int Match(ref Window window, int at)
    {
        for (int i = 0; i < Words.Length; i++)
        {
            if (i > 0) at = SkipGap(ref window, at);
            ReadOnlySpan<byte> word = Words[i];
            if (word is [(byte)'#'])
            {
                int digits = at;
                while (digits - at < 4 && Ascii.IsDigit(window[digits])) digits++;
                if (digits == at) return -1;
                at = digits;
                continue;
            }

            if (word is [(byte)'@'])
            {
                if (Ascii.ToLower(window[at]) is not (>= (byte)'a' and <= (byte)'i')) return -1;
                at++;
                continue;
            }

            if (!window.Has(at, word)) return -1;
            at += word.Length;
        }

        return window.TouchesAfter(at) ? -1 : at;
    }

    static int SkipGap(ref Window window, int at)
    {
        for (int i = 0; i < MaxGap && window[at] is (byte)' ' or (byte)'.' or (byte)'-' or (byte)':' or (byte)'/' or (byte)'_' or (byte)',' or (byte)'=' or (byte)'"' or (byte)'&'; i++) at++;
        return at;
    }
}
