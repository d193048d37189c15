namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

/// <summary>Recorded exchanges, in a folder per protocol: <c>request*</c>, <c>answer*</c> and <c>stream*</c>.</summary>
public static class Fixtures
{
    public static IReadOnlyList<string> Requests(Protocol protocol) => Read(protocol, "request*");

    public static IReadOnlyList<string> Answers(Protocol protocol) => Read(protocol, "answer*");

    public static IReadOnlyList<string> Streams(Protocol protocol) => Read(protocol, "stream*");

    static string[] Read(Protocol protocol, string pattern)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Protocols", "Fixtures", protocol.Id);
        return [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }
}
