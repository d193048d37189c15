namespace Gegevenshuis.AiGateway.Answers.Streams;

/// <summary>An endpoint that gives one frame at every read, from a source that need not end soon.</summary>
sealed class PieceStream(IEnumerator<byte[]> frames) : Stream
{
    byte[] _rest = [];

    /// <summary>Frames given.</summary>
    public int Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_rest.Length == 0)
        {
            if (!frames.MoveNext()) return 0;
            _rest = frames.Current;
            Given++;
        }

        int count = Math.Min(buffer.Length, _rest.Length);
        _rest.AsSpan(0, count).CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
