using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.NameTraining.Generation;
using Gegevenshuis.AiGateway.NameTraining.Training;

namespace Gegevenshuis.AiGateway.NameTraining.Evaluation;

/// <summary>What moving the threshold does to recall and precision, and what each confidence means; as a table and a plot.</summary>
static class Curve
{
    static readonly int[] s_thresholds = [-32, -24, -16, -8, 0, 8, 16, 24, 32, 40, 48, 64, 80, 96];

    public static void Write(string gold, string target, TextWriter to)
    {
        List<GoldText> texts = [.. Directory.GetFiles(gold, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(GoldText.Parse)];
        (NameLexicon lexicon, NameModel model) = NameResources.Load(new Dictionary<string, Lexicon>());
        var points = new List<(int Threshold, Tally Tally)>();
        foreach (int threshold in s_thresholds)
        {
            var tally = new Tally();
            SequenceReader reader = new NameReader(lexicon, model.With(threshold, int.MaxValue));
            foreach (GoldText text in texts) tally.Add(Evaluator.Score(text, Evaluator.Predict(reader, text.Text), []));
            points.Add((threshold, tally));
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {threshold / 16.0,5:F1} | {tally.CoveredRecall:F2} | {tally.OverlapPrecision:F2} |"));
        }

        WriteLevels(texts, lexicon, model, to);
        WriteGate(texts, lexicon, to);
        File.WriteAllText(target, Plot(points));
    }

    static void WriteLevels(List<GoldText> texts, NameLexicon lexicon, NameModel model, TextWriter to)
    {
        SequenceReader reader = new NameReader(lexicon, model);
        foreach (Confidence level in Enum.GetValues<Confidence>())
        {
            int found = 0, right = 0;
            foreach (GoldText text in texts)
                foreach ((int start, int end) in Evaluator.Predict(reader, text.Text, level, level))
                {
                    found++;
                    if (text.Spans.Any(g => g.Start < end && start < g.End)) right++;
                }

            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {level} | {found} | {100.0 * right / Math.Max(1, found):F1} |"));
        }
    }

    /// <summary>What the gate closes: letters of names that the tagger never sees.</summary>
    static void WriteGate(List<GoldText> texts, NameLexicon lexicon, TextWriter to)
    {
        (NameReader reader, RunCollector collector) = RunCollector.Over(lexicon);
        long letters = 0;
        foreach (GoldText text in texts)
        {
            letters += text.Spans.Sum(s => text.Text[s.Start..s.End].Count(char.IsLetter));
            collector.Read(reader, new(text.Text, [.. text.Spans.Select(static s => new LabelledSpan(s.Start, s.End - s.Start, NameLabel.Begin))]));
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gate: {100.0 * collector.OpenGoldLetters / letters:F2} % of the letters of names stay open"));
    }

    /// <summary>Recall against precision, with the threshold at every point.</summary>
    static string Plot(List<(int Threshold, Tally Tally)> points)
    {
        const int Width = 560, Height = 360, Left = 60, Bottom = 40;
        double least = Math.Floor(points.Min(static p => Math.Min(p.Tally.CoveredRecall, p.Tally.OverlapPrecision)));
        double X(double precision) => Left + ((precision - least) / (100 - least) * (Width - Left - 20));
        double Y(double recall) => Height - Bottom - ((recall - least) / (100 - least) * (Height - Bottom - 20));
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"11\">");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/><text x=\"{Width / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">overlap precision, %</text><text x=\"14\" y=\"{Height / 2}\" transform=\"rotate(-90 14 {Height / 2})\" text-anchor=\"middle\">covered recall, %</text>");
        for (double tick = least; tick <= 100; tick += Math.Max(1, Math.Round((100 - least) / 8)))
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{X(tick):F0}\" y=\"{Height - Bottom + 14}\" text-anchor=\"middle\">{tick:F0}</text><text x=\"{Left - 6}\" y=\"{Y(tick) + 4:F0}\" text-anchor=\"end\">{tick:F0}</text><path d=\"M{X(tick):F0} 20V{Height - Bottom}M{Left} {Y(tick):F0}H{Width - 20}\" stroke=\"#ddd\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"#14507d\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Tally.OverlapPrecision):F1},{Y(p.Tally.CoveredRecall):F1}")))}\"/>");
        foreach ((int threshold, Tally tally) in points)
            svg.AppendLine(CultureInfo.InvariantCulture, $"<circle cx=\"{X(tally.OverlapPrecision):F1}\" cy=\"{Y(tally.CoveredRecall):F1}\" r=\"3\" fill=\"#14507d\"/><text x=\"{X(tally.OverlapPrecision) + 5:F1}\" y=\"{Y(tally.CoveredRecall) - 5:F1}\">{threshold / 16.0:F1}</text>");
        return svg.AppendLine("</svg>").ToString();
    }
}
