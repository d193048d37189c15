using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>Builds answers of the demonstration endpoint in the forms of the OpenAI chat API.</summary>
static class DemonstrationAnswer
{
    static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole answer as one object.</summary>
    public static byte[] Whole(DemonstrationRequest request, long created)
    {
        string[] texts = Texts(request);
        return Serialize(new
        {
            id = "chatcmpl-demo",
            @object = "chat.completion",
            created,
            model = request.Model,
            choices = texts.Select((text, index) => new { index, message = Message(request, text), logprobs = (object?)null, finish_reason = Finish(request) }),
            usage = Usage(request, texts),
        });
    }

    /// <summary>The answer as the data of server-sent events, the terminator included.</summary>
    public static IEnumerable<byte[]> Events(DemonstrationRequest request, long created)
    {
        string[] texts = Texts(request);
        for (int i = 0; i < texts.Length; i++) yield return Chunk(request, created, i, new { role = "assistant", content = "" });
        foreach ((int choice, string piece) in Interleave(texts)) yield return Chunk(request, created, choice, Delta(request, piece));
        for (int i = 0; i < texts.Length; i++) yield return Chunk(request, created, i, new { }, Finish(request));
        if (request.AsksUsage) yield return Serialize(Envelope(request, created, [], Usage(request, texts)));
        yield return "[DONE]"u8.ToArray();
    }

    static string[] Texts(DemonstrationRequest request) => request.Tool is null
        ? [.. Enumerable.Range(0, request.Choices).Select(choice => DemonstrationModel.Answer(request.Prompt, choice))]
        : [.. Enumerable.Repeat(Arguments(request), request.Choices)];

    static string Arguments(DemonstrationRequest request)
        => JsonSerializer.Serialize(new Dictionary<string, string> { [request.ToolParameter] = request.Prompt }, Form);

    static object Message(DemonstrationRequest request, string text) => request.Tool is null
        ? new { role = "assistant", content = text, refusal = (string?)null }
        : new { role = "assistant", content = (string?)null, tool_calls = new[] { Call(request.Tool, text) } };

    // The first piece of a call names the function; the pieces after it only add to its arguments.
    static object Delta(DemonstrationRequest request, string piece) => request.Tool is null
        ? new { content = piece }
        : new { tool_calls = new[] { piece.StartsWith('{') ? Call(request.Tool, piece) : new { index = 0, function = new { arguments = piece } } } };

    static object Call(string tool, string arguments) => new { index = 0, id = "call_demo_1", type = "function", function = new { name = tool, arguments } };

    static string Finish(DemonstrationRequest request) => request.Tool is null ? "stop" : "tool_calls";

    static object Usage(DemonstrationRequest request, string[] texts)
    {
        int prompt = DemonstrationModel.Tokens(request.PromptCharacters);
        int completion = texts.Sum(text => DemonstrationModel.Tokens(text.Length));
        return new { prompt_tokens = prompt, completion_tokens = completion, total_tokens = prompt + completion };
    }

    static IEnumerable<(int Choice, string Piece)> Interleave(string[] texts)
    {
        string[][] pieces = [.. texts.Select(text => DemonstrationModel.Pieces(text).ToArray())];
        for (int i = 0; i < pieces.Max(list => list.Length); i++)
        {
            for (int choice = 0; choice < pieces.Length; choice++)
            {
                if (i < pieces[choice].Length) yield return (choice, pieces[choice][i]);
            }
        }
    }

    static byte[] Chunk(DemonstrationRequest request, long created, int index, object delta, string? finish = null)
        => Serialize(Envelope(request, created, [new { index, delta, logprobs = (object?)null, finish_reason = finish }], null));

    static object Envelope(DemonstrationRequest request, long created, object[] choices, object? usage)
        => new { id = "chatcmpl-demo", @object = "chat.completion.chunk", created, model = request.Model, choices, usage };

    static byte[] Serialize(object value) => JsonSerializer.SerializeToUtf8Bytes(value, Form);
}
