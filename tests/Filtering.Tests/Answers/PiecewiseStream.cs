namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>An endpoint's answer in pieces of the test's choosing; optionally breaks off with an exception.</summary>
sealed class PiecewiseStream(byte[] bytes, Func<int, int> pieceAt, Exception? failure = null) : Stream
{
    int _at;

    public bool IsDisposed { get; private set; }

    public int ZeroByteReads { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public static PiecewiseStream Whole(byte[] bytes) => new(bytes, _ => int.MaxValue);

    public static PiecewiseStream Bytewise(byte[] bytes) => new(bytes, _ => 1);

    /// <summary>Two pieces: before and after <paramref name="cut"/>.</summary>
    public static PiecewiseStream CutAt(byte[] bytes, int cut) => new(bytes, at => at < cut ? cut - at : int.MaxValue);

    public override int Read(Span<byte> buffer)
    {
        if (_at == bytes.Length && failure is not null) throw failure;
        int count = Math.Min(Math.Min(pieceAt(_at), buffer.Length), bytes.Length - _at);
        bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!buffer.IsEmpty) return ValueTask.FromResult(Read(buffer.Span));
        ZeroByteReads++;
        return ValueTask.FromResult(0);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
