using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using Gegevenshuis.AiGateway.Micro.Corpora;

namespace Gegevenshuis.AiGateway.Micro.Reporting;

/// <summary>Writes what was measured as a table per text, with ratios, and as a chart.</summary>
sealed class SpeedReport(Summary summary)
{
    readonly Speed[] _speeds = [.. summary.Reports.Select(static r => Read(r))];

    /// <summary>Writes <c>micro-CPU.md</c> and <c>micro-CPU.svg</c>.</summary>
    public async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        string name = "micro-" + ProcessorName.Current;
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".md"), Tables(name));
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".svg"), new SpeedChart(_speeds).ToSvg());
    }

    static Speed Read(BenchmarkReport report)
    {
        string text = (string)report.BenchmarkCase.Parameters["Text"];
        double nanoseconds = report.ResultStatistics!.Min;
        return new(text, report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), Corpus.Named(text).Text.Length / nanoseconds,
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }

    string Tables(string name)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Scanner speed: {ProcessorName.Current}\n\n{summary.HostEnvironmentInfo.CpuInfo()}, .NET {Environment.Version}, ");
        page.Append(CultureInfo.InvariantCulture, $"{Vectors()}-bit vectors, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}. One core; fastest of four iterations; texts of {Corpus.Size / 1024} KiB in cache.\n");
        page.Append("The scanner runs every shipped rule but the name tagger and reports checked findings with start, length and confidence; the others only\n");
        page.Append("propose candidates of a few kinds. The number found is checked before the clock starts.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"![Speed by text]({name}.svg)\n");
        foreach (IGrouping<string, Speed> text in _speeds.GroupBy(static s => s.Text)) Table(page, text);
        return page.ToString();
    }

    static void Table(StringBuilder page, IGrouping<string, Speed> text)
    {
        double scanner = text.First().GigabytesPerSecond;
        page.Append(CultureInfo.InvariantCulture, $"\n## {text.Key}\n\n| | GB/s | of the scanner | bytes allocated |\n| --- | ---: | ---: | ---: |\n");
        foreach (Speed speed in text)
            page.Append(CultureInfo.InvariantCulture, $"| {speed.Way} | {speed.GigabytesPerSecond:G3} | {speed.GigabytesPerSecond / scanner:G2}x | {speed.Allocated} |\n");
    }

    static int Vectors()
        => System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 512 : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? 256 : 128;
}
