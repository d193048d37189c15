using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Detection;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary><c>scan --stats</c>: how fast one core scans a file that is in memory already.</summary>
sealed class ScanStatistics(Scanner scanner, Terminal terminal)
{
    readonly FindingList _findings = new();
    readonly long[] _counts = new long[scanner.Rules.Count];

    /// <param name="file">Its bytes are one stream of text.</param>
    /// <param name="repeat">Number of passes; the fastest is reported.</param>
    /// <param name="piece">Bytes per piece.</param>
    public int Run(string file, int repeat, int piece)
    {
        byte[] bytes = File.ReadAllBytes(file);
        (TimeSpan least, long allocated) = (TimeSpan.MaxValue, 0);
        for (int i = 0; i < repeat; i++)
        {
            Array.Clear(_counts);
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = terminal.Clock.GetTimestamp();
            Pass(bytes, piece);
            TimeSpan elapsed = terminal.Clock.GetElapsedTime(start);
            if (elapsed < least) (least, allocated) = (elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Write(bytes.Length, least.TotalSeconds, allocated);
        return ExitCode.Good;
    }

    void Pass(ReadOnlySpan<byte> bytes, int piece)
    {
        using TextStream stream = scanner.OpenStream();
        for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty; rest = rest[Math.Min(piece, rest.Length)..])
        {
            stream.Append(rest[..Math.Min(piece, rest.Length)], _findings);
            Count();
        }

        stream.Complete(_findings);
        Count();
    }

    void Count()
    {
        foreach (ref readonly Finding finding in _findings.Span) _counts[finding.Rule]++;
        _findings.Clear();
    }

    void Write(long bytes, double seconds, long allocated)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("bytes", bytes);
            json.WriteNumber("seconds", Math.Round(seconds, 9));
            json.WriteNumber("gbPerSecond", seconds > 0 ? Math.Round(bytes / seconds / 1e9, 6) : 0);
            json.WriteNumber("allocatedBytes", allocated);
            json.WriteStartObject("findings");
            foreach (var kind in _counts.Select((count, rule) => (Kind: scanner.KindOf(rule), Count: count)).GroupBy(pair => pair.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
                if (kind.Sum(pair => pair.Count) is > 0 and long count) json.WriteNumber(kind.Key, count);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
