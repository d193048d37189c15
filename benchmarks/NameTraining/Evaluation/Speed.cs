using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.NameTraining.Evaluation;

/// <summary>Tokens a second and bytes of tables, on the labelled texts one after another.</summary>
static class Speed
{
    const int Rounds = 60;

    public static void Measure(string gold, TextWriter to)
    {
        foreach (string file in Directory.GetFiles(gold, "*.jsonl").Order(StringComparer.Ordinal))
        {
            List<GoldText> texts = [.. File.ReadLines(file).Select(GoldText.Parse)];
            foreach (string? register in texts.Select(static t => t.Meta.GetValueOrDefault("register")).Distinct())
                Measure($"{Path.GetFileNameWithoutExtension(file)} {register}", [.. texts.Where(t => t.Meta.GetValueOrDefault("register") == register).Select(static t => Encoding.UTF8.GetBytes(t.Text))], to);
        }

        MeasureScan([.. Directory.GetFiles(gold, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(static line => Encoding.UTF8.GetBytes(GoldText.Parse(line).Text))], to);
        (NameLexicon lexicon, NameModel model) = NameResources.Load(new Dictionary<string, Lexicon>());
        to.WriteLine($"tables: lexicon {lexicon.Bytes / 1024} KiB, model {model.Bytes / 1024} KiB");
    }

    /// <summary>The same scan, numbers and addresses only and with names as well.</summary>
    static void MeasureScan(byte[][] texts, TextWriter to)
    {
        string[] others = ["bsn", "iban", "email", "phone", "card"];
        foreach ((string name, string[] detectors) in new[] { ("scan without names", others), ("scan with names", [.. others, "person-name"]) })
        {
            Scanner scanner = Scanner.Compile(new RuleSet([.. detectors.Select(RuleFor)], new Dictionary<string, Lexicon>(), "speed"));
            var findings = new FindingList();
            double best = double.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                long start = Stopwatch.GetTimestamp();
                foreach (byte[] text in texts)
                {
                    findings.Clear();
                    scanner.Scan(text, findings);
                }

                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {texts.Sum(static t => (long)t.Length) / best / 1e6,6:F1} MB/s"));
        }
    }

    static Rule RuleFor(string detector) => new()
    {
        Id = detector,
        Title = detector,
        Why = detector,
        Class = DataClass.Person,
        Detector = detector,
        Action = RuleAction.Observe,
        From = Confidence.Likely,
        Label = "X",
        Find = [],
        Ignore = [],
    };

    static void Measure(string name, byte[][] texts, TextWriter to)
    {
        (NameLexicon lexicon, NameModel model) = NameResources.Load(new Dictionary<string, Lexicon>());
        var reader = new NameReader(lexicon, model);
        var sink = new SequenceFindings();
        double best = double.MaxValue;
        long tokens = 0, open = 0, allocated = 0, bytes = texts.Sum(static t => (long)t.Length);
        for (int round = 0; round < Rounds; round++)
        {
            (tokens, open) = (0, 0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            foreach (byte[] text in texts)
            {
                sink.Clear();
                reader.Reset();
                reader.Read(text, 0, true, sink);
                tokens += reader.TokenCount;
                open += reader.OpenCount;
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {bytes,8} bytes {tokens,7} tokens, open {100.0 * open / tokens,5:F1}%  {best * 1e9 / tokens,6:F1} ns/token  {bytes / best / 1e6,6:F1} MB/s  {allocated} bytes allocated"));
    }
}
