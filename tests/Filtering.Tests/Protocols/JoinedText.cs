using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering.Tests.Answers;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

/// <summary>The slow twin of the stream filter: reads a whole stream, and joins the pieces that belong together.</summary>
static class JoinedText
{
    /// <summary>The JSON of every chunk.</summary>
    public static IEnumerable<string> Chunks(string stream, AnswerKind kind) => kind switch
    {
        AnswerKind.Lines => stream.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        AnswerKind.Array => JsonDocument.Parse(stream).RootElement.EnumerateArray().Select(static chunk => chunk.GetRawText()),
        _ => SlowReader.Data(stream).Where(static data => data != Recorded.Done),
    };

    /// <summary>Joined text per place and identity.</summary>
    public static SortedDictionary<string, string> Of(string stream, AnswerKind kind, AnswerShape shape)
    {
        SortedDictionary<string, string> joined = new(StringComparer.Ordinal);
        foreach (string chunk in Chunks(stream, kind))
        {
            JsonElement root = JsonDocument.Parse(chunk).RootElement;
            foreach (AnswerPiece piece in shape.Pieces) Add(root, "", piece.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.'), 0, "", shape, joined);
        }

        return joined;
    }

    static void Add(JsonElement at, string path, string[] steps, int depth, string identity, AnswerShape shape, SortedDictionary<string, string> joined)
    {
        if (at.ValueKind == JsonValueKind.Object) identity += Identity(at, path, shape);
        if (depth == steps.Length)
        {
            if (at.ValueKind != JsonValueKind.String) return;
            string channel = $"{path}{identity}";
            joined[channel] = joined.GetValueOrDefault(channel) + at.GetString();
        }
        else if (steps[depth] == "[]" && at.ValueKind == JsonValueKind.Array)
        {
            int position = 0;
            foreach (JsonElement item in at.EnumerateArray())
            {
                bool isNumbered = !shape.Identity.Contains($"{path}[].index") || (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("index", out _));
                Add(item, path + "[]", steps, depth + 1, isNumbered ? identity : $"{identity} @{position}", shape, joined);
                position++;
            }
        }
        else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(steps[depth], out JsonElement member))
        {
            Add(member, path.Length == 0 ? steps[depth] : $"{path}.{steps[depth]}", steps, depth + 1, identity, shape, joined);
        }
    }

    static string Identity(JsonElement at, string path, AnswerShape shape)
    {
        string identity = "";
        foreach (string name in shape.Identity.Append(shape.Kind))
        {
            int dot = name.LastIndexOf('.');
            if ((dot < 0 ? "" : name[..dot]) == path && name.Length > 0 && at.TryGetProperty(name[(dot + 1)..], out JsonElement value))
                identity += $" {name[(dot + 1)..]}={value}";
        }

        return identity;
    }
}
