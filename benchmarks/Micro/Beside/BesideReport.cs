using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Micro.Corpora;
using Gegevenshuis.AiGateway.Micro.Reporting;
using Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;

namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>Writes <c>hyperscan-CPU.md</c> and <c>.svg</c>.</summary>
sealed class BesideReport(HyperscanDatabase expert, HyperscanDatabase few, HyperscanDatabase naive)
{
    readonly StringBuilder _page = new();
    readonly List<Speed> _speeds = [];

    /// <summary>Adds a row to the table of whole texts.</summary>
    public void Whole(string text, long bytes, IReadOnlyList<Timing> timings)
    {
        Timing own = timings[0];
        string rivals = string.Concat(timings.Skip(1).Select(rival => string.Create(CultureInfo.InvariantCulture, $" {bytes / rival.Nanoseconds:G3} | {rival.Found} | {rival.Ratio:G3}x |")));
        Line($"| {text} | {bytes / own.Nanoseconds:G3} | {own.Found} |{rivals}");
        foreach (Timing timing in timings) _speeds.Add(new(text, timing.Name, bytes / timing.Nanoseconds, 0));
    }

    /// <summary>Adds a row to the table of streams.</summary>
    public void Pieces(string text, int pieces, IReadOnlyList<Timing> timings)
        => Line($"| {text} | {timings[0].Nanoseconds / pieces:N0} | {timings[1].Nanoseconds / pieces:N0} | {timings[0].Nanoseconds / timings[1].Nanoseconds:G2} |");

    public void Begin()
    {
        Line($"# The scanner beside Hyperscan: {ProcessorName.Current}\n");
        Line($"libhs {HyperscanLibrary.Version}, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}. One core, processor time of the thread, texts of {Corpus.Size / 1024} KiB in cache, in turn in one process:");
        Line($"speeds are of the fastest of nine rounds, ratios the median over the rounds.\n");
        Line($"| patterns for Hyperscan | number | compiled in, s | tables, MiB | bytes per stream |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (HyperscanDatabase set in new[] { expert, few, naive }) Line($"| {set.Name} | {set.Patterns} | {set.CompileSeconds:G2} | {set.Size / 1024.0 / 1024:G2} | {set.StreamState} |");
        Line($"");
        Line($"**Not the same work.** The scanner runs every shipped rule but the name tagger, checks digits, weighs the words around, undoes disguises and reports start, length and confidence.");
        Line($"Hyperscan reports candidates: an end, no start, nothing checked, the words around not read, JSON not unescaped. Its patterns are ours (`Rivals/Hyperscan`): *all* is what an expert");
        Line($"would write per kind of number, and every literal of the shipped rules; *few* is the same numbers with the marks of confidentiality alone, so without the words for special");
        Line($"categories, the names of fields and labels, and the secrets; *naive* is all, as usually written: word boundaries everywhere.\n");
        Line($"![Speed by text](hyperscan-{ProcessorName.Current}.svg)\n");
        Line($"| text | scanner, GB/s | findings | all, GB/s | candidates | scanner is | few, GB/s | candidates | scanner is | naive, GB/s | candidates | scanner is |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    public void BeginPieces()
    {
        Line($"\n## Streams\n\nPieces of 4 to 20 bytes. Hyperscan keeps no text and tells no point up to which text may be sent on.\n");
        Line($"| text | scanner, ns a piece | all, ns a piece | scanner : all, time |\n| --- | ---: | ---: | ---: |");
    }

    public void Goals(IEnumerable<Goal> goals)
    {
        Line($"\n## Goals\n\n| what | measured | goal | |\n| --- | ---: | ---: | --- |");
        foreach (Goal goal in goals) Line($"| {goal.What} | {goal.Measured} | {goal.Wanted} | {(goal.IsMet ? "met" : "**not met**")} |");
    }

    public async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        string name = Path.Combine(folder, "hyperscan-" + ProcessorName.Current);
        await File.WriteAllTextAsync(name + ".md", _page.ToString());
        await File.WriteAllTextAsync(name + ".svg", new SpeedChart(_speeds).ToSvg());
    }

    void Line(FormattableString text)
    {
        string line = text.ToString(CultureInfo.InvariantCulture);
        _page.Append(line).Append('\n');
        Console.WriteLine(line);
    }
}
