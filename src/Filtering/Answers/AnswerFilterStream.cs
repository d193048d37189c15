using System.Buffers;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The endpoint's answer as the client may read it: pseudonyms restored, marked as made by AI, tokens counted.</summary>
/// <remarks>
/// A pull stream: nothing happens until somebody reads. A read returns as soon as one byte is ready, and never 0 before the end,
/// except that a read into no room at all waits for the endpoint and returns 0, as servers ask for.
/// When the endpoint breaks off, the client gets an error in the shape of the protocol and a clean end; a cancelled read is thrown on.
/// One reader at a time. Owns the endpoint's stream.
/// </remarks>
public sealed class AnswerFilterStream : Stream
{
    const int PieceBytes = 16 * 1024;

    readonly Stream _upstream;
    readonly AnswerFilter _filter;
    readonly KeepIds? _keep;
    readonly ByteBuffer _output = new(PieceBytes);
    byte[] _piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
    int _taken;
    bool _hasEnded;
    bool _isDisposed;

    public AnswerFilterStream(Stream upstream, AnswerKind kind, AnswerContext context)
    {
        (_upstream, _keep) = (upstream, context.Keep);
        _filter = kind switch
        {
            AnswerKind.Json => new JsonAnswerFilter(context, Report),
            AnswerKind.Lines => new LineStreamFilter(context, Report),
            AnswerKind.Array => new ArrayStreamFilter(context, Report),
            AnswerKind.LineFile => new LineFileFilter(context, Report),
            AnswerKind.Text => new TextAnswerFilter(context, Report),
            AnswerKind.Binary => new BinaryAnswerFilter(context, Report),
            _ => new EventStreamFilter(context, Report),
        };
    }

    /// <summary>What happened to the answer; complete after the last read.</summary>
    public AnswerReport Report { get; } = new();

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    bool HasOutput => _taken < _output.Length;

    /// <summary>Reads ahead until the first byte for the client is known, or the end. A JSON answer is then read in full,
    /// so that <see cref="Report"/> already says whether it is whole before a status goes out.</summary>
    public async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        while (!HasOutput && !_hasEnded) Take(await ReadPieceAsync(_piece, cancellationToken).ConfigureAwait(false));
        if (Report.Ids.HasNew && _keep is not null) await KeepAsync(_keep, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An id may reach the client only when whoever names it later can be answered. What stood ready is not sent when it cannot.</summary>
    async ValueTask KeepAsync(KeepIds keep, CancellationToken cancellationToken)
    {
        bool isKept = await keep(Report.Ids.New, _output.Memory, cancellationToken).ConfigureAwait(false);
        Report.Ids.Accept();
        if (isKept) return;
        _output.Clear();
        _filter.Fail(AnswerEnd.NotKept, _output);
        _hasEnded = true;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (buffer.IsEmpty)
        {
            if (!HasOutput && !_hasEnded && await ReadPieceAsync(Memory<byte>.Empty, cancellationToken).ConfigureAwait(false) < 0) Take(-1);
            return 0;
        }

        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return CopyTo(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (buffer.IsEmpty) return 0;
        while (!HasOutput && !_hasEnded) Take(ReadPiece());
        if (Report.Ids.HasNew && _keep is not null) KeepAsync(_keep, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return CopyTo(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_isDisposed) return;
        _isDisposed = true;
        base.Dispose(disposing);
        if (!disposing) return;
        _upstream.Dispose();
        _filter.Dispose();
        _output.Dispose();
        ArrayPool<byte>.Shared.Return(_piece, clearArray: true);
        _piece = [];
    }

    int CopyTo(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _output.Length - _taken);
        _output.Span.Slice(_taken, count).CopyTo(buffer);
        _taken += count;
        Report.BytesSent += count;
        if (!HasOutput)
        {
            _output.Clear();
            _taken = 0;
        }

        return count;
    }

    // -1 stands for an endpoint that broke off; the exception itself may quote what it was sending, so it goes no further.
    async ValueTask<int> ReadPieceAsync(Memory<byte> piece, CancellationToken cancellationToken)
    {
        try
        {
            return await _upstream.ReadAsync(piece, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return -1;
        }
    }

    int ReadPiece()
    {
        try
        {
            return _upstream.Read(_piece);
        }
        catch (Exception)
        {
            return -1;
        }
    }

    void Take(int read)
    {
        try
        {
            Filter(read);
        }
#pragma warning disable CA1031 // A fault of ours may not let through what was not looked at, and its text may quote the answer.
        catch (Exception)
#pragma warning restore CA1031
        {
            _hasEnded = true;
            _filter.Abort(AnswerEnd.Unreadable, _output);
        }
    }

    void Filter(int read)
    {
        if (read > 0)
        {
            Report.BytesReceived += read;
            _hasEnded = !_filter.Feed(_piece.AsSpan(0, read), _output);
            return;
        }

        _hasEnded = true;
        if (read < 0) _filter.Fail(AnswerEnd.UpstreamDied, _output);
        else _filter.Complete(_output);
    }
}
