namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A member of a chunk that says that a text, or the answer, has ended.</summary>
/// <param name="Path">Where it stands. Any value other than null, false and the empty string means the end, unless words are given.</param>
/// <param name="Scope">What has ended.</param>
/// <param name="Words">Strings that mean the end; a star at the beginning stands for anything.</param>
public sealed record AnswerEnding(string Path, EndingScope Scope, params IReadOnlyList<string> Words);
