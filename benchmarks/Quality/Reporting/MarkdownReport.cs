using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Quality.Scoring;

namespace Gegevenshuis.AiGateway.Quality.Reporting;

/// <summary>Writes one run as Markdown.</summary>
static class MarkdownReport
{
    public static string Write(Outcome outcome)
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
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
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
