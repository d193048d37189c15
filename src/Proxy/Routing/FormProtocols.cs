using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>The answers to requests that are forms. Of the requests there is nothing to list: every field of a form is text or a file.</summary>
static class FormProtocols
{
    static readonly AnswerTokens s_tokens = new() { Input = ["usage.input_tokens"], Output = ["usage.output_tokens"] };

    static readonly AnswerEnding[] s_failures = [new("type", EndingScope.Error, "error"), new("error", EndingScope.Error)];

    public static Protocol Transcriptions { get; } = Sound("openai-transcriptions");

    public static Protocol Translations { get; } = Sound("openai-translations");

    public static Protocol ImageEdits { get; } = new()
    {
        Id = "openai-image-edits",
        Fields = [],
        Answer = new() { Endings = [new("type", EndingScope.Answer, "*.completed"), .. s_failures], NotText = ["type", "b64_json", "data[].b64_json", "usage", "background", "quality", "size", "output_format"], HasFiles = true, NamesEvents = true, Tokens = s_tokens },
    };

    /// <summary>What an endpoint says of a file it was given is no work of a model.</summary>
    public static Protocol Files { get; } = new() { Id = "openai-files", Fields = [], Answer = new() { HasMark = false, Ids = [new(StoredReference.File, "id")] } };

    static Protocol Sound(string id) => new()
    {
        Id = id,
        Fields = [],
        Answer = new()
        {
            Pieces = [new("delta")],
            Endings = [new("type", EndingScope.Answer, "transcript.text.done"), .. s_failures],
            NotText = ["type", "usage", "task", "language", "id", "segments[].id", "segments[].type"],
            TokenLists = ["logprobs", "words", "segments[].words"],
            Other = AnswerKind.Binary,
            Tokens = s_tokens,
        },
    };
}
