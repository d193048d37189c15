using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Gegevenshuis.AiGateway.Detection.Tests.Text;
using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>What must hold for every short text under all shipped rules; now and then also what takes a slow twin to see.</summary>
sealed class SmallCheck
{
    /// <summary>The slow twin takes a hundred times as long as the scanner.</summary>
    const int TwinEvery = 100;

    /// <summary>Most questions to detectors per byte, of all rules together.</summary>
    const int MostQuestions = 64;

    readonly Scanner _shipped = ShippedRules.Policy.Scanner;
    readonly Scanner _plain = Scanner.Compile(TestRules.All);
    readonly Scanner _counting;
    readonly List<CountingDetector> _counted = [];
    readonly SlowScanner _twin = new(TestRules.All);
    readonly FindingList _whole = new();
    readonly FindingList _cut = new();
    readonly WidthTwins _widths = new();

    public SmallCheck() => _counting = Scanner.Compile(TestRules.All, (rule, rules) => Count(DetectorCatalogue.Create(rule, rules)));

    /// <summary>Over all findings so far: the same for the same seeds on every machine, whatever vectors it has.</summary>
    public ulong Digest { get; private set; } = 14695981039346656037;

    /// <summary>Findings so far.</summary>
    public long Found { get; private set; }

    public void Run(byte[] text, int seed)
    {
        _whole.Clear();
        _shipped.Scan(text, _whole);
        StreamPromises.AssertInOrder(_whole.Span, text.Length);
        Random random = new(seed);
        SameInPieces(text, random.Next(1, Math.Max(2, text.Length / 2)), random);
        if (seed % 4 == 0) SameInPieces(text, longest: 1, random);
        _widths.Check(text);
        if (seed % TwinEvery == 0) AgainstTwins(text);
        Add(_whole.Span);
    }

    void SameInPieces(byte[] text, int longest, Random random)
    {
        _cut.Clear();
        StreamPromises.Scan(_shipped, text, () => random.Next(1, longest + 1), _cut);
        Assert.True(_whole.Span.SequenceEqual(_cut.Span), "a cut made a difference");
    }

    void AgainstTwins(byte[] text)
    {
        using (ViewUnderTest view = new(text, [text.Length])) view.Check(SlowView.Read(text));
        Assert.Equal(_twin.Scan(text), Pieces.WithoutReadings(_plain, text));
        long before = _counted.Sum(static d => d.Questions);
        _counting.Scan(text, new FindingList());
        Assert.InRange(_counted.Sum(static d => d.Questions) - before, 0, 500 + (long)MostQuestions * text.Length);
    }

    void Add(ReadOnlySpan<Finding> findings)
    {
        Found += findings.Length;
        foreach (Finding f in findings)
        {
            Add(f.Start);
            Add(f.Length);
            Add(f.Rule);
            Add((long)f.Confidence << 32 | (uint)f.Facts);
        }

        Add(-1);
    }

    void Add(long value) => Digest = (Digest ^ (ulong)value) * 1099511628211;

    CountingDetector Count(Detector detector)
    {
        CountingDetector counting = new(detector);
        _counted.Add(counting);
        return counting;
    }
}
