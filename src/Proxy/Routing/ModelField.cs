using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Filtering.Multipart;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>Reads the model's name from a request before the message is inspected: the name decides who inspects it.</summary>
/// <remarks>Only a guess at the route. The inspection reads the name again, and a request on which the two differ is refused.</remarks>
static class ModelField
{
    const int MaxLength = 128;

    /// <summary>The name in a form, or null when there is none or the form cannot be read.</summary>
    public static string? Read(MessageBody body, string? contentType)
        => MultipartForm.Read(body, contentType, out _)?.Text(body, "model", MaxLength) is { Length: > 0 } name ? name : null;

    /// <summary>The name, or null when there is none or the body is not readable JSON.</summary>
    public static string? Read(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = new(body, new JsonReaderOptions { MaxDepth = 256 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isModel = reader.ValueTextEquals("model"u8);
                reader.Read();
                if (isModel) return reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length is > 0 and <= MaxLength ? reader.GetString() : null;
                reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or not valid UTF-8: the inspection says so, with the place. The exception itself may quote the message.
        }

        return null;
    }
}
