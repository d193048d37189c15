using Gegevenshuis.AiGateway.Detection.Checks.Secrets;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Tells a mark on a document from a word in a sentence.</summary>
static class MarkContext
{
    static readonly WordSet s_documents = new("document documenten stuk stukken notitie memo bijlage bijlagen rapport verslag nota dossier presentatie offerte voorstel plan rapportage advies collegevoorstel raadsvoorstel contract businesscase agendapunt");

    const int MaxLineWords = 6;
    const int MaxLineBytes = 64;

    /// <summary>True after a label such as <c>Rubricering:</c> or <c>Classificatie:</c>.</summary>
    public static bool IsLabelled(ref Window window, int start)
    {
        int end = start;
        while (start - end < 4 && window[end - 1] is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'*') end--;
        if (window[end - 1] is not ((byte)':' or (byte)'=' or (byte)'>')) return false;
        end--;
        if (window[end - 1] is (byte)'"' or (byte)' ' or (byte)'*') end--;
        return window.HasBefore(end, "rubricering"u8) || window.HasBefore(end, "classificatie"u8) || window.HasBefore(end, "vertrouwelijkheid"u8)
            || window.HasBefore(end, "merking"u8) || window.HasWordBefore(end, "status"u8) || window.HasBefore(end, "sensitivity"u8)
            || window.HasBefore(end, "vertrouwelijkheidaanduiding"u8) || window.HasBefore(end, "vertrouwelijkheidsniveau"u8) || window.HasBefore(end, "beveiligingsniveau"u8) || window.HasBefore(end, "label"u8) || window.HasBefore(end, "classification"u8);
    }

    /// <summary>True when the phrase is alone on a short line, in brackets or emphasis, or in capitals between text that is not.</summary>
    public static bool IsMark(ref Window window, int start, int end)
    {
        if (IsEnclosed(ref window, start, end) || IsHeading(ref window, start, end)) return true;
        return IsCapitals(ref window, start, end) ? !IsShouting(ref window, start, end) || IsShortLine(ref window, start, end) : IsShortLine(ref window, start, end);
    }

    /// <summary>True when the words around explain the mark, offer it as a choice, or say it no longer holds.</summary>
    public static bool IsExplanation(ref Window window, int start, int end)
    {
        int after = window.SkipSpaces(window[end] is (byte)'"' or (byte)'\'' ? end + 1 : end);
        if (IsAskedAbout(ref window, start)) return true;
        if (window.HasWord(after, "betekent"u8) || window.HasWord(after, "staat"u8) || window.HasWord(after, "vervallen"u8) || window.HasWord(after, "opgeheven"u8)) return true;
        int before = window.SkipSpacesBack(start);
        return (window[before - 1] == '/' && window[after] == '/') || (window[before - 1] == '/' && window[before - 2] == ' ')
            || (window[after] == '/' && window[after + 1] == ' ' && Ascii.IsLower(window[after + 2])) || window.HasWordBefore(before, "kies"u8);
    }

    /// <summary>True when the sentence asks or explains what the mark is: "Wat betekent …", "Leg uit wat …".</summary>
    static bool IsAskedAbout(ref Window window, int start)
    {
        int from = start;
        while (start - from < MaxLineBytes && window[from - 1] is not ((byte)'\n' or (byte)'\r' or (byte)'.' or (byte)'!' or (byte)'?' or 0)) from--;
        for (int at = from; at < start; at++)
            if (IsQuestionWord(ref window, at)) return true;
        return false;
    }

    static bool IsQuestionWord(ref Window window, int at) => Ascii.ToLower(window[at]) switch
    {
        (byte)'w' => window.HasWord(at, "wat is"u8) || window.HasWord(at, "wat betekent"u8) || window.HasWord(at, "wat houdt"u8) || window.HasWord(at, "wat zijn"u8) || window.HasWord(at, "wat een"u8)
            || window.HasWord(at, "wanneer mag"u8) || window.HasWord(at, "wanneer is"u8) || window.HasWord(at, "what is"u8) || window.HasWord(at, "what does"u8),
        (byte)'l' => window.HasWord(at, "leg uit"u8) || window.HasWord(at, "leg artikel"u8) || window.HasWord(at, "leg art"u8) || (window.HasWord(at, "leg"u8) && window.TouchesBefore(at) is false && window[at - 1] is 0 or (byte)'\n'),
        (byte)'u' => window.HasWord(at, "uitleggen"u8) || window.HasWord(at, "uitleg over"u8) || window.HasWord(at, "uitleg van"u8),
        (byte)'b' => window.HasWord(at, "betekenis van"u8) || window.HasWord(at, "betekent"u8),
        (byte)'d' => window.HasWord(at, "definitie van"u8),
        (byte)'v' => window.HasWord(at, "verschil tussen"u8),
        (byte)'h' => window.HasWord(at, "hoe werkt"u8) || window.HasWord(at, "hoe leg"u8),
        (byte)'e' => window.HasWord(at, "explain"u8),
        _ => false,
    };

