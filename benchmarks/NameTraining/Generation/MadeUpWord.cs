using System.Text;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>Words that no list has, as brands, plants, dishes and places have them.</summary>
static class MadeUpWord
{
    static readonly string[] s_onsets = ["b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "br", "cr", "dr", "fl", "gr", "kl", "pl", "pr", "sch", "st", "tr", "th", "qu", "x", "", ""];
    static readonly string[] s_vowels = ["a", "e", "i", "o", "u", "aa", "ee", "ie", "oe", "eu", "ea", "io", "y", "ij"];
    static readonly string[] s_codas = ["", "", "", "", "n", "r", "s", "l", "x", "t", "m", "k", "nd", "st", "rt", "ns", "ck"];

    /// <summary>Two to four syllables.</summary>
    public static string Draw(Random random, bool hasCapital)
    {
        var word = new StringBuilder();
        int syllables = 2 + random.Next(3);
        for (int i = 0; i < syllables; i++)
        {
            word.Append(s_onsets[random.Next(s_onsets.Length)]).Append(s_vowels[random.Next(s_vowels.Length)]);
            if (i == syllables - 1 || random.Next(3) == 0) word.Append(s_codas[random.Next(s_codas.Length)]);
        }

        if (hasCapital) word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
