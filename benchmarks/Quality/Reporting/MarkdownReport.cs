using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Quality.Scoring;

namespace Gegevenshuis.AiGateway.Quality.Reporting;

/// <summary>Writes one run as Markdown.</summary>
static class MarkdownReport
{
    /// <param name="outcome">The run.</param>
    /// <param name="sight">What the rules of that day made of a batch that nothing was mended against; null when there is none.</param>
    public static string Write(Outcome outcome, Outcome? sight)
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
        if (sight is not null) Sight(text, sight);
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
    }

    static void Sight(StringBuilder text, Outcome sight)
    {
        text.AppendLine("## At first sight")
            .AppendLine()
            .AppendLine("The figures above are about texts of which every error was read and mended, so they say that nothing got worse, and little more.")
            .AppendLine("These are about the batch `Texts/second`, written without a look at the rules and measured once before anything was mended against it,")
            .AppendLine("with its labels as they were written. They are the ones to expect on texts of your own. The batch is among the texts above since.")
            .AppendLine();
        Table(text, "genre", sight.Genres, sight.Total);
        Table(text, "disguise", sight.Disguises, sight.Total);
        Table(text, "kind", sight.Kinds, sight.Total);
    }

    static void Table(StringBuilder text, string name, SortedDictionary<string, Figures> rows, Figures total)
    {
        bool isKind = name == "kind";
        text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {(isKind ? "" : "texts | words | ")}values | recall % | covered % | precision % | false alarms / 1,000 words |")
            .AppendLine(CultureInfo.InvariantCulture, $"| --- | {(isKind ? "" : "---: | ---: | ")}---: | ---: | ---: | ---: | ---: |");
        foreach ((string key, Figures figures) in rows) Row(text, key, figures, isKind);
        Row(text, "**all**", total, isKind);
        text.AppendLine();
    }

    static void Row(StringBuilder text, string key, Figures figures, bool isKind)
        => text.AppendLine(CultureInfo.InvariantCulture,
            $"| {key} | {(isKind ? "" : $"{figures.Texts} | {figures.Words} | ")}{figures.Values} | {Share(figures.Recall)} | {Share(figures.Covered)} | {Share(figures.Precision)} | {figures.FalseAlarms.ToString("F2", CultureInfo.InvariantCulture)} |");

    static string Share(double? share) => share is { } value ? value.ToString("F1", CultureInfo.InvariantCulture) : "–";
}
