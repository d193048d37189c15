using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Filtering.Tests.Answers;
using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>What must hold for every answer: it ends, without a fault, and how it arrives makes no difference to what the client gets.</summary>
sealed class AnswerCheck
{
    public void Run(MessageMaker maker)
    {
        (Protocol protocol, AnswerKind kind, byte[] body) = maker.Answer();
        Random random = maker.Random;
        AnswerContext context = new()
        {
            Shape = protocol.Answer,
            Map = random.Next(4) == 0 ? PseudonymMap.Empty : Answering.Usual,
            Mark = random.Next(4) == 0 ? null : Answering.Mark,
            Rules = random.Next(3) switch { 0 => AnswerRules.None, 1 => FuzzScanner.Observing, _ => FuzzScanner.Masking },
            TextIsJson = random.Next(4) == 0,
            HideUsage = random.Next(4) == 0,
        };
        (byte[] whole, AnswerReport report) = Answering.Run(PiecewiseStream.Whole(body), kind, context);
        int longest = random.Next(1, 60);
        (byte[] cut, AnswerReport other) = Answering.Run(new PiecewiseStream(body, _ => random.Next(1, longest + 1)), kind, context);
        Assert.True(whole.AsSpan().SequenceEqual(cut), "a cut made a difference");
        Assert.Equal(report.End, other.End);
        Assert.Equal(report.Restored, other.Restored);
    }
}
