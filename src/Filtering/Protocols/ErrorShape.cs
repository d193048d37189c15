namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The form in which clients of a protocol expect an error.</summary>
public enum ErrorShape : byte
{
    /// <summary><c>{"error":{"message":…,"type":…,"param":…,"code":…}}</c></summary>
    OpenAi,

    /// <summary>As <see cref="OpenAi"/>, and in a stream an event of its own type.</summary>
    Responses,

    /// <summary><c>{"type":"error","error":{"type":…,"message":…}}</c></summary>
    Anthropic,

    /// <summary><c>{"error":{"code":…,"message":…,"status":…}}</c></summary>
    Gemini,

    /// <summary><c>{"error":"…"}</c></summary>
    Ollama,
}