    /// <summary>True for "dit stuk is vertrouwelijk": the document says it of itself. The disclaimer under every mail ("dit bericht is …") is not meant.</summary>
    public static bool IsSaidOfDocument(ref Window window, int start)
    {
        int end = window.SkipSpacesBack(start);
        int adverb = window.HasWordBefore(end, "strikt"u8) ? 6 : window.HasWordBefore(end, "zeer"u8) ? 4 : 0;
        end = window.SkipSpacesBack(end - adverb);
        if (!window.HasWordBefore(end, "is"u8) && !window.HasWordBefore(end, "zijn"u8)) return false;
        int noun = window.SkipSpacesBack(window.SkipSpacesBack(end) - (window.HasWordBefore(end, "is"u8) ? 2 : 4));
        int nounStart = window.WordStart(noun);
        int before = window.SkipSpacesBack(nounStart);
        return s_documents.Contains(window.Slice(nounStart, noun - nounStart)) && (window.HasWordBefore(before, "dit"u8) || window.HasWordBefore(before, "deze"u8));
    }

    /// <summary>True in square or round brackets, in bold Markdown, or between runs of hyphens.</summary>
    public static bool IsEnclosed(ref Window window, int start, int end)
    {
        byte before = window[start - 1], after = window[end];
        return (before == '[' && after == ']') || (before == '(' && after == ')') || (before == '*' && after == '*' && window[start - 2] == '*')
            || (window.SkipSpacesBack(start) is int b && window[b - 1] == '-' && window[b - 2] == '-' && window[window.SkipSpaces(end)] == '-');
    }

    /// <summary>True when nothing but punctuation stands on the same line.</summary>
    public static bool IsAlone(ref Window window, int start, int end)
    {
        for (int i = start - 1; start - i <= MaxLineBytes && window[i] is not ((byte)'\n' or (byte)'\r' or 0); i--)
            if (Ascii.IsWord(window[i])) return false;
        for (int i = end; i - end <= MaxLineBytes && window[i] is not ((byte)'\n' or (byte)'\r' or 0); i++)
            if (Ascii.IsWord(window[i])) return false;
        return true;
    }

    /// <summary>True when the phrase begins its line and a dash, bar or colon sets it apart from what follows, or ends it behind a dash.</summary>
    public static bool IsHeading(ref Window window, int start, int end)
    {
        int before = window.SkipSpacesBack(start), after = window.SkipSpaces(end);
        bool begins = window[before - 1] is 0 or (byte)'\n' or (byte)'\r' or (byte)'*' or (byte)'#' or (byte)'>', ends = window[after] is 0 or (byte)'\n' or (byte)'\r';
        bool isSetApart = window[after] is (byte)':' or (byte)'|' || (window[after] == '-' && window[after - 1] == ' ' && window[after + 1] == ' ');
        return (begins && isSetApart) || (ends && window[before - 1] is (byte)'-' or (byte)'|' && window[before - 2] == ' ');
    }

    static bool IsCapitals(ref Window window, int start, int end)
    {
        int letters = 0;
        for (int i = start; i < end; i++)
        {
            if (Ascii.IsLower(window[i])) return false;
            if (Ascii.IsUpper(window[i])) letters++;
        }

        return letters >= 5;
    }

    /// <summary>True when the nearest word before or after is in capitals too.</summary>
    static bool IsShouting(ref Window window, int start, int end)
    {
        int before = window.SkipSpacesBack(start);
        if (Ascii.IsUpper(window[before - 1]) && Ascii.IsUpper(window[before - 2])) return true;
        int after = window.SkipSpaces(end);
        return Ascii.IsUpper(window[after]) && Ascii.IsUpper(window[after + 1]);
    }

    /// <summary>True when the line has at most six words, the phrase included, and does not read as a sentence.</summary>
    static bool IsShortLine(ref Window window, int start, int end)
    {
        int lineStart = start;
        while (start - lineStart < MaxLineBytes && window[lineStart - 1] is not ((byte)'\n' or (byte)'\r' or 0)) lineStart--;
        int lineEnd = end;
        while (lineEnd - end < MaxLineBytes && window[lineEnd] is not ((byte)'\n' or (byte)'\r' or 0)) lineEnd++;
        if (start - lineStart == MaxLineBytes || lineEnd - end == MaxLineBytes) return false;

        int words = 0;
        bool isInWord = false, isSentence = false;
        for (int i = lineStart; i < lineEnd; i++)
        {
            bool isWord = Ascii.IsWord(window[i]);
            if (isWord && !isInWord)
            {
                words++;
                isSentence |= (i < start || i >= end) && IsSentenceWord(ref window, i);
            }

            isInWord = isWord;
        }

        return words <= MaxLineWords && !isSentence;
    }

    static bool IsSentenceWord(ref Window window, int at) => Ascii.ToLower(window[at]) switch
    {
        (byte)'i' => window.HasWord(at, "is"u8) || window.HasWord(at, "ik"u8) || window.HasWord(at, "in"u8),
        (byte)'d' => window.HasWord(at, "de"u8) || window.HasWord(at, "dit"u8) || window.HasWord(at, "dat"u8),
        (byte)'h' => window.HasWord(at, "het"u8) || window.HasWord(at, "heb"u8),
        (byte)'e' => window.HasWord(at, "een"u8) || window.HasWord(at, "en"u8),
        (byte)'w' => window.HasWord(at, "wat"u8) || window.HasWord(at, "wordt"u8) || window.HasWord(at, "wij"u8) || window.HasWord(at, "we"u8),
        (byte)'j' => window.HasWord(at, "je"u8),
        (byte)'m' => window.HasWord(at, "met"u8) || window.HasWord(at, "maak"u8),
        (byte)'o' => window.HasWord(at, "of"u8) || window.HasWord(at, "over"u8) || window.HasWord(at, "om"u8),
        (byte)'v' => window.HasWord(at, "van"u8) || window.HasWord(at, "voor"u8),
        (byte)'t' => window.HasWord(at, "the"u8),
        _ => false,
    };
}
