namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

/// <summary>Recorded exchanges, in a folder per protocol: <c>request*</c>, <c>answer*</c> and <c>stream*</c>.</summary>
public static class Fixtures
{
    public static IReadOnlyList<string> Requests(Protocol protocol) => Read(protocol, "request*");

    public static IReadOnlyList<string> Answers(Protocol protocol) => Read(protocol, "answer*");

    public static IReadOnlyList<string> Streams(Protocol protocol) => Read(protocol, "stream*");

    public static string File(Protocol protocol, string name) => System.IO.File.ReadAllText(Path.Combine(Folder(protocol), name));

    static string[] Read(Protocol protocol, string pattern)
    {
        return [.. Directory.EnumerateFiles(Folder(protocol), pattern).Order(StringComparer.Ordinal).Select(System.IO.File.ReadAllText)];
    }

    static string Folder(Protocol protocol) => Path.Combine(AppContext.BaseDirectory, "Protocols", "Fixtures", protocol.Id);
}
