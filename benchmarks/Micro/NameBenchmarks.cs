using BenchmarkDotNet.Attributes;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Micro.Corpora;

namespace Gegevenshuis.AiGateway.Micro;

/// <summary>What person names cost: the shipped rules without them, with them, and the reader of names alone, on texts of one register.</summary>
/// <remarks>
/// Before each iteration the texts of the other registers are read the same way, so that the processor has not learned this one's by heart and the tables are as cold as
/// they are between prompts of many people. Repeating one register makes the reader look faster than it is; collecting garbage before each, slower.
/// </remarks>
public class NameBenchmarks
{
    /// <summary>Share of the labelled names the reader must reach, or it is measured at other work.</summary>
    const double Least = 0.9;

    static readonly Lazy<Scanner> s_without = new(static () => RuleFolder.Compile(withNames: false)), s_with = new(static () => RuleFolder.Compile(withNames: true));
    static readonly Lazy<SequenceDetector> s_names = new(RuleFolder.Names);

    readonly FindingList _findings = new();
    readonly SequenceFindings _names = new();
    Scanner _without = null!, _with = null!;
    SequenceReader _reader = null!;
    byte[][] _texts = [], _others = [];
    int _foundWithout, _foundWith, _foundAlone;

    public static IEnumerable<string> Registers => Register.Names;

    [ParamsSource(nameof(Registers))]
    public string Text { get; set; } = "";

    /// <summary>Prepares the texts, and fails the run when the reader misses too many labelled names or cuts change what it finds.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Register register = Register.Named(Text);
        (_without, _with, _reader) = (s_without.Value, s_with.Value, s_names.Value.Open());
        _texts = register.Texts;
        _others = [.. Register.Names.Where(name => name != Text).SelectMany(static name => Register.Named(name).Texts)];
        (_foundWithout, _foundWith, _foundAlone) = (Count(_without, _texts), Count(_with, _texts), CountAlone(_texts));
        Check(register);
    }

    [IterationSetup(Target = nameof(Without))]
    public void ScanOthersWithout() => Count(_without, _others);

    [IterationSetup(Target = nameof(With))]
    public void ScanOthersWith() => Count(_with, _others);

    [IterationSetup(Target = nameof(Alone))]
    public void ReadOthers() => CountAlone(_others);

    [Benchmark(Baseline = true, Description = "scan, names off")]
    public int Without() => Same(Count(_without, _texts), _foundWithout);

    [Benchmark(Description = "scan, names on")]
    public int With() => Same(Count(_with, _texts), _foundWith);

    [Benchmark(Description = "name reader alone")]
    public int Alone() => Same(CountAlone(_texts), _foundAlone);

    /// <summary>Tokens of a register, and how many of them the gate leaves to the tagger.</summary>
    internal static (int Tokens, int Open) TokensOf(Register register)
    {
        var reader = (NameReader)s_names.Value.Open();
        var names = new SequenceFindings();
        int tokens = 0, open = 0;
        foreach (byte[] text in register.Texts)
        {
            reader.Reset();
            names.Clear();
            reader.Read(text, 0, isFinal: true, names);
            tokens += reader.TokenCount;
            open += reader.OpenCount;
        }

        return (tokens, open);
    }

    int Count(Scanner scanner, byte[][] texts)
    {
        int found = 0;
        foreach (byte[] text in texts) found += Scan(scanner, text);
        return found;
    }

    int CountAlone(byte[][] texts)
    {
        int found = 0;
        foreach (byte[] text in texts) found += ReadAlone(text);
        return found;
    }

    int Scan(Scanner scanner, byte[] text)
    {
        _findings.Clear();
        scanner.Scan(text, _findings);
        return _findings.Count;
    }

    int ReadAlone(byte[] text)
    {
        _names.Clear();
        _reader.Reset();
        _reader.Read(text, 0, isFinal: true, _names);
        return _names.Count;
    }

    void Check(Register register)
    {
        int labelled = register.Labelled.Sum(static names => names.Length), reached = 0;
        for (int i = 0; i < _texts.Length; i++)
        {
            ReadAlone(_texts[i]);
            reached += register.Reached(i, IsFound);
        }

        if (reached < labelled * Least) throw new InvalidOperationException($"{Text}: {reached} of {labelled} labelled names found.");
        if (labelled > 0 && _foundWith <= _foundWithout) throw new InvalidOperationException($"{Text}: the scan with names finds no more than the one without.");
        if (InPieces() != _foundWith) throw new InvalidOperationException($"{Text}: another number of findings when the text comes in pieces.");
    }

    bool IsFound(int start, int end)
    {
        foreach (SequenceFinding name in _names.Span)
            if (name.Start < end && name.Start + name.Length > start) return true;
        return false;
    }

    int InPieces()
    {
        var random = new Random(3);
        int found = 0;
        foreach (byte[] text in _texts)
        {
            _findings.Clear();
            using TextStream stream = _with.OpenStream();
            for (int at = 0, next; at < text.Length; at = next)
            {
                next = Math.Min(text.Length, at + random.Next(4, 21));
                stream.Append(text.AsSpan(at, next - at), _findings);
            }

            stream.Complete(_findings);
            found += _findings.Count;
        }

        return found;
    }

    int Same(int found, int expected) => found == expected ? found : throw new InvalidOperationException($"{Text}: {found} found where {expected} were expected.");
}
