using System.Diagnostics;
using System.Globalization;
using System.Text;
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

        (NameLexicon lexicon, NameModel model) = NameResources.Load(new Dictionary<string, Lexicon>());
        to.WriteLine($"tables: lexicon {lexicon.Bytes / 1024} KiB, model {model.Bytes / 1024} KiB");
    }

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
