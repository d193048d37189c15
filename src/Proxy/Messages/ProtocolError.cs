using System.Text.Encodings.Web;
using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Forwarding;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>Puts a message in the error shape of a protocol, which unmodified SDKs show to the user.</summary>
static class ProtocolError
{
    /// <summary>Member of the error object that carries what a program can act on. SDKs hand it on unchanged.</summary>
    public const string Extension = "aiPoort";

    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The error as UTF-8 JSON.</summary>
    /// <param name="shape">The form that the client expects.</param>
    /// <param name="message">What the user reads.</param>
    /// <param name="exchangeId">Key to the records.</param>
    /// <param name="endpoint">What the endpoint said when it refused; its words then go before ours, since only its maker can act on them.</param>
    public static byte[] ToJson(ErrorShape shape, StaffMessage message, string exchangeId, EndpointError? endpoint = null)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Readable))
        {
            string text = endpoint is { Message.Length: > 0 } ? endpoint.Message : message.ToText();
            json.WriteStartObject();
            if (shape == ErrorShape.Ollama) json.WriteString("error", text);
            else WriteError(json, shape, text, message, endpoint);
            WriteExtension(json, message, exchangeId);
            // In the older forms the extension stands inside the error, where the SDKs hand it on.
            if (shape != ErrorShape.Ollama) json.WriteEndObject();
            if (shape == ErrorShape.Anthropic) json.WriteString("request_id", exchangeId);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    static void WriteError(Utf8JsonWriter json, ErrorShape shape, string text, StaffMessage message, EndpointError? endpoint)
    {
        int status = endpoint?.Status ?? message.Status;
        string code = endpoint is { Code.Length: > 0 } ? endpoint.Code : MessageCatalogue.Of(message.Code).ErrorCode;
        if (shape == ErrorShape.Anthropic) json.WriteString("type", "error");
        json.WriteStartObject("error");
        if (shape == ErrorShape.Gemini) json.WriteNumber("code", status);
        json.WriteString("message", text);
        if (shape == ErrorShape.Gemini)
        {
            json.WriteString("status", StatusWord(status));
            return;
        }

        json.WriteString("type", shape == ErrorShape.Anthropic ? AnthropicType(status) : TypeOf(status));
        if (shape == ErrorShape.Anthropic) return;
        if (endpoint is { Param.Length: > 0 }) json.WriteString("param", endpoint.Param);
        else json.WriteNull("param");
        json.WriteString("code", code);
    }

    /// <summary>Answers the request with this error, when nothing was answered yet.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shape">The form that the client expects.</param>
    /// <param name="message">What the user reads.</param>
    /// <param name="exchangeId">Key to the records.</param>
    /// <param name="endpoint">What the endpoint said when it refused.</param>
    /// <param name="allow">For a wrong method: the right one.</param>
    /// <returns>Bytes of the message; 0 when an answer had already begun.</returns>
    public static async Task<long> WriteAsync(
        HttpContext context, ErrorShape shape, StaffMessage message, string exchangeId, EndpointError? endpoint = null, string? allow = null)
    {
        if (context.Response.HasStarted) return 0;
        byte[] body = ToJson(shape, message, exchangeId, endpoint);
        HttpResponse response = context.Response;
        response.Clear();
        response.StatusCode = endpoint?.Status ?? message.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers["x-request-id"] = exchangeId;
        // The SDKs resend after a 5xx unless told otherwise, and sending the same text again has no use here.
        response.Headers["x-should-retry"] = IsPassing(message.Code) ? "true" : "false";
        if (message.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        if (message.Status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "30";
        if (allow is not null) response.Headers.Allow = allow;
        if (endpoint is { RetryAfter.Length: > 0 }) response.Headers.RetryAfter = endpoint.RetryAfter;
        else if (message.Code is MessageCode.TooMany or MessageCode.GatewayFull) response.Headers.RetryAfter = "2";
        await response.Body.WriteAsync(body).ConfigureAwait(false);
        return body.Length;
    }

    static bool IsPassing(string code) => code is MessageCode.EndpointUnreachable or MessageCode.EndpointBusy or MessageCode.TooMany or MessageCode.GatewayFull;

    static void WriteExtension(Utf8JsonWriter json, StaffMessage message, string exchangeId)
    {
        json.WriteStartObject(Extension);
        json.WriteString("berichtCode", message.Code);
        json.WriteString("traceId", exchangeId);
        json.WriteString("verstuurd", message.Sent);
        json.WriteString("wat", message.What);
        json.WriteString("waarom", message.Why);
        json.WriteString("nu", message.Now);
        json.WriteString("hulp", message.Help);
        json.WriteString("bezwaar", message.Objection);
        json.WriteStartArray("bevindingen");
        foreach (FoundKind found in message.Found)
        {
            json.WriteStartObject();
            json.WriteString("regelId", found.RuleId);
            json.WriteString("categorie", found.DataClass);
            json.WriteString("titel", found.Title);
            json.WriteString("plaats", found.Place);
            json.WriteNumber("aantal", found.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string TypeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "authentication_error",
        StatusCodes.Status403Forbidden => "permission_error",
        StatusCodes.Status429TooManyRequests => "rate_limit_error",
        >= 500 => "server_error",
        _ => "invalid_request_error",
    };

    static string AnthropicType(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "authentication_error",
        StatusCodes.Status403Forbidden => "permission_error",
        StatusCodes.Status404NotFound => "not_found_error",
        StatusCodes.Status413PayloadTooLarge => "request_too_large",
        StatusCodes.Status429TooManyRequests => "rate_limit_error",
        StatusCodes.Status503ServiceUnavailable => "overloaded_error",
        >= 500 => "api_error",
        _ => "invalid_request_error",
    };

    static string StatusWord(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "UNAUTHENTICATED",
        StatusCodes.Status403Forbidden => "PERMISSION_DENIED",
        StatusCodes.Status404NotFound => "NOT_FOUND",
        StatusCodes.Status429TooManyRequests => "RESOURCE_EXHAUSTED",
        StatusCodes.Status500InternalServerError => "INTERNAL",
        StatusCodes.Status504GatewayTimeout => "DEADLINE_EXCEEDED",
        >= 500 => "UNAVAILABLE",
        _ => "INVALID_ARGUMENT",
    };
}
