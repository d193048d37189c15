namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>One file of the rules folder as it was read.</summary>
/// <param name="Path">Path relative to its rules folder, with forward slashes.</param>
/// <param name="Bytes">Content; empty when <paramref name="Problem"/> is set.</param>
/// <param name="Problem">Why it could not be read, in Dutch, or null.</param>
sealed record RuleFile(string Path, byte[] Bytes, string? Problem = null);
