using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Answers.Streams;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Answers;

/// <summary>How long text waited in one streamed answer.</summary>
/// <param name="Most">Most characters that waited at once.</param>
/// <param name="Mean">Mean number of characters that waited, over all pieces.</param>
/// <param name="Behind">Most pieces that a character was late.</param>
/// <param name="MeanBehind">Mean number of pieces that a character was late.</param>
/// <param name="Microseconds">Time of the filter for a piece, the median: other work on the machine does not count.</param>
sealed record HoldBack(int Most, double Mean, int Behind, double MeanBehind, double Microseconds)
{
    /// <summary>Time between two pieces of a model that writes fifty of them a second.</summary>
    public const int PieceMilliseconds = 20;

    /// <summary>Streams a letter through the filter in pieces of one to eight characters and watches what comes out after each.</summary>
    public static HoldBack Measure(Format format, Letter letter, AnswerContext context, int seed)
    {
        string[] pieces = Cut(letter.Sent, new Random(seed));
        byte[][] frames = [.. pieces.Select((piece, i) => Encoding.UTF8.GetBytes(format.Frame(format.Chunk(JsonSerializer.Serialize(piece), i), i))), Encoding.UTF8.GetBytes(format.Ending(pieces.Length))];
        PieceStream endpoint = new(((IEnumerable<byte[]>)frames).GetEnumerator());
        using AnswerFilterStream stream = new(endpoint, format.Kind, context with { Shape = format.Shape });
        byte[] buffer = new byte[1 << 16];
        int[] released = new int[frames.Length + 1];
        string output = "";
        List<long> ticks = [];
        long start = Stopwatch.GetTimestamp();
        for (int read; (read = stream.Read(buffer)) > 0; start = Stopwatch.GetTimestamp())
        {
            ticks.Add(Stopwatch.GetTimestamp() - start);
            output += format.TextIn(Encoding.UTF8.GetString(buffer, 0, read));
            released[endpoint.Given] = letter.SentBehind(output.Length);
        }

        string expected = string.Concat(letter.Parts.Select(static part => part.Read));
        if (output != expected) throw new InvalidOperationException($"{format.Name}, {letter.Name}: the answer is not what it should be.");
        return Of(pieces, released, ticks);
    }

    static HoldBack Of(string[] pieces, int[] released, List<long> ticks)
    {
        int most = 0, arrived = 0, behind = 0, out_ = 0;
        long waiting = 0, late = 0;
        Queue<(int Upto, int Piece)> arrivals = new();
        for (int i = 1; i <= pieces.Length + 1; i++)
        {
            if (i <= pieces.Length) arrived += pieces[i - 1].Length;
            arrivals.Enqueue((arrived, i));
            int now = i > pieces.Length ? arrived : Math.Max(out_, released[i]);
            for (; out_ < now; out_++)
            {
                while (arrivals.Peek().Upto <= out_) arrivals.Dequeue();
                behind = Math.Max(behind, i - arrivals.Peek().Piece);
                late += i - arrivals.Peek().Piece;
            }

            most = Math.Max(most, arrived - out_);
            waiting += arrived - out_;
        }

        return new(most, (double)waiting / pieces.Length, behind, (double)late / arrived, ticks.Order().ElementAt(ticks.Count / 2) * 1e6 / Stopwatch.Frequency);
    }

    static string[] Cut(string text, Random random)
    {
        List<string> pieces = [];
        for (int at = 0; at < text.Length;)
        {
            int length = Math.Min(random.Next(1, 9), text.Length - at);
            pieces.Add(text.Substring(at, length));
            at += length;
        }

        return [.. pieces];
    }
}
