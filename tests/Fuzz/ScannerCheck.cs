using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Gegevenshuis.AiGateway.Detection.Tests.Text;
using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>What must hold for every text: the view and the scanner equal their slow twins, cuts do not matter, offsets stay in the text.</summary>
sealed class ScannerCheck
{
    /// <summary>The slow scanner tries everything everywhere; longer texts are only checked for cuts.</summary>
    const int MostForTwin = 600;

    readonly Scanner _scanner = Scanner.Compile(TechniqueRules.All);
    readonly Scanner _plain = Scanner.Compile(TestRules.All);
    readonly SlowScanner _twin = new(TestRules.All);

    public void Run(byte[] text, Random random)
    {
        if (text.Length <= MostForTwin)
        {
            using var view = new ViewUnderTest(text, [text.Length]);
            view.Check(SlowView.Read(text));
            Assert.Equal(_twin.Scan(text), Pieces.WithoutReadings(_plain, text));
        }

        Finding[] whole = Pieces.Whole(_scanner, text);
        Assert.Equal(whole, Pieces.Cut(_scanner, text, Cuts(text.Length, random.Next(1, 8), random)));
        Assert.Equal(whole, Pieces.Cut(_scanner, text, Cuts(text.Length, Math.Min(text.Length, 64), random)));
    }

    static int[] Cuts(int length, int count, Random random)
        => [.. Enumerable.Range(0, count).Select(_ => random.Next(length + 1)).Order()];
}
