using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Quality.Scoring;

namespace Gegevenshuis.AiGateway.Quality.Reporting;

/// <summary>Writes one run as Markdown.</summary>
static class MarkdownReport
{
    /// <param name="outcome">The run.</param>
    /// <param name="sights">The batches as they were measured at first sight, the oldest first.</param>
    public static string Write(Outcome outcome, IReadOnlyList<FirstSight> sights)
    {
        var text = new StringBuilder();
        text.AppendLine("# Quality: what the shipped rules find, miss and get wrong")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{outcome.Total.Texts} texts, {outcome.Total.Words:N0} words, {outcome.Total.Values} values that should be found. People are made up, numbers come from published test ranges.")
            .AppendLine("Texts by hand, some of them expanded with other values; see `benchmarks/Quality/Texts`. Made by `dotnet run --project benchmarks/Quality`.")
            .AppendLine()
            .AppendLine("* **recall**: values of which at least half is found as their own kind.")
            .AppendLine("* **covered**: values of which every letter and digit is inside some finding, so that nothing leaks.")
            .AppendLine("* **precision**: findings that lie on a value of their own kind.")
            .AppendLine("* **false alarms**: findings on no value at all, per 1,000 words.")
            .AppendLine()
            .AppendLine("![Recall and precision per kind](quality.svg)")
            .AppendLine();
        Table(text, "kind", outcome.Kinds, outcome.Total);
        Table(text, "genre", outcome.Genres, outcome.Total);
        Table(text, "disguise", outcome.Disguises, outcome.Total);
        if (sights.Count > 0) Sight(text, sights);
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
    }

    static void Sight(StringBuilder text, IReadOnlyList<FirstSight> sights)
    {
        text.AppendLine("## At first sight")
            .AppendLine()
            .AppendLine("The figures above are about texts of which every error was read and mended, so they say that nothing got worse, and little more.")
            .AppendLine("These are about batches in `Texts`, each written without a look at the rules and measured once before anything was mended against it,")
            .AppendLine("with its labels as they were written. They are the ones to expect on texts of your own. The batches are among the texts above since.")
            .AppendLine();
        var totals = new SortedDictionary<string, Figures>(sights.Select(static (sight, i) => (sight, i)).ToDictionary(static one => $"{one.i + 1}: {one.sight.Batch}", static one => one.sight.Outcome.Total));
        Rows(text, "batch", totals);
        text.AppendLine();
        FirstSight last = sights[^1];
        text.AppendLine(CultureInfo.InvariantCulture, $"### `Texts/{last.Batch}` in detail").AppendLine();
        Table(text, "genre", last.Outcome.Genres, last.Outcome.Total);
        Table(text, "disguise", last.Outcome.Disguises, last.Outcome.Total);
        Table(text, "kind", last.Outcome.Kinds, last.Outcome.Total);
    }

    static void Table(StringBuilder text, string name, SortedDictionary<string, Figures> rows, Figures total)
    {
        Rows(text, name, rows);
        Row(text, "**all**", total, name == "kind");
        text.AppendLine();
    }

    static void Rows(StringBuilder text, string name, SortedDictionary<string, Figures> rows)
    {
        bool isKind = name == "kind";
        text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {(isKind ? "" : "texts | words | ")}values | recall % | covered % | precision % | false alarms / 1,000 words |")
            .AppendLine(CultureInfo.InvariantCulture, $"| --- | {(isKind ? "" : "---: | ---: | ")}---: | ---: | ---: | ---: | ---: |");
        foreach ((string key, Figures figures) in rows) Row(text, key, figures, isKind);
    }

    static void Row(StringBuilder text, string key, Figures figures, bool isKind)
        => text.AppendLine(CultureInfo.InvariantCulture,
            $"| {key} | {(isKind ? "" : $"{figures.Texts} | {figures.Words} | ")}{figures.Values} | {Share(figures.Recall)} | {Share(figures.Covered)} | {Share(figures.Precision)} | {figures.FalseAlarms.ToString("F2", CultureInfo.InvariantCulture)} |");

    static string Share(double? share) => share is { } value ? value.ToString("F1", CultureInfo.InvariantCulture) : "–";
}
