using Gegevenshuis.AiGateway.Detection.Checks.Secrets;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The name a program or a form gives a value just behind it: <c>"orderId": </c>, <c>factuur_nr=</c>.</summary>
static class KeyName
{
    const int MaxName = 24;

    static readonly WordSet s_things = new(
        "order orders invoice factuur article artikel product item sku ean barcode ticket count aantal total totaal amount bedrag price prijs size length bytes "
        + "timestamp time epoch version versie build revision hash checksum seed offset page pagina port width height batch lot serial serienummer tracking parcel zending pakket "
        + "ref reference referentie transaction transactie payment betaling bestelling offerte quote contract supplier leverancier vendor warehouse company bedrijf request records rows duration max min limit delay timeout interval retries");

    static readonly WordSet s_calls = new("range sleep delay wait timeout randint random randrange seed limit take skip sum max min");

    /// <summary>True when a name in front of the value says that it is something of a thing, and so no number of a person.</summary>
    public static bool SaysOtherwise(ref Window window, int value)
    {
        if (IsCompared(ref window, value) || IsInCall(ref window, value)) return true;
        int end = value;
        bool isAssigned = false;
        for (int i = 0; i < 6 && window[end - 1] is (byte)' ' or (byte)':' or (byte)'=' or (byte)'"' or (byte)'\'' or (byte)'>' or (byte)'\\'; i++)
            isAssigned |= window[--end] is (byte)':' or (byte)'=' or (byte)'>';
        if (!isAssigned) return false;
        int start = end;
        while (end - start < MaxName && IsPart(window[start - 1])) start--;
        return HasThing(ref window, start, end);
    }

    /// <summary>"count(*) &gt; 999999011": what is more or less than something is an amount.</summary>
    static bool IsCompared(ref Window window, int value)
    {
        if (window[value - 1] != ' ') return false;
        int sign = window[value - 2] == '=' ? value - 3 : value - 2;
        return window[sign] is (byte)'>' or (byte)'<' && window[sign - 1] == ' ' && window[sign - 2] is not ((byte)'\n' or (byte)'>' or 0);
    }

    /// <summary>"range(100000000, 100000010)": an argument of a call that counts or waits.</summary>
    static bool IsInCall(ref Window window, int value)
    {
        if (window[value - 1] != '(' && !(window[value - 1] == ' ' && window[value - 2] == ',')) return false;
        int at = value;
        while (value - at < MaxName && (Ascii.IsDigit(window[at - 1]) || window[at - 1] is (byte)' ' or (byte)',')) at--;
        if (window[at - 1] != '(') return false;
        int end = at - 1, start = end;
        while (end - start < MaxName && Ascii.IsLetter(window[start - 1])) start--;
        return s_calls.Contains(window.Slice(start, end - start));
    }

    static bool HasThing(ref Window window, int start, int end)
    {
        for (int at = start; at < end;)
        {
            int wordEnd = at + 1;
            while (wordEnd < end && Ascii.IsLetter(window[wordEnd]) && !(Ascii.IsUpper(window[wordEnd]) && Ascii.IsLower(window[wordEnd - 1]))) wordEnd++;
            if (s_things.Contains(window.Slice(at, wordEnd - at))) return true;
            at = wordEnd;
        }

        return false;
    }

    static bool IsPart(byte b) => Ascii.IsLetterOrDigit(b) || b is (byte)'_' or (byte)'-' or (byte)'.';
}
