namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>Reads what follows a word that announces a secret: how the two are tied together, and the value itself.</summary>
/// <remarks>Reads at most <see cref="MaxReach"/> bytes past the word, so a decision stays within the window.</remarks>
static class LabelReader
{
    /// <summary>Bytes from the end of the word on that may be read.</summary>
    public const int MaxReach = 320;

    const int MaxFillers = 8;
    const int MaxFillerBytes = 90;

    static readonly WordSet s_verbs = new("is luidt wordt was werd blijft zijn are becomes be");
    static readonly WordSet s_adverbs = new("""
        nu nog steeds dus gewoon altijd momenteel voorlopig namelijk tijdelijk dan weer ook hier nogmaals opnieuw gewijzigd veranderd gereset
        ingesteld aangepast gezet in naar op als volgt now still currently set changed reset to just geworden de het
        """);

    /// <summary>The value that belongs to the word ending at <paramref name="end"/>; empty when there is none.</summary>
    public static LabelledValue Read(ref Window window, int end)
    {
        int at = SkipClosers(ref window, end);
        int next = window.SkipSpaces(at, 4);
        int sign = SignEnd(ref window, next);
        if (sign > 0) return AfterSign(ref window, sign, isDistant: false);
        return next == at ? default : AfterWords(ref window, next);
    }

    static LabelledValue AfterSign(ref Window window, int at, bool isDistant)
    {
        at = window.SkipSpaces(at, 6);
        if (window[at] == '\r') at++;
        if (window[at] == '\n') at = window.SkipSpaces(at + 1, 6);
        return ValueReader.Read(ref window, at, Connector.Sign, isDistant);
    }

    /// <summary>Looks for the connector behind up to eight words: "wachtwoord voor de oude server is ...".</summary>
    static LabelledValue AfterWords(ref Window window, int from)
    {
        LabelledValue first = ValueReader.Read(ref window, from, Connector.None, isDistant: false);
        if (!first.IsEmpty && (first.IsQuoted || new SecretValue(window.Slice(first.Start, first.Length)).IsStrong || HasDigitFirst(ref window, from))) return first;

        int at = from;
        for (int words = 0; words < MaxFillers && at - from < MaxFillerBytes; words++)
        {
            int wordEnd = WordEnd(ref window, at);
            if (wordEnd == at) return default;
            ReadOnlySpan<byte> word = window.Slice(at, wordEnd - at);
            if (s_verbs.Contains(word)) return AfterVerb(ref window, wordEnd, isDistant: words > 0);
            at = window.SkipSpaces(wordEnd, 2);
            int sign = SignEnd(ref window, at);
            bool isAttribute = window[at] == '=' && at == wordEnd;
            if (sign > 0) return isAttribute ? default : AfterSign(ref window, sign, isDistant: true);
            if (at == wordEnd) return default;

            LabelledValue here = ValueReader.Read(ref window, at, Connector.None, isDistant: true);
            if (!here.IsEmpty && new SecretValue(window.Slice(here.Start, here.Length)).IsVeryStrong) return here;
        }

        return default;
    }

    static LabelledValue AfterVerb(ref Window window, int at, bool isDistant)
    {
        for (int words = 0; words < 5; words++)
        {
            int next = window.SkipSpaces(at, 2);
            int sign = SignEnd(ref window, next);
            if (sign > 0) return AfterSign(ref window, sign, isDistant);
            int wordEnd = WordEnd(ref window, next);
            if (wordEnd == next || !s_adverbs.Contains(window.Slice(next, wordEnd - next))) break;
            at = wordEnd;
        }

        return ValueReader.Read(ref window, window.SkipSpaces(at, 2), Connector.Verb, isDistant);
    }

    static bool HasDigitFirst(ref Window window, int at) => Ascii.IsDigit(window[at]);

    /// <summary>End of a word of prose; a word that goes on with anything but a hyphen, a quote or the end of a clause is no word.</summary>
    static int WordEnd(ref Window window, int at)
    {
        int end = at;
        while (end - at < 32 && (Ascii.IsWord(window[end]) || window[end] is (byte)'-' or (byte)'\'' or (byte)'(' or (byte)')' or (byte)'@')) end++;
        return window[end] == '.' && Ascii.IsWord(window[end + 1]) ? DottedEnd(ref window, end) : end;
    }

    /// <summary>A name with dots in it: srv01.example.nl, jan.devries.</summary>
    static int DottedEnd(ref Window window, int at)
    {
        int end = at;
        while (end - at < 48 && (Ascii.IsWord(window[end]) || window[end] is (byte)'-' or (byte)'@' || (window[end] == '.' && Ascii.IsWord(window[end + 1])))) end++;
        return end;
    }

    static int SkipClosers(ref Window window, int at)
    {
        if (Ascii.IsDigit(window[at]) && !window.TouchesAfter(at + 1)) at++;
        for (int i = 0; i < 3; i++)
        {
            int quote = ValueReader.QuoteLength(ref window, at);
            if (quote > 0) at += quote;
            else if (window[at] is (byte)')' or (byte)']') at++;
        }

        return at;
    }

    /// <summary>Index after a sign that announces a value, or 0.</summary>
    static int SignEnd(ref Window window, int at)
    {
        byte first = window[at], second = window[at + 1];
        return first switch
        {
            (byte)':' => second is (byte)'=' or (byte)':' ? at + 2 : second == '*' && window[at + 2] == '*' ? at + 3 : second == '/' ? 0 : at + 1,
            (byte)'=' => second is (byte)'=' ? at + 2 : second is (byte)'>' ? at + 2 : at + 1,
            (byte)'-' => second == '>' ? at + 2 : second == ' ' && window[at - 1] == ' ' ? at + 2 : 0,
            (byte)'|' => second == '|' ? 0 : at + 1,
            (byte)'>' => at + 1,
            0xE2 => second == 0x86 && window[at + 2] == 0x92 ? at + 3 : 0,
            _ => 0,
        };
    }
}
