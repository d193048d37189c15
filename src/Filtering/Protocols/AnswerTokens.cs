namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Where an answer tells its token counts. Paths of one kind are added up; a later chunk replaces an earlier one.</summary>
public sealed record AnswerTokens
{
    /// <summary>Tokens of the prompt, those from a cache included.</summary>
    public IReadOnlyList<string> Input { get; init; } = [];

    public IReadOnlyList<string> Output { get; init; } = [];

    /// <summary>Tokens of the prompt that the endpoint had in a cache.</summary>
    public IReadOnlyList<string> Cached { get; init; } = [];
}
