using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>Reads a body from its start, without a copy of its own.</summary>
/// <param name="body">The body.</param>
/// <param name="watch">Is told that the endpoint takes more of it.</param>
sealed class BodyStream(MessageBody body, AnswerWatch watch) : Stream
{
    int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => body.Length;

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, body.Length - _position);
        if (count > 0) body.Read(_position, buffer[..count]);
        if (_position > 0 && count > 0) watch.QuestionGoesOn();
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
