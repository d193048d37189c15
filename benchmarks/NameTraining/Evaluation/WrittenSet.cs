using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.NameTraining.Evaluation;

/// <summary>Turns texts written by hand, with names between [[ and ]], into labelled sets.</summary>
static class WrittenSet
{
    const string Separator = "--- ";
    static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every other text in one of two sets: errors in <c>read</c> are read and worked on, those in <c>unread</c> only counted, so that it says how well the work generalises.</summary>
    public static void WriteHalves(string folder, string target)
    {
        var halves = new Dictionary<bool, StringBuilder> { [true] = new(), [false] = new() };
        foreach ((int number, string line) in Lines(folder)) halves[number % 2 == 0].Append(line).Append('\n');
        File.WriteAllText(Path.Combine(target, "written-read.jsonl"), halves[true].ToString());
        File.WriteAllText(Path.Combine(target, "written-unread.jsonl"), halves[false].ToString());
    }

    /// <summary>The texts of a folder as one set, named after the folder.</summary>
    public static void Write(string folder, string target)
        => File.WriteAllText(Path.Combine(target, Path.GetFileName(folder) + ".jsonl"), string.Concat(Lines(folder).Select(static l => l.Line + '\n')));

    /// <summary>The labelled texts of a folder, numbered per file.</summary>
    static IEnumerable<(int Number, string Line)> Lines(string folder)
    {
        foreach (string file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach ((string heading, string text) in Texts(File.ReadLines(file)))
                yield return (number, Line($"{Path.GetFileNameWithoutExtension(file)}-{number++:D3}", heading, text));
        }
    }

    static IEnumerable<(string Heading, string Text)> Texts(IEnumerable<string> lines)
    {
        string? heading = null;
        var text = new List<string>();
        foreach (string line in lines)
        {
            if (!line.StartsWith(Separator, StringComparison.Ordinal))
            {
                text.Add(line);
                continue;
            }

            if (heading is not null) yield return (heading, string.Join('\n', text));
            heading = line[Separator.Length..];
            text.Clear();
        }

        if (heading is not null) yield return (heading, string.Join('\n', text));
    }

    static string Line(string id, string heading, string marked)
    {
        var text = new StringBuilder();
        var spans = new List<int[]>();
        for (int at = 0; ;)
        {
            int open = marked.IndexOf("[[", at, StringComparison.Ordinal);
            // "df[["a"]]" is code: a name begins with a letter.
            while (open >= 0 && !char.IsLetter(marked[open + 2])) open = marked.IndexOf("[[", open + 2, StringComparison.Ordinal);
            if (open < 0)
            {
                text.Append(marked, at, marked.Length - at);
                break;
            }

            int close = marked.IndexOf("]]", open, StringComparison.Ordinal);
            text.Append(marked, at, open - at);
            int start = CodePoints(text.ToString());
            text.Append(marked, open + 2, close - open - 2);
            spans.Add([start, CodePoints(text.ToString())]);
            at = close + 2;
        }

        string[] words = heading.Split(' ');
        return JsonSerializer.Serialize(new { id, text = text.ToString(), spans, meta = new { register = words[0], noise = words[1] } }, s_plain);
    }

    static int CodePoints(string text) => text.EnumerateRunes().Count();
}
