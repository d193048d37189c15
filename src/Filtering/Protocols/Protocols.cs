namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The catalogue of protocols.</summary>
public static class Protocols
{
    /// <summary>OpenAI chat completions, also as Azure OpenAI speaks it.</summary>
    public static Protocol OpenAiChat => Filtering.OpenAiChat.Protocol;

    public static Protocol OpenAiResponses => Filtering.OpenAiResponses.Protocol;

    public static IReadOnlyList<Protocol> All { get; } =
    [
        OpenAiChat, OpenAiResponses, OpenAiCompletions.Protocol, OpenAiEmbeddings.Protocol, OpenAiModerations.Protocol, OpenAiImages.Protocol, OpenAiSpeech.Protocol,
        OpenAiConversations.Protocol, OpenAiConversations.Adding, OpenAiBatches.Protocol,
        AnthropicMessages.Protocol, AnthropicMessages.Counting, GeminiGenerate.Protocol, GeminiGenerate.Streamed, GeminiGenerate.Counting,
        MistralChat.Protocol, OllamaChat.Protocol, OllamaGenerate.Protocol, OllamaEmbeddings.Protocol,
    ];
}
