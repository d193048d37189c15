namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Where the older OpenAI APIs, and those that follow them, tell their token counts.</summary>
static class OpenAiTokens
{
    public static AnswerTokens Counted { get; } = new()
    {
        Input = ["usage.prompt_tokens"],
        Output = ["usage.completion_tokens"],
        Cached = ["usage.prompt_tokens_details.cached_tokens"],
    };
}
