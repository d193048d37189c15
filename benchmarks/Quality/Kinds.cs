namespace Gegevenshuis.AiGateway.Quality;

/// <summary>Kinds as the report groups them.</summary>
static class Kinds
{
    static readonly string[] s_secrets = ["secret", "password", "jwt", "private-key", "connection-string", "code"];

    /// <summary>The group of a kind: all secrets are one, every other kind is its own.</summary>
    public static string Of(string kind) => s_secrets.Contains(kind, StringComparer.Ordinal) ? "secret" : kind;
}
