using Gegevenshuis.AiGateway.Load.Reporting;

namespace Gegevenshuis.AiGateway.Load.Driving;

/// <summary>Takes the targets in turn, many times, so that a slow minute of the machine hits them all.</summary>
static class SideBySide
{
    const int WarmUpSeconds = 3;
    const int WarmUpStreams = 20;
    const int Streams = 100;

    public static async Task<IReadOnlyList<Row>> RunAsync(IReadOnlyList<Target> targets, string key, string folder, int rounds, int seconds)
    {
        Row[] rows = [.. targets.Select(target => new Row(target, [], []))];
        foreach (var row in rows) await Wrk.RunAsync(row.Target, key, folder, WarmUpSeconds);
        for (int round = 0; round < rounds; round++)
            foreach (var row in rows)
            {
                row.Rounds.Add(await Wrk.RunAsync(row.Target, key, folder, seconds));
                row.ResidentMiB = Math.Max(row.ResidentMiB, row.Target.Server?.ResidentMiB() ?? 0);
            }

        await MeasureFirstTokensAsync(rows, key);
        return rows;
    }

    static async Task MeasureFirstTokensAsync(Row[] rows, string key)
    {
        using var client = new FirstToken(key);
        for (int stream = 0; stream < WarmUpStreams + Streams; stream++)
            foreach (var row in rows)
            {
                double first = await client.MeasureAsync(row.Target);
                if (stream >= WarmUpStreams) row.FirstTokens.Add(first);
            }
    }
}
