using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Answers.Streams;

/// <summary>How one protocol streams a text.</summary>
/// <param name="Name">For people.</param>
/// <param name="Kind">Framing.</param>
/// <param name="Shape">The protocol's answers.</param>
/// <param name="Chunk">The JSON of one piece, given the piece in JSON with its quotes and its number.</param>
/// <param name="Path">Where the piece stands in that JSON.</param>
/// <param name="End">The JSON of what ends the answer.</param>
sealed record Format(string Name, AnswerKind Kind, AnswerShape Shape, Func<string, int, string> Chunk, string[] Path, string[] End)
{
    static readonly string[] s_finish = ["""{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""", "[DONE]"];

    public static IReadOnlyList<Format> All { get; } =
    [
        new("OpenAI chat", AnswerKind.EventStream, Of("openai-chat"), Chat, ["choices", "delta", "content"], s_finish),
        new("OpenAI completions", AnswerKind.EventStream, Of("openai-completions"), Completion, ["choices", "text"], ["""{"id":"c","choices":[{"index":0,"text":"","finish_reason":"stop"}]}""", "[DONE]"]),
        new("OpenAI Responses", AnswerKind.EventStream, Of("openai-responses"), Response, ["delta"], ["""{"type":"response.completed","sequence_number":9999,"response":{"id":"r","model":"m"}}"""]),
        new("Anthropic messages", AnswerKind.EventStream, Of("anthropic-messages"), Block, ["delta", "text"], ["""{"type":"content_block_stop","index":0}""", """{"type":"message_stop"}"""]),
        new("Gemini, events", AnswerKind.EventStream, Of("gemini-stream"), Candidate, ["candidates", "content", "parts", "text"], ["""{"candidates":[{"finishReason":"STOP","index":0}]}"""]),
        new("Gemini, array", AnswerKind.Array, Of("gemini-stream"), Candidate, ["candidates", "content", "parts", "text"], ["""{"candidates":[{"finishReason":"STOP","index":0}]}"""]),
        new("Mistral chat", AnswerKind.EventStream, Of("mistral-chat"), Chat, ["choices", "delta", "content"], s_finish),
        new("Ollama chat", AnswerKind.Lines, Of("ollama-chat"), Message, ["message", "content"], ["""{"model":"m","message":{"role":"assistant","content":""},"done":true}"""]),
        new("Ollama generate", AnswerKind.Lines, Of("ollama-generate"), Generate, ["response"], ["""{"model":"m","response":"","done":true}"""]),
    ];

    /// <summary>One piece with its framing.</summary>
    public string Frame(string json, int number) => Kind switch
    {
        AnswerKind.Lines => json + "\n",
        AnswerKind.Array => (number == 0 ? "[" : ",\n") + json,
        _ => $"data: {json}\n\n",
    };

    /// <summary>What ends the stream, with its framing.</summary>
    public string Ending(int number) => string.Concat(End.Select((json, i) => Frame(json, number + i))) + (Kind == AnswerKind.Array ? "]" : "");

    /// <summary>The texts in a stretch of output, joined.</summary>
    public string TextIn(string output)
    {
        if (Kind == AnswerKind.Array)
        {
            using JsonDocument list = JsonDocument.Parse($"[{output.Trim().TrimStart('[', ',').TrimEnd(',', ']')}]");
            return string.Concat(list.RootElement.EnumerateArray().Select(Find));
        }

        string text = "";
        foreach (string line in output.Split('\n'))
        {
            string json = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : line;
            if (!json.StartsWith('{')) continue;
            using JsonDocument chunk = JsonDocument.Parse(json);
            text += Find(chunk.RootElement);
        }

        return text;
    }

    static AnswerShape Of(string id) => Protocols.All.First(protocol => protocol.Id == id).Answer;

    static string Chat(string text, int number) => $$$"""{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":{{{text}}}},"finish_reason":null}]}""";

    static string Completion(string text, int number) => $$$"""{"id":"c","object":"text_completion","created":1,"model":"m","choices":[{"index":0,"text":{{{text}}},"finish_reason":null}]}""";

    static string Response(string text, int number) => $$$"""{"type":"response.output_text.delta","sequence_number":{{{number}}},"item_id":"i","output_index":0,"content_index":0,"delta":{{{text}}}}""";

    static string Block(string text, int number) => $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":{{{text}}}}}""";

    static string Candidate(string text, int number) => $$$"""{"candidates":[{"content":{"parts":[{"text":{{{text}}}}],"role":"model"},"index":0}],"modelVersion":"m"}""";

    static string Message(string text, int number) => $$$"""{"model":"m","created_at":"2026-11-25T10:00:00Z","message":{"role":"assistant","content":{{{text}}}},"done":false}""";

    static string Generate(string text, int number) => $$$"""{"model":"m","created_at":"2026-11-25T10:00:00Z","response":{{{text}}},"done":false}""";

    string Find(JsonElement at)
    {
        foreach (string step in Path)
        {
            if (at.ValueKind == JsonValueKind.Array) at = at[0];
            if (!at.TryGetProperty(step, out at)) return "";
        }

        return at.GetString() ?? "";
    }
}
