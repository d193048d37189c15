using System.Text;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Micro.Corpora;

/// <summary>The labelled texts of one way of writing, read one after another as prompts come in.</summary>
/// <param name="Name">Way of writing, as results show it.</param>
/// <param name="Texts">UTF-8.</param>
/// <param name="Labelled">For each text where its names are, in bytes.</param>
sealed record Register(string Name, byte[][] Texts, (int Start, int End)[][] Labelled)
{
    static readonly (string Name, string File, string Label)[] s_sources =
    [
        ("clean prose", "clean", "clean-prose"), ("clean, generated", "clean", "clean-generated"), ("chat", "prompts", "chat"), ("e-mail", "prompts", "email"),
        ("formal letters", "prompts", "formal"), ("tables and JSON", "prompts", "tables"), ("traps", "prompts", "negatives"), ("code and logs", "code", "code"),
    ];

    /// <summary>Where the labelled sets are, from the root of the repository.</summary>
    const string Folder = "benchmarks/Quality/names";

    public static IReadOnlyList<string> Names { get; } = [.. s_sources.Select(static s => s.Name)];

    public long Bytes => Texts.Sum(static t => (long)t.Length);

    /// <summary>Reads the texts of a register.</summary>
    public static Register Named(string name)
    {
        (_, string file, string label) = s_sources.First(s => s.Name == name);
        (byte[] Text, (int, int)[] Names)[] lines = [.. File.ReadLines(Path.Combine(Folder, file + ".jsonl")).Select(line => Parse(line, label)).OfType<(byte[], (int, int)[])>()];
        return new(name, [.. lines.Select(static l => l.Text)], [.. lines.Select(static l => l.Names)]);
    }

    /// <summary>How many of the labelled names overlap with a finding.</summary>
    /// <param name="text">Index of the text.</param>
    /// <param name="isFound">Whether a finding overlaps with bytes from start to end.</param>
    public int Reached(int text, Func<int, int, bool> isFound) => Labelled[text].Count(name => isFound(name.Start, name.End));

    /// <summary>Text and names of a line of the register; null for another one's.</summary>
    static (byte[] Text, (int, int)[] Names)? Parse(string line, string label)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        if (json.RootElement.GetProperty("meta").GetProperty("register").GetString() != label) return null;
        string text = json.RootElement.GetProperty("text").GetString() ?? "";
        var starts = new List<int>();
        int bytes = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            starts.Add(bytes);
            bytes += rune.Utf8SequenceLength;
        }

        starts.Add(bytes);
        return (Encoding.UTF8.GetBytes(text), [.. json.RootElement.GetProperty("spans").EnumerateArray().Select(s => (starts[s[0].GetInt32()], starts[s[1].GetInt32()]))]);
    }
}
