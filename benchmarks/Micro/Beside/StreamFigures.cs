using System.Text.Json;
using Gegevenshuis.AiGateway.Answers.Streams;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Micro.Corpora;

namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>What a stream costs besides time: memory, text that waits, garbage; and the time of one event with its JSON.</summary>
static class StreamFigures
{
    const int Streams = 256;
    const int Events = 20_000;

    /// <summary>Live bytes per open stream that has read two kilobytes.</summary>
    public static long State(Scanner scanner, byte[] text)
    {
        FindingList findings = new();
        TextStream[] streams = new TextStream[Streams];
        Read(scanner.OpenStream(), text, findings).Dispose();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Streams; i++) streams[i] = Read(scanner.OpenStream(), text, findings);
        long after = GC.GetTotalMemory(forceFullCollection: true);
        foreach (TextStream stream in streams) stream.Dispose();
        return (after - before) / Streams;
    }

    /// <summary>Bytes that wait behind every piece: the middle, the 99th percentile, the most.</summary>
    public static (long Median, long High, long Most) HeldBack(Scanner scanner, byte[] text)
    {
        FindingList findings = new();
        List<int> cuts = HyperscanComparison.Cuts(text.Length);
        long[] waits = new long[cuts.Count - 1];
        using TextStream stream = scanner.OpenStream();
        for (int i = 1; i < cuts.Count; i++)
        {
            stream.Append(text.AsSpan(cuts[i - 1], cuts[i] - cuts[i - 1]), findings);
            waits[i - 1] = cuts[i] - stream.Released;
        }

        Array.Sort(waits);
        return (waits[waits.Length / 2], waits[waits.Length * 99 / 100], waits[^1]);
    }

    /// <summary>Bytes allocated by a warm scanner for one text as a whole, and for one piece.</summary>
    public static (double Whole, double Piece) Allocated(Scanner scanner, byte[] text)
    {
        FindingList findings = new();
        List<int> cuts = HyperscanComparison.Cuts(text.Length);
        for (int i = 0; i < 8; i++) Pieces();
        long start = GC.GetAllocatedBytesForCurrentThread();
        scanner.Scan(text, findings);
        long whole = GC.GetAllocatedBytesForCurrentThread();
        Pieces();
        return (whole - start, (double)(GC.GetAllocatedBytesForCurrentThread() - whole) / (cuts.Count - 1));

        void Pieces()
        {
            findings.Clear();
            scanner.Scan(text, findings);
            findings.Clear();
            using TextStream stream = scanner.OpenStream();
            for (int i = 1; i < cuts.Count; i++) stream.Append(text.AsSpan(cuts[i - 1], cuts[i] - cuts[i - 1]), findings);
            stream.Complete(findings);
        }
    }

    /// <summary>Bytes allocated for one chat body that is read, walked, unescaped and scanned, on average.</summary>
    public static double Allocated(Scanner scanner, IReadOnlyList<byte[]> bodies)
    {
        MessageFilter filter = new(Protocols.OpenAiChat, scanner, new FilterLimits());
        for (int i = 0; i < 4; i++) Inspect();
        long start = GC.GetAllocatedBytesForCurrentThread();
        Inspect();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - start) / bodies.Count;

        void Inspect()
        {
            foreach (byte[] body in bodies) filter.Inspect(body).Dispose();
        }
    }

    /// <summary>Nanoseconds from an event's bytes to what may be sent on, with its findings; and for a walk of the base library's reader to the text alone.</summary>
    public static (double Filter, double Walk, int Bytes) Event(AnswerRules rules, Corpus corpus)
    {
        IReadOnlyList<byte[]> events = ChatBodies.Events(corpus, Events);
        byte[] buffer = new byte[1 << 16];
        IReadOnlyList<Timing> timings = Timing.Alternate(new Way("filter", Filter), new Way("Utf8JsonReader", () => events.Sum(Walk)));
        return (timings[0].Nanoseconds / events.Count, timings[1].Nanoseconds / events.Count, (int)events.Average(static e => e.Length));

        int Filter()
        {
            PieceStream endpoint = new(events.GetEnumerator());
            using AnswerFilterStream stream = new(endpoint, AnswerKind.EventStream, new AnswerContext { Rules = rules });
            while (stream.Read(buffer.AsSpan()) > 0) ;
            return endpoint.Given;
        }
    }

    static int Walk(byte[] frame)
    {
        Utf8JsonReader reader = new(frame.AsSpan("data: ".Length, frame.Length - "data: \n\n".Length));
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("content"u8)) continue;
            reader.Read();
            return reader.ValueSpan.Length;
        }

        throw new InvalidOperationException("An event has no text.");
    }

    static TextStream Read(TextStream stream, byte[] text, FindingList findings)
    {
        const int Length = 2048, Piece = 12;
        for (int at = 0; at < Length; at += Piece) stream.Append(text.AsSpan(at, Piece), findings);
        findings.Clear();
        return stream;
    }
}
