using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>One of the APIs that the demonstration endpoint speaks, in the forms that its supplier documents.</summary>
abstract class DemonstrationApi
{
    static readonly JsonSerializerOptions s_form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Address under the endpoint.</summary>
    public abstract string Path { get; }

    /// <summary>Header with the key; empty for <c>Authorization: Bearer</c>.</summary>
    public virtual string KeyHeader => "";

    public virtual string StreamType => "text/event-stream";

    public abstract DemonstrationRequest Read(JsonElement body);

    /// <summary>The whole answer as one object.</summary>
    /// <param name="request">The question.</param>
    /// <param name="created">Seconds since 1970.</param>
    public abstract byte[] Whole(DemonstrationRequest request, long created);

    /// <summary>The answer as pieces of a stream, each framed as the API does.</summary>
    /// <inheritdoc cref="Whole"/>
    public abstract IEnumerable<byte[]> Stream(DemonstrationRequest request, long created);

    public virtual byte[] Error(string message, string type, string code)
        => Serialize(new { error = new { message, type, param = (string?)null, code } });

    internal static byte[] Serialize(object value) => JsonSerializer.SerializeToUtf8Bytes(value, s_form);

    /// <summary>An event that says its type twice, as the newer APIs do.</summary>
    protected static byte[] Event(string type, object data)
        => [.. Encoding.UTF8.GetBytes($"event: {type}\ndata: "), .. Serialize(data), .. "\n\n"u8];

    /// <summary>What the model says, or the arguments of the call it makes.</summary>
    protected static string Text(DemonstrationRequest request) => request.Tool is null
        ? DemonstrationModel.Answer(request.Prompt, 0)
        : JsonSerializer.Serialize(new Dictionary<string, string> { [request.ToolParameter] = request.Prompt }, s_form);

    protected static int InputTokens(DemonstrationRequest request) => DemonstrationModel.Tokens(request.PromptCharacters);

    protected static int OutputTokens(DemonstrationRequest request) => DemonstrationModel.Tokens(Text(request).Length);
}
