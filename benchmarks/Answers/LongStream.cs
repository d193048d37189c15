using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Answers.Streams;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Answers;

/// <summary>Memory while one very long answer streams.</summary>
/// <param name="Name">Which rules looked.</param>
/// <param name="Bytes">Bytes from the endpoint.</param>
/// <param name="Samples">Megabytes in use after each tenth of the answer: live objects, after a collection, and the working set.</param>
/// <param name="Allocated">Bytes allocated per piece, after the first tenth.</param>
/// <param name="Seconds">Time it took.</param>
sealed record LongStream(string Name, long Bytes, IReadOnlyList<(double Live, double WorkingSet)> Samples, double Allocated, double Seconds)
{
    const double Megabyte = 1024 * 1024;

    /// <summary>Live memory grew by this much between the first tenth and the last.</summary>
    public double Growth => Samples[^1].Live - Samples[0].Live;

    public static LongStream Measure(string name, AnswerContext context, Letter letter, long bytes)
    {
        Format format = Format.All[0];
        long given = 0;
        PieceStream endpoint = new(Frames());
        using AnswerFilterStream stream = new(endpoint, format.Kind, context with { Shape = format.Shape });
        byte[] buffer = new byte[1 << 16];
        List<(double, double)> samples = [];
        long allocatedAt = 0, givenAt = 0, start = Stopwatch.GetTimestamp();
        while (stream.Read(buffer) > 0)
        {
            if (given < bytes / 10 * (samples.Count + 1) || samples.Count == 10) continue;
            if (samples.Count == 0) (allocatedAt, givenAt) = (GC.GetAllocatedBytesForCurrentThread(), endpoint.Given);
            samples.Add((GC.GetTotalMemory(forceFullCollection: true) / Megabyte, Environment.WorkingSet / Megabyte));
        }

        if (!stream.Report.EndedCleanly) throw new InvalidOperationException("The long answer did not end as it should.");
        double allocated = (GC.GetAllocatedBytesForCurrentThread() - allocatedAt) / (double)(endpoint.Given - givenAt);
        return new(name, stream.Report.BytesReceived, samples, allocated, Stopwatch.GetElapsedTime(start).TotalSeconds);

        IEnumerator<byte[]> Frames()
        {
            // Made once, so that what is allocated is the filter's.
            byte[][] frames = [.. letter.Sent.Chunk(5).Select((piece, i) => Encoding.UTF8.GetBytes(format.Frame(format.Chunk(JsonSerializer.Serialize(new string(piece)), i), 1)))];
            for (int i = 0; given < bytes; i++)
            {
                byte[] frame = frames[i % frames.Length];
                given += frame.Length;
                yield return frame;
            }

            yield return Encoding.UTF8.GetBytes(format.Ending(1));
        }
    }
}
