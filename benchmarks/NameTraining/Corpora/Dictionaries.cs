using Gegevenshuis.AiGateway.Detection.Names;

namespace Gegevenshuis.AiGateway.NameTraining.Corpora;

/// <summary>
/// The Dutch word list of OpenTaal (Debian package wdutch; BSD and CC BY 3.0) and the English one of SCOWL (Debian package
/// wamerican-small), as filters and as words for the patterns.
/// </summary>
sealed record Dictionaries(WordFilters Filters, IReadOnlyList<string> Dutch, IReadOnlyList<string> English)
{
    const int LongestWord = 12;
    const int LongestInPatterns = 24;

    public static Dictionaries Read(string dutchPath, string englishPath)
    {
        var words = new HashSet<uint>();
        var dutch = new List<string>();
        var propers = new HashSet<uint>();
        foreach (string word in Words(dutchPath))
        {
            if (char.IsLower(word[0]))
            {
                // Longer words are known by their length and ending; the filter is kept small.
                if (word.Length <= LongestWord) words.Add(WordHash.Of(word));
                dutch.Add(word);
            }
            else if (word.Length <= LongestWord && word.Skip(1).All(char.IsLower)) propers.Add(WordHash.Of(word));
        }

        propers.ExceptWith(words);
        string[] english = [.. Words(englishPath).Where(word => word.Length is > 2 and <= LongestWord && word.All(char.IsAsciiLetterLower) && !words.Contains(WordHash.Of(word)))];
        return new(new(WordFilter.Of(words), WordFilter.Of(propers), WordFilter.Of([.. english.Select(WordHash.Of)])), dutch, english);
    }

    static IEnumerable<string> Words(string path)
        => File.ReadLines(path).Select(static line => line.Trim()).Where(static word => word.Length is >= 2 and <= LongestInPatterns && word.All(char.IsLetter));
}
