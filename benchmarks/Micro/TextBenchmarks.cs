using System.Text;
using BenchmarkDotNet.Attributes;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Micro.Corpora;
using Gegevenshuis.AiGateway.Micro.Rivals;

namespace Gegevenshuis.AiGateway.Micro;

/// <summary>The scanner with all rules but the name tagger, next to what one would write without it, on the same texts.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    static readonly string[] s_planted = ["bsn", "iban", "phone", "email"];

    readonly FindingList _findings = new();
    readonly List<int> _cuts = [];
    Scanner _scanner = null!;
    byte[] _text = [];
    string _utf16 = "";
    int _matches = -1;

    public static IEnumerable<string> Texts => Corpus.All.Select(static c => c.Name);

    [ParamsSource(nameof(Texts))]
    public string Text { get; set; } = "";

    /// <summary>Prepares the text, and fails the run when the scanner does not find exactly what was put in.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Corpus corpus = Corpus.Named(Text);
        _scanner = RuleFolder.Compile(withNames: false);
        _text = corpus.Text;
        _utf16 = Encoding.UTF8.GetString(_text);
        var random = new Random(3);
        _cuts.Clear();
        for (int at = 0; at < _text.Length; at += random.Next(4, 21)) _cuts.Add(at);
        _cuts.Add(_text.Length);
        Check(Whole(), "whole", corpus);
        Check(Pieces(), "in pieces", corpus);
        _matches = CandidatePatterns.Count(CandidatePatterns.Linear, _utf16);
    }

    [Benchmark(Baseline = true, Description = "scanner")]
    public int Whole()
    {
        _findings.Clear();
        _scanner.Scan(_text, _findings);
        return Planted();
    }

    [Benchmark(Description = "scanner, pieces of 4-20 bytes")]
    public int Pieces()
    {
        _findings.Clear();
        using TextStream stream = _scanner.OpenStream();
        for (int i = 1; i < _cuts.Count; i++) stream.Append(_text.AsSpan(_cuts[i - 1], _cuts[i] - _cuts[i - 1]), _findings);
        stream.Complete(_findings);
        return Planted();
    }

    [Benchmark(Description = "Regex, interpreted")]
    public int Interpreted() => Same(CandidatePatterns.Count(CandidatePatterns.Interpreted, _utf16));

    [Benchmark(Description = "Regex, compiled")]
    public int Compiled() => Same(CandidatePatterns.Count(CandidatePatterns.Compiled, _utf16));

    [Benchmark(Description = "Regex, non-backtracking")]
    public int Linear() => Same(CandidatePatterns.Count(CandidatePatterns.Linear, _utf16));

    [Benchmark(Description = "SearchValues, digits and @ only")]
    public int Searched() => ByteLoops.Searched(_text);

    [Benchmark(Description = "byte loop, digits and @ only")]
    public int Naive() => ByteLoops.Naive(_text);

    int Planted()
    {
        int count = 0;
        foreach (Finding finding in _findings.Span)
            if (s_planted.Contains(_scanner.KindOf(finding.Rule))) count++;
        return count;
    }

    /// <summary>The engines must agree with each other, or one of them is measured at other work.</summary>
    int Same(int matches)
        => matches == _matches ? matches : throw new InvalidOperationException($"{Text}: {matches} matches where {_matches} were expected.");

    static void Check(int found, string way, Corpus corpus)
    {
        if (found != corpus.Planted) throw new InvalidOperationException($"{corpus.Name}, {way}: {found} found where {corpus.Planted} were put in.");
    }
}
