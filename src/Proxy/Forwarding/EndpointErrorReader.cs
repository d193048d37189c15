using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>Reads the error body of an endpoint, and leaves out what the client must not learn.</summary>
static partial class EndpointErrorReader
{
    const int MaxBytes = 64 * 1024;
    const int MaxMessage = 1000;
    const int MaxRetryAfter = 64;

    public static async Task<EndpointError> ReadAsync(HttpResponseMessage response, string? credential, CancellationToken cancellationToken)
    {
        string retryAfter = response.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values) ? values.First() : "";
        if (retryAfter.Length > MaxRetryAfter) retryAfter = "";
        EndpointError empty = new((int)response.StatusCode, "", "", "", retryAfter);
        if (response.Content.Headers.ContentEncoding.Count > 0) return empty;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxBytes);
        try
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, MaxBytes), MaxBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return Read(buffer.AsSpan(0, length), empty, credential);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return empty;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    static EndpointError Read(ReadOnlySpan<byte> body, EndpointError empty, string? credential)
    {
        try
        {
            Utf8JsonReader reader = new(body);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            if (ErrorIn(document.RootElement) is not { } error) return empty;
            string message = error.ValueKind == JsonValueKind.String ? error.GetString()! : Text(error, "message");
            return empty with { Message = Scrub(message, credential), Code = CodeOrNothing(Text(error, "code")), Param = CodeOrNothing(Text(error, "param")) };
        }
        catch (JsonException)
        {
            // A web page or half an object; there is nothing in it that a client could use.
            return empty;
        }
    }

    // An object named error, as most have it; in a list, as Gemini streams it; only its text, as Ollama has it; or without a frame, as Mistral has it.
    static JsonElement? ErrorIn(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0) root = root[0];
        if (root.ValueKind != JsonValueKind.Object) return null;
        if (root.TryGetProperty("error", out JsonElement error) && error.ValueKind is JsonValueKind.Object or JsonValueKind.String) return error;
        return root.TryGetProperty("message", out JsonElement message) && message.ValueKind == JsonValueKind.String ? root : null;
    }

    static string Text(JsonElement error, string name)
        => error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    static string CodeOrNothing(string text) => Code().IsMatch(text) ? text : "";

    // Suppliers quote the key they refuse, with stars in the middle, and the account it belongs to.
    static string Scrub(string message, string? credential)
    {
        if (credential is { Length: > 0 }) message = message.Replace(credential, "***", StringComparison.Ordinal);
        message = AccountNames().Replace(message, "***");
        return message.Length <= MaxMessage ? message : message[..MaxMessage];
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.\[\]-]{1,80}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(sk|org|proj|key|sess|acct|user|req)[-_][A-Za-z0-9*_-]{4,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AccountNames();
}
