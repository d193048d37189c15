namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Conversations that the endpoint keeps: beginning one, changing its notes, and adding items to it.</summary>
public static class OpenAiConversations
{
    static readonly ProtocolField[] s_fields = [new("items", FieldKind.Known), .. OpenAiResponses.Items("items[]"), new("metadata", FieldKind.Known)];

    /// <summary>Items as the endpoint lists them.</summary>
    public static AnswerShape List { get; } = new()
    {
        NotText = ["object", "first_id", "last_id", .. OpenAiResponses.ItemFacts.Select(static fact => $"data[].{fact}")],
        Ids = [new(StoredReference.Item, "data[].id")],
    };

    /// <summary>The conversation itself. No model made it.</summary>
    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-conversations",
        TextParts = OpenAiResponses.TextParts,
        References = OpenAiResponses.References,
        Fields = s_fields,
        Answer = new() { HasMark = false, NotText = ["id", "object"], Ids = [new(StoredReference.Conversation, "id")] },
    };

    /// <summary>Items that are added; they come back as a list.</summary>
    public static Protocol Adding { get; } = Protocol with
    {
        Id = "openai-conversation-items",
        Answer = List with { HasMark = false },
    };
}
