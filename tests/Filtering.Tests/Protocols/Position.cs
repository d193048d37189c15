using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

/// <summary>A place in a request where text can stand: a string, or the name of a field.</summary>
public sealed record Position(string Path, bool IsKey)
{
    static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every string and every object of a request.</summary>
    public static IEnumerable<Position> All(string request) => Of(JsonNode.Parse(request), "", JsonValueKind.String);

    /// <summary>Every number of a request.</summary>
    public static IEnumerable<Position> Numbers(string request) => Of(JsonNode.Parse(request), "", JsonValueKind.Number).Where(static position => !position.IsKey);

    /// <summary>The request with a number in this place.</summary>
    public string PutNumber(string request, string number)
        => Put(request, "@nummer@").Replace("\"@nummer@\"", number, StringComparison.Ordinal);

    /// <summary>The request with the text in this place: instead of the string, or as the name of one more field.</summary>
    public string Put(string request, string text)
    {
        JsonNode root = JsonNode.Parse(request)!;
        string[] steps = [.. Path.Split('/').Skip(1)];
        JsonNode at = root;
        foreach (string step in IsKey ? steps : steps[..^1]) at = Child(at, step);
        if (IsKey) at[text] = "x";
        else if (at is JsonArray list) list[Number(steps[^1])] = text;
        else at[steps[^1].Replace("~1", "/", StringComparison.Ordinal)] = text;
        return root.ToJsonString(s_readable);
    }

    static IEnumerable<Position> Of(JsonNode? node, string path, JsonValueKind kind)
    {
        switch (node)
        {
            case JsonObject members:
                yield return new(path, true);
                foreach ((string name, JsonNode? value) in members)
                    foreach (Position inner in Of(value, $"{path}/{name.Replace("/", "~1", StringComparison.Ordinal)}", kind)) yield return inner;
                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                    foreach (Position inner in Of(items[i], $"{path}/{i}", kind)) yield return inner;
                break;
            case JsonValue value when value.GetValueKind() == kind:
                yield return new(path, false);
                break;
        }
    }

    static JsonNode Child(JsonNode at, string step)
        => at is JsonArray items ? items[Number(step)]! : at[step.Replace("~1", "/", StringComparison.Ordinal)]!;

    static int Number(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
