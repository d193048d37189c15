using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>One phrase of a mark, with the tolerance marks need: case, dots, spaces, hyphens and line-drawing between its words do not matter.</summary>
/// <param name="Anchor">First word in lower case: what the prefilter looks for.</param>
/// <param name="Words">All words in lower case, without punctuation. <c>#</c> stands for a number, <c>@</c> for one letter a–i.</param>
/// <param name="IsStrong">Whether the phrase counts wherever it stands.</param>
sealed record MarkingPhrase(string Anchor, byte[][] Words, bool IsStrong)
{
    const int MaxGap = 4;

    static ReadOnlySpan<byte> Gaps => " .-:/_,=\"&"u8;

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

    /// <summary>Tells a tail what may follow a literal that the text starts with, for this phrase to stand there.</summary>
    /// <param name="tail">Receives it.</param>
    /// <param name="literal">UTF-8, lower case.</param>
    public void AddTo(LiteralTail tail, ReadOnlySpan<byte> literal)
    {
        ReadOnlySpan<byte> first = Words[0];
        if (!first.StartsWith(literal))
        {
            // A shorter first word: what follows it lies inside the literal.
            if (literal.StartsWith(first)) tail.Anything();
            return;
        }

        ReadOnlySpan<byte> rest = first[literal.Length..];
        if (!rest.IsEmpty) tail.Next(rest);
        else if (Words.Length == 1) tail.WordEnd();
        else if (Words[1][0] is (byte)'#' or (byte)'@') tail.Anything();
        else tail.Gap(Gaps).Beyond(Words[1]).Next(Words[1]);
    }

    static int SkipGap(ref Window window, int at)
    {
        for (int i = 0; i < MaxGap && Gaps.Contains(window[at]); i++) at++;
        return at;
    }
}
