using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>Tells in which form to refuse a request that belongs to no operation.</summary>
static class ErrorShapes
{
    /// <summary>The form of the protocol nearest by: that of the address, or of the headers that only one protocol has.</summary>
    public static ErrorShape Near(HttpContext context)
    {
        PathString path = context.Request.Path;
        if (context.Request.Headers.ContainsKey("anthropic-version") || path.StartsWithSegments("/v1/messages")) return ErrorShape.Anthropic;
        if (path.StartsWithSegments("/v1beta") || context.Request.Headers.ContainsKey("x-goog-api-key")) return ErrorShape.Gemini;
        return path.StartsWithSegments("/api") ? ErrorShape.Ollama : ErrorShape.OpenAi;
    }
}
