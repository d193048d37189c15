using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>Writes models in the form of a supplier's list of models.</summary>
static class ModelEntry
{
    // The registry does not keep when a model came out, and clients only sort by it.
    const string Moment = "1970-01-01T00:00:00Z";

    public static void WriteList(Utf8JsonWriter json, ErrorShape shape, IReadOnlyList<(string Model, Endpoint Endpoint)> offers)
    {
        json.WriteStartObject();
        if (shape is ErrorShape.OpenAi or ErrorShape.Responses) json.WriteString("object", "list");
        json.WriteStartArray(shape is ErrorShape.Gemini or ErrorShape.Ollama ? "models" : "data");
        foreach ((string model, Endpoint endpoint) in offers) Write(json, shape, model, endpoint);
        json.WriteEndArray();
        if (shape == ErrorShape.Anthropic)
        {
            json.WriteBoolean("has_more", false);
            json.WriteString("first_id", offers.Count > 0 ? offers[0].Model : null);
            json.WriteString("last_id", offers.Count > 0 ? offers[^1].Model : null);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ErrorShape shape, string model, Endpoint endpoint)
    {
        json.WriteStartObject();
        switch (shape)
        {
            case ErrorShape.Anthropic:
                json.WriteString("type", "model");
                json.WriteString("id", model);
                json.WriteString("display_name", model);
                json.WriteString("created_at", Moment);
                break;
            case ErrorShape.Gemini:
                json.WriteString("name", "models/" + model);
                json.WriteString("displayName", model);
                WriteMethods(json);
                break;
            case ErrorShape.Ollama:
                json.WriteString("name", model);
                json.WriteString("model", model);
                json.WriteString("modified_at", Moment);
                json.WriteNumber("size", 0);
                json.WriteString("digest", "");
                break;
            default:
                json.WriteString("id", model);
                json.WriteString("object", "model");
                json.WriteNumber("created", 0);
                json.WriteString("owned_by", endpoint.Provider);
                break;
        }

        json.WriteEndObject();
    }

    static void WriteMethods(Utf8JsonWriter json)
    {
        json.WriteStartArray("supportedGenerationMethods");
        foreach (string method in (ReadOnlySpan<string>)["generateContent", "streamGenerateContent", "countTokens"]) json.WriteStringValue(method);
        json.WriteEndArray();
    }
}
