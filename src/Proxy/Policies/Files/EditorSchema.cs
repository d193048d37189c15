using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>The schemas with which an editor helps while somebody types. They are written from the shapes the reader checks with.</summary>
static class EditorSchema
{
    static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Name of the file in <c>rules/schema</c>.</summary>
    public static string FileName(FileKind kind) => kind.Name + ".json";

    public static string Of(FileKind kind)
    {
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = kind.Title,
        };
        foreach ((string name, JsonNode? value) in kind.Shape.Schema()) schema[name] = value?.DeepClone();
        return schema.ToJsonString(s_options) + "\n";
    }
}
