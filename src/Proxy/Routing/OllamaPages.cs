using System.Buffers;
using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>Answers what tools for Ollama ask before they ask a model anything. Made from the policy; no endpoint is asked.</summary>
sealed class OllamaPages(ModelList models)
{
    /// <summary>Tools compare it with the first version that has what they need: chat with tools, since 0.3.</summary>
    const string Version = "0.12.0";

    const int MaxQuestion = 4096;

    public Task VersionAsync(HttpContext context) => models.AnswerAsync(context, ErrorShape.Ollama, static (json, _) =>
    {
        json.WriteStartObject();
        json.WriteString("version", Version);
        json.WriteEndObject();
        return true;
    });

    /// <summary>Which models are loaded is the endpoint's affair: none that a caller could count on.</summary>
    public Task LoadedAsync(HttpContext context) => models.AnswerAsync(context, ErrorShape.Ollama, static (json, _) =>
    {
        json.WriteStartObject();
        json.WriteStartArray("models");
        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    });

    /// <summary>What one approved model can do. A model that is not approved does not exist.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        string model = await ModelAsync(context.Request).ConfigureAwait(false);
        await models.AnswerAsync(context, ErrorShape.Ollama, (json, offers) =>
        {
            if (!offers.Any(offer => offer.Model == model)) return false;
            Write(json);
            return true;
        }).ConfigureAwait(false);
    }

    static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("details");
        json.WriteString("format", "");
        json.WriteString("family", "");
        json.WriteNull("families");
        json.WriteString("parameter_size", "");
        json.WriteString("quantization_level", "");
        json.WriteEndObject();
        json.WriteStartObject("model_info");
        json.WriteEndObject();
        json.WriteStartArray("capabilities");
        json.WriteStringValue("completion");
        json.WriteStringValue("tools");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The name in a short question, or empty. Older tools call it <c>name</c>.</summary>
    static async Task<string> ModelAsync(HttpRequest request)
    {
        byte[] question = ArrayPool<byte>.Shared.Rent(MaxQuestion);
        try
        {
            int length = await request.Body.ReadAtLeastAsync(question.AsMemory(0, MaxQuestion), MaxQuestion, throwOnEndOfStream: false, request.HttpContext.RequestAborted).ConfigureAwait(false);
            using JsonDocument document = JsonDocument.Parse(question.AsMemory(0, length));
            return Text(document.RootElement, "model") ?? Text(document.RootElement, "name") ?? "";
        }
        catch (JsonException)
        {
            // Too long, or no JSON: there is no such model.
            return "";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(question, clearArray: true);
        }
    }

    static string? Text(JsonElement question, string name)
        => question.ValueKind == JsonValueKind.Object && question.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
