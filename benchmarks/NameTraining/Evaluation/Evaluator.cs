using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.NameTraining.Corpora;

namespace Gegevenshuis.AiGateway.NameTraining.Evaluation;

/// <summary>Scores the detector on labelled texts: what is fully covered, and what is raised in vain.</summary>
static class Evaluator
{
    /// <param name="conll">A file of CoNLL-2002 to measure instead of the sets, or null.</param>
    /// <param name="gold">A labelled set, or a folder of them.</param>
    /// <param name="by">Keys of the texts' meta to split by, with commas.</param>
    /// <param name="errors">How many errors to print.</param>
    /// <param name="model">File of a model to measure instead of the built-in one, or null.</param>
    /// <param name="to">Where the figures go.</param>
    public static int Run(string? conll, string gold, string by, int errors, string? model, TextWriter to)
    {
        var failures = new List<string>();
        IEnumerable<string> files = Directory.Exists(gold) ? Directory.GetFiles(gold, "*.jsonl").Order(StringComparer.Ordinal) : [gold];
        IEnumerable<GoldText> texts = conll is null ? TextsOf(files) : ConllFile.Read(conll);
        (Tally all, SortedDictionary<string, Tally> parts) = Measure(texts, by, ReaderOf(model), failures);
        to.WriteLine(all.ToString("all"));
        foreach ((string part, Tally tally) in parts) to.WriteLine(tally.ToString(part));
        foreach ((string kind, (int names, int covered)) in all.Kinds.OrderBy(static k => k.Key, StringComparer.Ordinal)) to.WriteLine($"  {kind,-16} names {names,5}  covered {100.0 * covered / names:F2}");
        int step = errors > 0 ? Math.Max(1, failures.Count / errors) : 1;
        if (errors > 0) new Random(errors).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(failures));
        for (int i = 0; errors > 0 && i < failures.Count; i += step) to.WriteLine(failures[i]);
        return 0;
    }

    static SequenceReader ReaderOf(string? model)
    {
        if (model is null) return new PersonNameDetector().Open();
        using FileStream stream = File.OpenRead(model);
        var file = NameModelFile.Read(stream);
        return new NameReader(NameResources.Lexicon(new Dictionary<string, Lexicon>(), file.Filters), file.Model);
    }

    /// <summary>Reads every text of the files; a part is a key of the texts' meta with its value.</summary>
    public static (Tally All, SortedDictionary<string, Tally> Parts) Measure(IEnumerable<string> files, string by, SequenceReader reader, List<string> failures)
        => Measure(TextsOf(files), by, reader, failures);

    static IEnumerable<GoldText> TextsOf(IEnumerable<string> files) => files.SelectMany(File.ReadLines).Select(GoldText.Parse);

    static (Tally All, SortedDictionary<string, Tally> Parts) Measure(IEnumerable<GoldText> texts, string by, SequenceReader reader, List<string> failures)
    {
        var all = new Tally();
        var parts = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (GoldText text in texts)
        {
            Tally tally = Score(text, Predict(reader, text.Text), failures);
            all.Add(tally);
            foreach (string key in by.Split(','))
            {
                string part = key + "=" + text.Meta.GetValueOrDefault(key, "-");
                if (!parts.TryGetValue(part, out Tally? sum)) parts[part] = sum = new();
                sum.Add(tally);
            }
        }

        return (all, parts);
    }

    public static List<(int Start, int End)> Predict(SequenceReader reader, string text, Confidence from = Confidence.Likely, Confidence to = Confidence.Certain)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var sink = new SequenceFindings();
        reader.Reset();
        reader.Read(bytes, 0, true, sink);
        var spans = new List<(int, int)>();
        foreach (SequenceFinding f in sink.Span)
            if (f.Confidence >= from && f.Confidence <= to)
                spans.Add((Encoding.UTF8.GetCharCount(bytes, 0, f.Start), Encoding.UTF8.GetCharCount(bytes, 0, f.Start + f.Length)));
        return spans;
    }

    public static Tally Score(GoldText text, List<(int Start, int End)> predicted, List<string> failures)
    {
        var tally = new Tally { Texts = 1, Words = text.Text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length, Gold = text.Spans.Count, Predicted = predicted.Count };
        foreach ((int start, int end) in text.Spans.Select(s => Trim(text.Text, s)))
        {
            bool isCovered = Enumerable.Range(start, end - start).All(i => !char.IsLetterOrDigit(text.Text[i]) || predicted.Any(p => p.Start <= i && i < p.End));
            bool isTouched = predicted.Any(p => p.Start < end && start < p.End);
            if (isCovered) tally.Covered++;
            else failures.Add($"{text.Id} MISS {(isTouched ? "part" : "all ")} {Around(text.Text, start, end, '[', ']')}  {string.Join(" + ", predicted.Where(p => p.Start < end && start < p.End).Select(p => text.Text[p.Start..p.End]))}");
            if (isTouched) tally.Touched++;
            string kind = NameKind.Of(text.Text, start, end);
            (int names, int covered) = tally.Kinds.GetValueOrDefault(kind);
            tally.Kinds[kind] = (names + 1, covered + (isCovered ? 1 : 0));
        }

        foreach ((int start, int end) in predicted)
        {
            if (text.Spans.Any(g => g.Start < end && start < g.End)) tally.Right++;
            else failures.Add($"{text.Id} FALSE     {Around(text.Text, start, end, '{', '}')}");
            if (text.Spans.Any(g => g.Start == start && g.End == end)) tally.Exact++;
        }

        return tally;
    }

    /// <summary>A genitive s is no part of the name.</summary>
    static (int Start, int End) Trim(string text, (int Start, int End) span)
        => span.End - span.Start > 2 && text[span.End - 2] is '\'' or '’' && text[span.End - 1] == 's' ? (span.Start, span.End - 2) : span;

    static string Around(string text, int start, int end, char open, char close)
        => (text[Math.Max(0, start - 40)..start] + open + text[start..end] + close + text[end..Math.Min(text.Length, end + 30)]).Replace("\n", "⏎", StringComparison.Ordinal).Replace("\t", "⇥", StringComparison.Ordinal);
}
