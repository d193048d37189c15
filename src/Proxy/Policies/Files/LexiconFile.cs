using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>A word list under <c>lexicons/</c>: one word a line, and notes after a <c>#</c>.</summary>
static class LexiconFile
{
    const int MaxWordLength = 200;
    const string Extension = ".txt";

    public static bool IsAt(string path)
        => path.StartsWith("lexicons/", StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>The list with the words that are good; adds a problem for the others.</summary>
    public static Lexicon Read(RuleFile file, FileProblems problems)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..^Extension.Length];
        try
        {
            return new(name, Words(YamlReader.Decode(file.Bytes), problems));
        }
        catch (YamlFault fault)
        {
            problems.Add(fault.Line, fault.Column, fault.Message, fault.Fix);
            return new(name, []);
        }
    }

    static List<string> Words(string text, FileProblems problems)
    {
        var words = new List<string>();
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            int note = line.IndexOf('#');
            ReadOnlySpan<char> word = (note < 0 ? line : line[..note]).Trim();
            if (word.IsEmpty) continue;
            if (word.Length > MaxWordLength) problems.Add(number, 1, $"Dit woord is langer dan {MaxWordLength} tekens.", "Zet één woord op een regel.");
            else if (word.ContainsAnyInRange('\0', '\u001F')) problems.Add(number, 1, "Hier staat een tab of een ander stuurteken.", "Zet één woord op een regel en een toelichting achter een hekje.");
            else words.Add(word.ToString());
        }

        if (words.Count == 0 && problems.All.Count == 0) problems.Add(0, 0, "De woordenlijst is leeg.", "Vul haar of haal het bestand weg.");
        return words;
    }
}
