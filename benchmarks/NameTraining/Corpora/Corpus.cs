using System.Text;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.NameTraining.Generation;

namespace Gegevenshuis.AiGateway.NameTraining.Corpora;

/// <summary>Reads the labelled corpora of the workplace. They are read where they are and never copied.</summary>
static class Corpus
{
    const int TokensPerText = 150;

    /// <summary>Europeana newspapers, Dutch part (CC0): a token and its label a line.</summary>
    public static IEnumerable<LabelledText> Europeana(string folder)
        => Texts(File.ReadLines(Path.Combine(folder, "europeana-nl", "enp_NL.kb.bio")).Select(static line =>
        {
            int space = line.LastIndexOf(' ');
            return space < 0 ? ("", "O") : (line[..space], line[(space + 1)..]);
        }));

    /// <summary>OpenBoek (CC BY 4.0): the fourth column is the word, the eleventh the name in brackets.</summary>
    public static IEnumerable<LabelledText> OpenBoek(string folder)
        => Directory.GetFiles(Path.Combine(folder, "openboek", "coref"), "*.conll").Order(StringComparer.Ordinal).SelectMany(static path => Texts(Bracketed(path)));

    static IEnumerable<(string Word, string Label)> Bracketed(string path)
    {
        string open = "";
        foreach (string line in File.ReadLines(path))
        {
            string[] columns = line.Split('\t');
            if (line.StartsWith('#') || columns.Length < 11) continue;
            string name = columns[10];
            if (name.StartsWith('(')) open = "B-" + name.Trim('(', ')', '*');
            yield return (columns[3], open.Length > 0 ? open : "O");
            open = name.EndsWith(')') ? "" : open.Length > 0 ? "I-" + open[2..] : "";
        }
    }

    static IEnumerable<LabelledText> Texts(IEnumerable<(string Word, string Label)> tokens)
    {
        var text = new StringBuilder();
        var spans = new List<LabelledSpan>();
        int count = 0;
        foreach ((string word, string label) in tokens)
        {
            if (word.Length == 0) continue;
            bool isNew = !label.StartsWith("I-", StringComparison.Ordinal);
            if (isNew && count >= TokensPerText)
            {
                yield return new(text.ToString(), [.. spans]);
                text.Clear();
                spans.Clear();
                count = 0;
            }

            if (text.Length > 0 && word is not ("." or "," or ";" or ":" or "!" or "?" or ")")) text.Append(' ');
            Add(word, label, text, spans);
            count++;
        }

        yield return new(text.ToString(), [.. spans]);
    }

    static void Add(string word, string label, StringBuilder text, List<LabelledSpan> spans)
    {
        int start = text.Length;
        text.Append(word);
        string kind = label.Length > 2 ? label[2..] : "";
        NameLabel named = kind switch { "PER" => NameLabel.Begin, "LOC" => NameLabel.Location, "ORG" or "MISC" => NameLabel.Organisation, _ => NameLabel.Outside };
        if (named == NameLabel.Outside) return;
        if (label[0] == 'I' && spans.Count > 0 && spans[^1].Label == named) spans[^1] = spans[^1] with { Length = text.Length - spans[^1].Start };
        else spans.Add(new(start, word.Length, named));
    }
}
