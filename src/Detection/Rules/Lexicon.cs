namespace Gegevenshuis.AiGateway.Detection.Rules;

/// <summary>A word list that detectors may consult: a feature, never a trigger by itself.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Words">Words as written in the file, without comments and blank lines.</param>
public sealed record Lexicon(string Name, IReadOnlyList<string> Words);
