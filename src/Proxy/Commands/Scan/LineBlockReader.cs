using System.Buffers;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary>Cuts a stream into blocks of whole lines. A line is never cut; a block grows for a line that is longer.</summary>
/// <param name="input">Read to its end, and not closed.</param>
/// <param name="blockBytes">Usual size of a block.</param>
sealed class LineBlockReader(Stream input, int blockBytes = 256 * 1024)
{
    /// <summary>Longest line, in bytes.</summary>
    public const int MaxLine = 64 * 1024 * 1024;

    byte[] _buffer = ArrayPool<byte>.Shared.Rent(blockBytes);
    int _filled;
    long _line = 1;

    /// <summary>The next block, or null at the end. The last one may end without a line feed.</summary>
    /// <exception cref="CommandFault">A line is longer than <see cref="MaxLine"/>.</exception>
    public async ValueTask<LineBlock?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_filled == _buffer.Length) Grow();
            int read = await input.ReadAsync(_buffer.AsMemory(_filled), cancellationToken).ConfigureAwait(false);
            if (read == 0) return _filled == 0 ? null : Take(_filled);
            int searched = _filled;
            _filled += read;
            int lastFeed = _buffer.AsSpan(searched, read).LastIndexOf((byte)'\n');
            if (lastFeed >= 0 && _filled >= blockBytes / 2) return Take(searched + lastFeed + 1);
        }
    }

    LineBlock Take(int length)
    {
        byte[] next = ArrayPool<byte>.Shared.Rent(Math.Max(blockBytes, _filled - length));
        _buffer.AsSpan(length, _filled - length).CopyTo(next);
        var block = new LineBlock(_buffer, length, _line);
        _line += block.Bytes.Count((byte)'\n');
        (_buffer, _filled) = (next, _filled - length);
        return block;
    }

    void Grow()
    {
        if (_buffer.Length >= MaxLine) throw new CommandFault(ExitCode.Failed, $"Regel {_line} of een van de volgende is langer dan {MaxLine / 1024 / 1024} MiB.");
        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
