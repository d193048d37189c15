using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Micro.Corpora;
using Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;

namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>Measures the scanner beside Hyperscan, then what streams and rules cost, and holds both to the goals.</summary>
sealed class BesideRun(RuleSet rules, Scanner withNames)
{
    const string Prose = "prose";
    const string Sparse = "prose, 1 per 2 KB";
    const string Table = "dense table";

    readonly List<Goal> _goals = [];
    readonly Scanner _scanner = Scanner.Compile(rules);

    public async Task RunAsync(string results)
    {
        using HyperscanDatabase expert = new("Hyperscan, all", [.. NumberPatterns.Expert, .. PhrasePatterns.Of(rules, isExpert: true)]);
        using HyperscanDatabase few = new("Hyperscan, few", [.. NumberPatterns.Expert, .. PhrasePatterns.Marks(rules)]);
        using HyperscanDatabase naive = new("Hyperscan, naive", [.. NumberPatterns.Naive, .. PhrasePatterns.Of(rules, isExpert: false)]);
        BesideReport report = new(expert, few, naive);
        report.Begin();
        HyperscanComparison comparison = new(_scanner, expert, few, naive);
        Whole(comparison, report);
        Bodies(comparison, report);
        report.BeginPieces();
        Pieces(comparison, report);
        Streams();
        Rules();
        report.Goals(_goals);
        await report.WriteAsync(results);
    }

    void Whole(HyperscanComparison comparison, BesideReport report)
    {
        Dictionary<string, double> speeds = [];
        foreach (Corpus corpus in Corpus.All)
        {
            IReadOnlyList<Timing> timings = comparison.Whole(corpus);
            report.Whole(corpus.Name, corpus.Text.Length, timings);
            speeds[corpus.Name] = corpus.Text.Length / timings[0].Nanoseconds;
            if (Wanted(corpus.Name) is not { } wanted) continue;
            _goals.Add(Goal.AtLeast($"{corpus.Name}: speed, GB/s", speeds[corpus.Name], wanted.Speed, ""));
            _goals.Add(Goal.AtLeast($"{corpus.Name}: times Hyperscan with all patterns", timings[1].Ratio, wanted.Ratio, "x"));
            _goals.Add(Goal.AtLeast($"{corpus.Name}: times Hyperscan with few patterns", timings[2].Ratio, wanted.Ratio, "x"));
        }

        _goals.Add(Goal.AtLeast("slowest text: speed, GB/s", speeds.Values.Min(), 0.25, ""));
        _goals.Add(Goal.AtMost("slowest text: times slower than prose", speeds[Prose] / speeds.Values.Min(), 10, "x"));
    }

    static (double Speed, double Ratio)? Wanted(string text) => text switch
    {
        Prose => (2.5, 1.7),
        Sparse => (2.3, 1.7),
        Table => (0.6, 3.5),
        "CSV of numbers" => (0.6, 3.5),
        "logs and code" => (1.0, 4),
        _ => null,
    };

    void Bodies(HyperscanComparison comparison, BesideReport report)
    {
        foreach (string text in new[] { Prose, Sparse, Table })
        {
            IReadOnlyList<byte[]> bodies = ChatBodies.Of(Corpus.Named(text));
            long bytes = bodies.Sum(static b => (long)b.Length);
            IReadOnlyList<Timing> timings = comparison.Bodies(bodies);
            report.Whole($"JSON chat bodies: {text}", bytes, timings);
            if (text != Sparse) continue;
            _goals.Add(Goal.AtLeast("JSON chat bodies, unescaped: speed, GB/s", bytes / timings[0].Nanoseconds, 2.0, ""));
            _goals.Add(Goal.AtLeast("JSON chat bodies, unescaped: times Hyperscan with all patterns on raw bytes", timings[1].Ratio, 1.5, "x"));
        }
    }

    void Pieces(HyperscanComparison comparison, BesideReport report)
    {
        foreach (Corpus corpus in Corpus.All)
        {
            IReadOnlyList<Timing> timings = comparison.Pieces(corpus, out int pieces);
            report.Pieces(corpus.Name, pieces, timings);
            if (corpus.Name != Prose) continue;
            _goals.Add(Goal.AtMost("piece of 4–20 bytes, prose, ns", timings[0].Nanoseconds / pieces, 80, ""));
            _goals.Add(Goal.AtMost("the same, times Hyperscan's stream", 1 / timings[1].Ratio, 0.55, "x"));
        }
    }

    void Streams()
    {
        Corpus prose = Corpus.Named(Prose);
        (double filter, double walk, int bytes) = StreamFigures.Event(AnswerRules.Of(_scanner, rules.Lexicons), prose);
        _goals.Add(Goal.AtMost($"event of {bytes} bytes to what may be sent on, with findings, ns (Utf8JsonReader to the text alone: {walk:N0})", filter, 150, ""));
        _goals.Add(Goal.AtMost("memory per open stream, bytes", StreamFigures.State(_scanner, prose.Text), 640, ""));
        (long median, long high, long most) = StreamFigures.HeldBack(_scanner, prose.Text);
        _goals.Add(Goal.AtMost($"text that waits, prose, 99th percentile, bytes (median {median}, most {most})", high, 32, ""));
        (median, high, most) = StreamFigures.HeldBack(withNames, prose.Text);
        _goals.Add(Goal.AtMost($"the same with the name tagger (median {median}, most {most})", high, 32, ""));
        (double whole, double piece) = StreamFigures.Allocated(_scanner, Corpus.Named(Sparse).Text[..4096]);
        _goals.Add(Goal.AtMost("allocated per text of 4 KiB, bytes", whole, 0, ""));
        _goals.Add(Goal.AtMost("allocated per piece, bytes", piece, 0, ""));
        _goals.Add(Goal.AtMost("allocated per chat body inspected, bytes, one value per 2 KB", StreamFigures.Allocated(_scanner, ChatBodies.Of(Corpus.Named(Sparse))), 0, ""));
    }

    void Rules()
    {
        RuleSet more = OwnRules.With(rules);
        Scanner extended = Scanner.Compile(more);
        _goals.Add(Goal.AtMost("compiling the shipped rules, s", OwnRules.CompileTime(rules), 1, ""));
        _goals.Add(Goal.AtMost($"compiling {OwnRules.Terms} more terms and {OwnRules.Patterns} more patterns with them, s", OwnRules.CompileTime(more), 1, ""));
        FindingList findings = new();
        foreach (string text in new[] { Prose, Sparse, Table })
        {
            byte[] bytes = Corpus.Named(text).Text;
            IReadOnlyList<Timing> timings = Timing.Alternate(new Way("shipped", () => Scan(_scanner)), new Way("extended", () => Scan(extended)));
            _goals.Add(Goal.AtMost($"what those cost on {text}, % of the time", (timings[1].Ratio - 1) * 100, 10, ""));

            int Scan(Scanner scanner)
            {
                findings.Clear();
                scanner.Scan(bytes, findings);
                return findings.Count;
            }
        }
    }
}
