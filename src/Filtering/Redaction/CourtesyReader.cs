using System.Text;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Reads the form of address that ends just before a name.</summary>
static class CourtesyReader
{
    const int Longest = 24;

    static readonly Dictionary<string, Courtesy> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mevrouw"] = Courtesy.Madam,
        ["mevr"] = Courtesy.Madam,
        ["mw"] = Courtesy.Madam,
        ["mej"] = Courtesy.Madam,
        ["mrs"] = Courtesy.Madam,
        ["ms"] = Courtesy.Madam,
        ["heer"] = Courtesy.Sir,
        ["dhr"] = Courtesy.Sir,
        ["meneer"] = Courtesy.Sir,
        ["hr"] = Courtesy.Sir,
        ["familie"] = Courtesy.Family,
        ["fam"] = Courtesy.Family,
        ["gezin"] = Courtesy.Family,
        ["echtpaar"] = Courtesy.Family,
    };

    /// <param name="before">The body up to the name; only its end is read.</param>
    public static Courtesy Read(ReadOnlySpan<byte> before)
    {
        ReadOnlySpan<byte> tail = before[Math.Max(0, before.Length - Longest)..].TrimEnd(" .\t"u8);
        int start = tail.Length;
        while (start > 0 && char.IsAsciiLetter((char)tail[start - 1])) start--;
        ReadOnlySpan<byte> word = tail[start..];
        // The n of a \n is no letter of the word.
        if (start > 0 && tail[start - 1] == (byte)'\\' && word.Length > 0) word = word[1..];
        return s_words.GetValueOrDefault(Encoding.ASCII.GetString(word));
    }
}
