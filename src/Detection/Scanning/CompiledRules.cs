using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Combining;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Text.Readings;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The rules by what makes them look: immutable, shared by all streams of a scanner.</summary>
sealed class CompiledRules
{
    public CompiledRules(IReadOnlyList<CompiledRule> rules, ContextWords words)
    {
        All = [.. rules];
        Digits = DigitFilter.Of(With(AnchorSet.DigitRun));
        LeadingDigits = [.. With(AnchorSet.DigitRun).Where(static r => r.MaxLead > 0)];
        AtSigns = With(AnchorSet.AtSign);
        Capitals = With(AnchorSet.CapitalWord);
        CapitalWords = new CapitalFilter(Capitals);
        LeastCapitals = Capitals.Where(static r => r.DigitWithin == 0).Select(static r => r.CapitalsInRow).DefaultIfEmpty(int.MaxValue).Min();
        CapitalsWithin = Capitals.Where(static r => r.DigitWithin != 0).Select(static r => r.DigitWithin).DefaultIfEmpty().Max();
        Columns = [.. rules.Where(static r => r.Detector is ColumnDetector)];
        Headers = new HeaderIndex([.. Columns.Select(static r => ((ColumnDetector)r.Detector).Headers), ThingColumns.Wanted]);
        Sequences = [.. rules.Where(static r => r.Detector is SequenceDetector and not ColumnDetector)];
        Leading = [.. rules.Where(static r => r.MaxLead > 0 && r.Detector is not SequenceDetector).OrderByDescending(static r => r.MaxLead)];
        Literals = new LiteralSet(rules);
        Words = words;
        Combinations = new CombinationRules(rules);
        int lead = rules.Max(static r => r.MaxLead);
        History = Math.Max(rules.Max(static r => r.MaxBefore), lead + ContextReader.Behind) + WordEdge.Reach;
        History = Math.Max(History, Math.Max(ReadingTrack.History, InsertReader.LookBack));
        int reach = Math.Max(rules.Max(static r => r.MaxLead + r.MaxAfter) + ContextReader.Ahead, lead + Literal.MaxLength);
        HoldBack = 2 * Math.Max(reach, ReadingTrack.HoldBack);
    }

    public CompiledRule[] All { get; }

    public DigitFilter[] Digits { get; }

    /// <summary>Digit rules whose findings may start before their anchor.</summary>
    public CompiledRule[] LeadingDigits { get; }

    public CompiledRule[] AtSigns { get; }

    public CompiledRule[] Capitals { get; }

    public CapitalFilter CapitalWords { get; }

    /// <summary>Bytes within which a digit must stand for a capital rule to say yes, unless <see cref="LeastCapitals"/> stand in a row.</summary>
    public int CapitalsWithin { get; }

    /// <summary>Fewest capitals in a row with which a rule does without a digit.</summary>
    public int LeastCapitals { get; }

    /// <summary>Rules about columns of tables, which read their lines together.</summary>
    public CompiledRule[] Columns { get; }

    /// <summary>Which of the <see cref="Columns"/> could want a line; behind them, whether it may be a header of things.</summary>
    public HeaderIndex Headers { get; }

    /// <summary>Other rules that read the text from front to back.</summary>
    public CompiledRule[] Sequences { get; }

    /// <summary>Rules whose findings may start before their anchor, the furthest first.</summary>
    public CompiledRule[] Leading { get; }

    public LiteralSet Literals { get; }

    public ContextWords Words { get; }

    public CombinationRules Combinations { get; }

    /// <summary>Bytes before anything undecided that may still be read.</summary>
    public int History { get; }

    /// <summary>Most bytes of the view that are held back: the reach of a rule or a reading, once for what is undecided and once for a finding
    /// that only observes and waits for what overlaps its end.</summary>
    public int HoldBack { get; }

    CompiledRule[] With(AnchorSet anchor) => [.. All.Where(rule => rule.Detector.Anchors.HasFlag(anchor))];
}
