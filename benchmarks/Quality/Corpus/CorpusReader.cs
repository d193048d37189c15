using System.Text.Json;

namespace Gegevenshuis.AiGateway.Quality.Corpus;

/// <summary>Reads the files with texts and expands their templates, always to the same corpus.</summary>
static class CorpusReader
{
    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    /// <param name="folder">Folder with one <c>.jsonl</c> file per genre and <c>pools.json</c>, and below it a folder per later batch.</param>
    /// <param name="batch">Name of the folder of one batch, to read that one alone; null for all texts.</param>
    public static IReadOnlyList<LabelledText> Read(string folder, string? batch = null)
    {
        string from = batch is null ? folder : Path.Combine(folder, batch);
        Pools pools = JsonSerializer.Deserialize<Pools>(File.ReadAllText(Path.Combine(folder, "pools.json")), s_options)!;
        var texts = new List<LabelledText>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(from, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string genre = Path.GetFileNameWithoutExtension(file);
            foreach (TextTemplate template in Templates(file))
            {
                if (!ids.Add(template.Id)) throw new InvalidDataException($"{genre}: id '{template.Id}' stands twice.");
                texts.AddRange(Expand(template, genre, pools));
            }
        }

        return texts;
    }

    static IEnumerable<TextTemplate> Templates(string file)
        => File.ReadLines(file).Where(static line => line.Length > 0).Select(static line => JsonSerializer.Deserialize<TextTemplate>(line, s_options)!);

    static IEnumerable<LabelledText> Expand(TextTemplate template, string genre, Pools pools)
    {
        for (int i = 0; i < template.Times; i++)
            yield return TemplateFiller.Fill($"{template.Id}.{i}", genre, Disguise.None, template, pools);
        foreach (string disguise in template.Disguises ?? [])
            yield return TemplateFiller.Fill($"{template.Id}.{disguise}", genre, disguise, template, pools);
    }
}
