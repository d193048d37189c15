using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection;

/// <summary>The compiled rules: finds what they look for in UTF-8 text.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
public sealed class Scanner
{
    readonly CompiledRules _compiled;
    readonly StreamPool _streams = new();

    Scanner(RuleSet rules, CompiledRules compiled) => (Rules, Version, _compiled) = (rules.Rules, rules.Version, compiled);

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Hash of the effective policy, as the rule set has it.</summary>
    public string Version { get; }

    /// <summary>Most bytes of text a stream may keep back, not counting invisible characters that detectors do not see.</summary>
    public int HoldBack => _compiled.HoldBack;

    /// <exception cref="RuleException">With every problem of every rule.</exception>
    public static Scanner Compile(RuleSet rules) => Compile(rules, DetectorCatalogue.Create);

    /// <summary>As the public form, with detectors that need not be in the catalogue.</summary>
    internal static Scanner Compile(RuleSet rules, Func<Rule, RuleSet, Detector> create) => new(rules, new RuleCompiler(rules, create).Compile());

    /// <summary>Most bytes before a value in which the words of its rule count, on the same line.</summary>
    public static int WordsBefore => ContextReader.Before;

    /// <summary>Most bytes behind a value in which they count.</summary>
    public static int WordsBehind => ContextReader.After;

    /// <summary>Short name of what the rule finds: its own kind, or else its detector's.</summary>
    public string KindOf(int ruleIndex) => _compiled.All[ruleIndex].Kind;

    /// <summary>Scans a whole text; appends its findings in order of position, not overlapping (but for <see cref="FindingFacts.Combined"/> and <see cref="FindingFacts.Beside"/>), with offsets in <paramref name="text"/>.</summary>
    public void Scan(ReadOnlySpan<byte> text, FindingList findings) => Scan(text, findings, depth: 0);

    /// <summary>As <see cref="Scan(ReadOnlySpan{byte}, FindingList)"/>, for text that was taken out of <paramref name="depth"/> encodings.</summary>
    internal void Scan(ReadOnlySpan<byte> text, FindingList findings, int depth)
    {
        using TextStream stream = OpenStream(depth);
        stream.AppendLast(text, findings);
    }

    /// <summary>For the texts of one message, of which each knows who was named in the ones before it; dispose it to give its buffers back.</summary>
    public MessageScan OpenMessage() => new(OpenStream(depth: 0));

    /// <summary>Starts a stream; dispose it to give its buffers back.</summary>
    public TextStream OpenStream() => OpenStream(depth: 0);

    TextStream OpenStream(int depth) => (_streams.Take() ?? new TextStream(this, _compiled)).Open(depth);

    internal void GiveBack(TextStream stream) => _streams.Give(stream);
}
