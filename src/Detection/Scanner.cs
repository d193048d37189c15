using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection;

/// <summary>The compiled rules: finds what they look for in UTF-8 text.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
public sealed class Scanner
{
    readonly Detector[] _detectors;
    TextStream? _spare;

    Scanner(RuleSet rules, Detector[] detectors) => (Rules, Version, _detectors) = (rules.Rules, rules.Version, detectors);

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Hash of the effective policy, as the rule set has it.</summary>
    public string Version { get; }

    /// <summary>Most bytes of original text a stream may keep back.</summary>
    public int HoldBack => _detectors.Max(d => d.MaxAfter + d.MaxLead);

    /// <exception cref="RuleException">With every problem of every rule.</exception>
    public static Scanner Compile(RuleSet rules)
        => new(rules, [.. rules.Rules.Select(rule => DetectorCatalogue.Create(rule, rules))]);

    /// <summary>Short name of what the rule finds: its own kind, or else its detector's.</summary>
    public string KindOf(int ruleIndex)
        => Rules[ruleIndex].Kind is { Length: > 0 } kind ? kind : _detectors[ruleIndex].Kind;

    /// <summary>Scans a whole text; appends its findings in order of position, not overlapping, with offsets in <paramref name="text"/>.</summary>
    public void Scan(ReadOnlySpan<byte> text, FindingList findings)
    {
        using TextStream stream = OpenStream();
        stream.Append(text, findings);
        stream.Complete(findings);
    }

    /// <summary>Starts a stream; dispose it to give its buffers back.</summary>
    public TextStream OpenStream() => Interlocked.Exchange(ref _spare, null) ?? new TextStream(this);

    internal void GiveBack(TextStream stream) => _spare = stream;
}
