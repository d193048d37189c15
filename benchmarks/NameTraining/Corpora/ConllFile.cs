using System.Text;
using Gegevenshuis.AiGateway.NameTraining.Evaluation;

namespace Gegevenshuis.AiGateway.NameTraining.Corpora;

/// <summary>Reads a labelled file of CoNLL-2002: a word and its label a line, an empty line after a sentence, -DOCSTART- before a document.</summary>
/// <remarks>For measuring only. Its licence does not allow weights to be made from it, and its text is not kept in the repository.</remarks>
static class ConllFile
{
    const string Person = "PER";

    /// <summary>One text a document, a sentence a line, with a space between the tokens as the corpus has them.</summary>
    public static IEnumerable<GoldText> Read(string path)
    {
        var text = new StringBuilder();
        var spans = new List<(int Start, int End)>();
        int number = 0;
        foreach (string line in Decode(File.ReadAllBytes(path)).Split('\n'))
        {
            string[] columns = line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length < 2)
            {
                if (text.Length > 0 && text[^1] == ' ') text[^1] = '\n';
                continue;
            }

            if (columns[0] != "-DOCSTART-")
            {
                Append(columns[0], columns[^1], text, spans);
                continue;
            }

            if (text.Length > 0) yield return Text(number++, text, spans);
            text.Clear();
            spans = [];
        }

        if (text.Length > 0) yield return Text(number, text, spans);
    }

    static void Append(string word, string label, StringBuilder text, List<(int Start, int End)> spans)
    {
        int start = text.Length;
        text.Append(word).Append(' ');
        if (!label.EndsWith(Person, StringComparison.Ordinal)) return;
        bool goesOn = label.StartsWith("I-", StringComparison.Ordinal) && spans.Count > 0 && spans[^1].End == start - 1;
        if (goesOn) spans[^1] = (spans[^1].Start, start + word.Length);
        else spans.Add((start, start + word.Length));
    }

    static GoldText Text(int number, StringBuilder text, List<(int Start, int End)> spans) => new($"conll-{number:D3}", text.ToString(), spans, new Dictionary<string, string>());

    /// <summary>The copies in use are in UTF-8 or in Latin-1.</summary>
    static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
