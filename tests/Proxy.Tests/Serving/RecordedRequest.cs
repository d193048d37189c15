using System.Text;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Serving;

/// <summary>A request as the endpoint received it.</summary>
/// <param name="Target">Path with query.</param>
/// <param name="Headers">Name and value, every one that came.</param>
/// <param name="Body">All bytes.</param>
sealed record RecordedRequest(string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Everything that left, as one text to search in.</summary>
    public string Everything => $"{Target}\n{string.Join('\n', Headers.Select(header => $"{header.Key}: {header.Value}"))}\n{Text}";
}
