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
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("error", out JsonElement error)
                || error.ValueKind != JsonValueKind.Object) return empty;
            return empty with { Message = Scrub(Text(error, "message"), credential), Code = CodeOrNothing(Text(error, "code")), Param = CodeOrNothing(Text(error, "param")) };
        }
        catch (JsonException)
        {
            // A web page or half an object; there is nothing in it that a client could use.
            return empty;
        }
    }

    static string Text(JsonElement error, string name)
        => error.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

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
