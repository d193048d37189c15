using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>The answers to requests about what an endpoint keeps. The requests have no body.</summary>
static class KeptProtocols
{
    /// <summary>A response as it was or still comes: it is a model's work like the first time.</summary>
    public static Protocol Response { get; } = new()
    {
        Id = "openai-response",
        Fields = [],
        Answer = OpenAiResponses.Protocol.Answer with { Ids = [.. OpenAiResponses.Protocol.Answer.Ids.Where(static id => id.Kind == StoredReference.Item)] },
    };

    public static Protocol Items { get; } = new()
    {
        Id = "openai-items",
        Fields = [],
        Answer = OpenAiConversations.List,
    };

    public static Protocol Item { get; } = new() { Id = "openai-item", Fields = [], Answer = new() { NotText = OpenAiResponses.ItemFacts } };

    /// <summary>What an endpoint says about a thing that no model made.</summary>
    public static Protocol Thing { get; } = new() { Id = "openai-kept", Fields = [], Answer = new() { HasMark = false, NotText = ["id", "object"] } };

    /// <summary>What an endpoint says of a thing that it erased; its id comes once more.</summary>
    public static Protocol Erased { get; } = new() { Id = "openai-erased", Fields = [], Answer = new() { HasMark = false, NotText = ["id", "object"], Ids = [new(StoredReference.Erased, "id")] } };

    public static Protocol Batch { get; } = new() { Id = "openai-batch", Fields = [], Answer = OpenAiBatches.Answer };

    public static Protocol Content { get; } = new() { Id = "openai-file-content", Fields = [], Answer = new() { Other = AnswerKind.Binary } };
}
