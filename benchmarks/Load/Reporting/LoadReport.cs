using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Load.Reporting;

/// <summary>Writes one run as Markdown. Ratios are taken per round, because the machine's speed drifts between rounds.</summary>
static class LoadReport
{
    public static string Write(IReadOnlyList<Row> rows, Row yardstick, Row direct, int seconds)
    {
        var text = new StringBuilder();
        text.AppendLine("# Load: the same endpoint, several ways to it")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Machine: {Machine.Describe()}.")
            .AppendLine(CultureInfo.InvariantCulture, $"wrk, 2 threads, 16 connections, {yardstick.Rounds.Count} rounds of {seconds} s, 2 KB prompts, targets in turn within a round; medians of the rounds.")
            .AppendLine("Every answer of wrk was a success, and every streamed answer was whole and carried the mark where it should; the run stops otherwise. Made by `bash benchmarks/Load/run.sh`.")
            .AppendLine()
            .AppendLine("| way | requests/s | ratio to plain YARP (per round) | processor µs/request | median ms | p99 ms | first token ms, median / p99 | added to direct ms, median / p99 | memory MiB |")
            .AppendLine("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in rows) AppendRow(text, row, yardstick, direct);
        return text.ToString();
    }

    static void AppendRow(StringBuilder text, Row row, Row yardstick, Row direct)
    {
        string ratios = string.Join(" / ", row.Rounds.Zip(yardstick.Rounds, (own, plain) => Number(own.PerSecond / plain.PerSecond, 2)));
        bool served = row.Target.Server is not null;
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| {row.Target.Name} | {row.PerSecond:N0} | {ratios} | {(served ? Number(row.ProcessorMicroseconds, 0) : "–")} | {Number(row.MedianMilliseconds, 2)} | {Number(row.P99Milliseconds, 2)} | {Number(row.FirstToken(0.5), 2)} / {Number(row.FirstToken(0.99), 2)} | {Added(0.5)} / {Added(0.99)} | {(served ? Number(row.ResidentMiB, 0) : "–")} |");

        string Added(double quantile) => served ? Number(row.FirstToken(quantile) - direct.FirstToken(quantile), 2) : "–";
    }

    static string Number(double value, int digits) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);
}
