using Gegevenshuis.AiGateway.Detection.Names;

namespace Gegevenshuis.AiGateway.NameTraining.Corpora;

/// <summary>The Dutch word list of OpenTaal (Debian package wdutch; BSD and CC BY 3.0) as two filters.</summary>
static class DutchDictionary
{
    const int LongestWord = 12;

    public static (WordFilter Dictionary, WordFilter Propers, IReadOnlyList<string> Words) Read(string path)
    {
        var words = new HashSet<uint>();
        var plain = new List<string>();
        var propers = new HashSet<uint>();
        foreach (string word in File.ReadLines(path).Select(static line => line.Trim()))
        {
            if (word.Length is < 2 or > LongestWord || !word.All(char.IsLetter)) continue;
            if (char.IsLower(word[0]))
            {
                words.Add(WordHash.Of(word));
                plain.Add(word);
            }
            else if (word.Skip(1).All(char.IsLower)) propers.Add(WordHash.Of(word));
        }

        propers.ExceptWith(words);
        return (WordFilter.Of(words), WordFilter.Of(propers), plain);
    }
}
