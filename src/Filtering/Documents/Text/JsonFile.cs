using System.Text;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Reads the values of JSON, or of JSON per line, without their escapes and each with its name before it.</summary>
/// <remarks>The text as it stands was kept already, so what is no valid JSON is not lost.</remarks>
static class JsonFile
{
    static readonly JsonReaderOptions s_options = new() { MaxDepth = 128, AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static void Read(string text, DocumentPlace place, Reading reading)
    {
        StringBuilder values = new();
        List<int> lines = [];
        try
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            Utf8JsonReader json = new(utf8, s_options);
            int line = 1;
            int counted = 0;
            string name = "";
            while (json.Read())
            {
                if ((lines.Count & 0xFF) == 0) reading.CheckTime();
                line += utf8.AsSpan(counted, (int)json.TokenStartIndex - counted).Count((byte)'\n');
                counted = (int)json.TokenStartIndex;
                if (json.TokenType == JsonTokenType.PropertyName) name = json.GetString()!;
                else if (Value(ref json) is { } value) Add(values, lines, name, value, line);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON after all: the text as it stands is what there is.
        }

        reading.TextAgain(place, values.ToString(), PlaceKind.Line, lines);
    }

    static string? Value(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
        _ => null,
    };

    static void Add(StringBuilder values, List<int> lines, string name, string value, int line)
    {
        values.Append(name).Append(": ").Append(value).Append('\n');
        int added = value.AsSpan().Count('\n') + name.AsSpan().Count('\n') + 1;
        for (int i = 0; i < added; i++) lines.Add(line);
    }
}
