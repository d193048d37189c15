using System.Collections.Concurrent;
using System.Threading.Channels;
using Gegevenshuis.AiGateway.Detection;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary><c>scan --jsonl</c>: blocks of lines are scanned side by side and written in order.</summary>
sealed class JsonLines(Scanner scanner, Terminal terminal)
{
    readonly RuleWriter _rules = new(scanner);
    readonly ConcurrentBag<BlockScan> _idle = [];
    readonly ScanProgress _progress = new(terminal);
    long _badLines;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Bounded, so that a slow reader of the output holds the input back instead of filling memory.
        var queue = Channel.CreateBounded<Task<BlockScan>>(2 * Environment.ProcessorCount);
        Task reading = ReadAsync(queue.Writer, stop.Token);
        try
        {
            await WriteAsync(queue.Reader, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }

        await reading.ConfigureAwait(false);
        _progress.End();
        if (_badLines == 0) return ExitCode.Good;
        await terminal.Error.WriteLineAsync($"{_badLines} {(_badLines == 1 ? "regel kon" : "regels konden")} niet worden gelezen; in de uitvoer staat waarom.").ConfigureAwait(false);
        return ExitCode.Found;
    }

    async Task ReadAsync(ChannelWriter<Task<BlockScan>> queue, CancellationToken cancellationToken)
    {
        try
        {
            var reader = new LineBlockReader(terminal.Input);
            while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } block)
                await queue.WriteAsync(Task.Run(() => Scan(block), CancellationToken.None), cancellationToken).ConfigureAwait(false);
            queue.Complete();
        }
        catch (Exception e)
        {
            // The writer meets it after the blocks that were still good.
            queue.Complete(e);
        }
    }

    BlockScan Scan(LineBlock block)
    {
        if (!_idle.TryTake(out BlockScan? scan)) scan = new(scanner, _rules);
        scan.Run(block);
        block.Return();
        return scan;
    }

    async Task WriteAsync(ChannelReader<Task<BlockScan>> queue, CancellationToken cancellationToken)
    {
        await foreach (Task<BlockScan> task in queue.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            BlockScan scan = await task.ConfigureAwait(false);
            await terminal.Output.WriteAsync(scan.Output, cancellationToken).ConfigureAwait(false);
            _badLines += scan.BadLines;
            _progress.Add(scan.Lines);
            _idle.Add(scan);
        }

        await terminal.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
