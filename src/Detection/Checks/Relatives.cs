using Gegevenshuis.AiGateway.Detection.Checks.Statements;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Words for a person in a family or a file: "mijn zoon (12-03-2015)", "cliënt Jan de Boer (…)" say whose date it is.</summary>
static class Relatives
{
    /// <summary>Most words of a name between such a word and the date.</summary>
    const int MaxNameWords = 4;

    /// <summary>Most bytes of a name behind a colon.</summary>
    const int MaxLabelled = 40;

    static readonly WordFlags s_words = new((1, """
        zoon zoontje dochter dochtertje kind kindje vader moeder pa ma papa mama broer broertje zus zusje opa oma oom tante neef nicht kleinzoon kleindochter
        partner echtgenoot echtgenote man vrouw vriend vriendin stiefzoon stiefdochter pleegkind pleegzoon pleegdochter baby
        client cliente patient patiente leerling verzekerde betrokkene huurder huurster bewoner bewoonster verdachte slachtoffer aangever aangeefster
        mevrouw mevr mw meneer dhr heer jongen meisje pupil erflater erflaatster overledene son daughter child mother father husband wife client patient
        """));

    /// <summary>True when such a word with a colon and then a name stand before this place: "Aangever: S. van Kan".</summary>
    public static bool LabelName(ref Window window, int end)
    {
        int at = end;
        while (end - at < MaxLabelled && window[at - 1] is not ((byte)':' or (byte)'\n' or 0)) at--;
        return window[at - 1] == ':' && Ascii.IsUpper(window[window.SkipSpaces(at)]) && StandBefore(ref window, at - 1);
    }

    /// <summary>True when the word that ends here, or one with only the words of a name behind it, is such a word.</summary>
    public static bool StandBefore(ref Window window, int end)
    {
        for (int i = 0; i <= MaxNameWords; i++)
        {
            int start = window.WordStart(end);
            if (start == end) return false;
            if (s_words.At(ref window, start, out int wordEnd) != 0 && wordEnd == end) return true;
            bool isOfName = Ascii.IsUpper(window[start]) || end - start <= 3;
            if (!isOfName || window[start - 1] is not ((byte)' ' or (byte)'.' or (byte)'-')) return false;
            end = start - 1;
            if (window[end - 1] is (byte)'.' or (byte)' ' or (byte)':') end--;
        }

        return false;
    }
}
