using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>The slow twin: reads a whole streamed answer as a client would, joins the text per channel, and replaces placeholders in the joined text.</summary>
static class SlowReader
{
    /// <summary>Joined text per channel; the key names choice, field and tool call.</summary>
    public static SortedDictionary<string, string> Join(string stream)
    {
        SortedDictionary<string, string> joined = new(StringComparer.Ordinal);
        foreach (string data in Data(stream))
        {
            if (data == Recorded.Done) continue;
            using JsonDocument chunk = JsonDocument.Parse(data);
            if (!chunk.RootElement.TryGetProperty("choices", out JsonElement choices)) continue;
            foreach (JsonElement choice in choices.EnumerateArray()) Choice(choice, joined);
        }

        return joined;
    }

    /// <summary>Data of each event, lines joined.</summary>
    public static IEnumerable<string> Data(string stream)
    {
        foreach (string item in stream.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split("\n\n"))
        {
            string[] lines = [.. item.Split('\n').Where(static line => line.StartsWith("data:", StringComparison.Ordinal))
                .Select(static line => line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : line[5..])];
            if (lines.Length > 0) yield return string.Join('\n', lines);
        }
    }

    public static string Restore(string text, bool isJson, params IReadOnlyList<(string Label, int Number, string Value)> entries)
    {
        foreach ((string label, int number, string value) in entries)
        {
            string backslash = isJson ? @"(?:\\\\)?" : @"\\?";
            string space = "[ \u00A0\u202F\u2009\u200B\u2060]{0,2}";
            string hyphen = "[-\u2010\u2011\u2012\u2013\u2014\u2212]";
            string pattern = $@"{backslash}\[[*`]{{0,2}}{space}{label.Replace("-", hyphen, StringComparison.Ordinal)}{space}(?:{backslash}_|\uFF3F|{hyphen})?{space}{number}{space}[*`]{{0,2}}{backslash}\]";
            string put = isJson ? JsonSerializer.Serialize(value, Relaxed)[1..^1] : value;
            text = Regex.Replace(text, pattern, _ => put, RegexOptions.IgnoreCase);
        }

        return text;
    }

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static void Choice(JsonElement choice, SortedDictionary<string, string> joined)
    {
        string index = choice.GetProperty("index").GetRawText();
        if (!choice.TryGetProperty("delta", out JsonElement delta)) return;
        foreach (JsonProperty field in delta.EnumerateObject())
        {
            if (field.Name != "role" && field.Value.ValueKind == JsonValueKind.String) Add(joined, $"{index}/{field.Name}", field.Value);
            if (field.Name != "tool_calls") continue;
            foreach (JsonElement call in field.Value.EnumerateArray())
            {
                Add(joined, $"{index}/tool/{call.GetProperty("index")}", call.GetProperty("function").GetProperty("arguments"));
            }
        }
    }

    // Raw JSON is joined before it is unescaped, so that half characters in two chunks become one.
    static void Add(SortedDictionary<string, string> joined, string key, JsonElement value)
    {
        joined.TryGetValue(key, out string? before);
        joined[key] = before + value.GetRawText()[1..^1];
    }

    /// <summary>Unescapes what <see cref="Join"/> joined.</summary>
    public static string Unescape(string joined) => JsonSerializer.Deserialize<string>("\"" + joined + "\"")!;

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
