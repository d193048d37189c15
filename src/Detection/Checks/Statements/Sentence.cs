using Gegevenshuis.AiGateway.Detection.Checks.Secrets;

namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>The sentence around a place, as far as a bounded look reaches.</summary>
/// <param name="Start">First byte of its first word.</param>
/// <param name="End">Index of the mark that ends it, or of the edge of the look.</param>
/// <param name="Mark">The byte that ends it: <c>. ! ?</c>, a line end, or 0 at the end of the text.</param>
readonly record struct Sentence(int Start, int End, byte Mark)
{
    static readonly WordSet s_abbreviations = new("dhr mevr mw mr dr drs ing ir prof art nr bijv bv o.a ca evt geb i.v.m jl t.a.v d.w.z m.b.t n.a.v st ds jhr fam incl excl tel afd blz e.d");

    /// <summary>Reads the sentence that holds <paramref name="at"/>.</summary>
    public static Sentence Around(ref Window window, int at, int before, int after)
    {
        int start = at, end = at;
        while (at - start < before && start > 0 && !EndsAt(ref window, start - 1)) start--;
        while (start < at && !Ascii.IsWord(window[start])) start++;
        while (end - at < after && window[end] != 0 && !EndsAt(ref window, end)) end++;
        return new(start, end, window[end]);
    }

    /// <summary>True when a sentence ends with the byte at this place.</summary>
    public static bool EndsAt(ref Window window, int at) => window[at] switch
    {
        (byte)'\n' or (byte)'\r' or (byte)'?' or (byte)'!' => true,
        // Between the cells of a row no space stands.
        (byte)';' => window[at + 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or 0,
        (byte)'.' => !Ascii.IsWord(window[at + 1]) && !IsAbbreviation(ref window, at),
        _ => false,
    };

    /// <summary>True when the full stop at this place belongs to the word before it: "mevr.", an initial.</summary>
    static bool IsAbbreviation(ref Window window, int at)
    {
        int start = at;
        while (at - start < 12 && (Ascii.IsWordLetter(window[start - 1]) || window[start - 1] == '.')) start--;
        return at - start <= 1 || AreInitials(ref window, start, at) || s_abbreviations.Contains(window.Slice(start, at - start));
    }

    /// <summary>True for "D.A": capitals with full stops between them.</summary>
    static bool AreInitials(ref Window window, int start, int end)
    {
        for (int i = start; i < end; i++)
            if ((i - start) % 2 == 0 ? !Ascii.IsUpper(window[i]) : window[i] != '.') return false;
        return (end - start) % 2 == 1;
    }
}
