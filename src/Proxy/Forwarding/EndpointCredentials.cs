using System.Collections.Concurrent;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>Reads the endpoints' own credentials from the environment or from files, and keeps them for a short time.</summary>
/// <remarks>Thread-safe. A credential that is replaced is used within ten seconds, without a restart.</remarks>
sealed class EndpointCredentials(TimeProvider clock)
{
    static readonly TimeSpan s_keep = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<EndpointCredential, (string? Value, long ReadAt)> _known = new();

    /// <summary>The credential; null when it is missing, empty or cannot be a header's value.</summary>
    public string? Read(EndpointCredential source)
    {
        if (_known.TryGetValue(source, out (string? Value, long ReadAt) known) && clock.GetElapsedTime(known.ReadAt) < s_keep) return known.Value;
        string? value = Clean(source.Environment is { } name ? Environment.GetEnvironmentVariable(name) : ReadFile(source.File));
        _known[source] = (value, clock.GetTimestamp());
        return value;
    }

    static string? ReadFile(string? path)
    {
        try
        {
            return path is null ? null : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static string? Clean(string? text)
        => text?.Trim() is { Length: > 0 } value && !value.AsSpan().ContainsAnyExceptInRange('!', '~') ? value : null;
}
