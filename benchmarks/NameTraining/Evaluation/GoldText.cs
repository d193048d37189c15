using System.Text.Json;

namespace Gegevenshuis.AiGateway.NameTraining.Evaluation;

/// <summary>One line of a labelled set, with offsets turned from code points into UTF-16.</summary>
sealed record GoldText(string Id, string Text, IReadOnlyList<(int Start, int End)> Spans, IReadOnlyDictionary<string, string> Meta)
{
    public static GoldText Parse(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        string text = root.GetProperty("text").GetString()!;
        var at = new List<int>();
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) at.Add(i);
        at.Add(text.Length);
        var spans = root.GetProperty("spans").EnumerateArray().Select(s => (at[s[0].GetInt32()], at[s[1].GetInt32()])).ToList();
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.TryGetProperty("meta", out JsonElement found))
            foreach (JsonProperty property in found.EnumerateObject()) meta[property.Name] = property.Value.ToString();
        return new(root.GetProperty("id").GetString()!, text, spans, meta);
    }
}
