using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Recognises Dutch numbers written in letters, without working out their value: <c>eenendertig</c>, <c>negentienhonderdvijfentachtig</c>.</summary>
static class DutchNumerals
{
    // Longest first: "achttien" before "acht", "achtste" before "acht".
    static readonly byte[][] s_parts =
    [.. ("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende "
        + "twintigste dertigste een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien "
        + "twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend en ën")
        .Split(' ').OrderByDescending(static p => p.Length).Select(Encoding.UTF8.GetBytes)];

    /// <summary>True when the bytes from <paramref name="at"/> to <paramref name="end"/> are number words and nothing else.</summary>
    public static bool IsNumeral(ref Window window, int at, int end)
    {
        int start = at;
        while (at < end)
        {
            int length = PartLength(ref window, at, end);
            if (length == 0) return false;
            at += length;
        }

        // "en" alone is the word "and".
        return at - start > 2;
    }

    static int PartLength(ref Window window, int at, int end)
    {
        foreach (byte[] part in s_parts)
            if (part.Length <= end - at && window.Has(at, part)) return part.Length;
        return 0;
    }
}
