using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Micro.Corpora;

namespace Gegevenshuis.AiGateway.Micro.Reporting;

/// <summary>Writes what person names cost as one table, with the bytes of their tables, and as a chart.</summary>
sealed class NameSpeedReport(Summary summary)
{
    readonly Speed[] _speeds = [.. summary.Reports.Select(static r => Read(r))];

    /// <summary>Writes <c>names-speed-CPU.md</c> and <c>names-speed-CPU.svg</c>.</summary>
    public async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        string name = "names-speed-" + ProcessorName.Current;
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".md"), Page(name));
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".svg"), new SpeedChart(_speeds).ToSvg());
    }

    static Speed Read(BenchmarkReport report)
    {
        string text = (string)report.BenchmarkCase.Parameters["Text"];
        return new(text, report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), Register.Named(text).Bytes / report.ResultStatistics!.Min, Allocated: 0);
    }

    string Page(string name)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Speed of person names: {ProcessorName.Current}\n\n{summary.HostEnvironmentInfo.CpuInfo()}, .NET {Environment.Version}, ");
        page.Append(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}. One core; fastest of forty iterations, before each of which the texts of all other registers are read.\n");
        page.Append("The labelled texts of `benchmarks/Quality/names`, one after another. Every shipped rule runs; \"off\" leaves out the one for names. Before the clock\n");
        page.Append("starts nine in ten of the labelled names must be found, and as much in pieces as whole; every reading must find what the first one found.\n\n");
        page.Append("| texts | bytes a token | open | off, MB/s | on, MB/s | names, ns a token | reader alone, ns a token | reader alone, MB/s |\n");
        page.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (IGrouping<string, Speed> text in _speeds.GroupBy(static s => s.Text)) Line(page, text);
        page.Append(CultureInfo.InvariantCulture, $"\n{Tables()}\n\n![Speed by text]({name}.svg)\n");
        return page.ToString();
    }

    static void Line(StringBuilder page, IGrouping<string, Speed> text)
    {
        var register = Register.Named(text.Key);
        (int tokens, int open) = NameBenchmarks.TokensOf(register);
        Speed[] speeds = [.. text];
        double bytes = register.Bytes / (double)tokens;
        double added = bytes / speeds[1].GigabytesPerSecond - bytes / speeds[0].GigabytesPerSecond;
        page.Append(CultureInfo.InvariantCulture, $"| {text.Key} | {bytes:F1} | {100.0 * open / tokens:F1} % | {Megabytes(speeds[0])} | {Megabytes(speeds[1])} | {added:F0} ");
        page.Append(CultureInfo.InvariantCulture, $"| {bytes / speeds[2].GigabytesPerSecond:F0} | {Megabytes(speeds[2])} |\n");
    }

    static string Megabytes(Speed speed) => (speed.GigabytesPerSecond * 1000).ToString("F1", CultureInfo.InvariantCulture);

    static string Tables()
    {
        (NameLexicon lexicon, NameModel model) = NameResources.Load(new Dictionary<string, Lexicon>());
        return $"Tables: weights {model.Bytes / 1024} KiB, words {lexicon.Bytes / 1024} KiB.";
    }
}
