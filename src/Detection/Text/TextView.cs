namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>The text as detectors read it, with the way back to the bytes that came.</summary>
/// <remarks>
/// Holds a bounded stretch of one text: pieces are appended at the end, decided text is dropped at the front. What detectors see is never
/// longer than what came; <see cref="StartOf"/> and <see cref="EndOf"/> translate. The last unit of a piece waits, as bytes, until what
/// follows can no longer change it. Not thread-safe.
/// </remarks>
sealed class TextView
{
    /// <summary>Zero bytes that always follow the text, so that a block may be read whole at its end.</summary>
    public const int Padding = ViewBuffer.Padding;

    /// <summary>Most bytes of the view held at once.</summary>
    public const int Capacity = ViewBuffer.Capacity;

    /// <summary>Most original bytes that wait: a word in look-alikes, every letter an escape with marks.</summary>
    public const int MaxWaiting = 1024;

    /// <summary>Bytes by which what waits is completed at a time; a few settle it nearly always.</summary>
    const int Step = 32;

    readonly ViewBuffer _view = new();
    readonly Normaliser _normaliser = new();
    readonly byte[] _waiting = new byte[MaxWaiting + Step];
    int _waitingLength;

    /// <summary>Most bytes that have waited so far.</summary>
    int _waited;
    bool _isComplete;

    /// <summary>The stretch now held. Invalid after the next call that changes it.</summary>
    public ReadOnlySpan<byte> Bytes => _view.Bytes;

    /// <summary>As <see cref="Bytes"/>, with the <see cref="Padding"/> zero bytes behind it.</summary>
    public ReadOnlySpan<byte> Padded => _view.Padded;

    public int Length => _view.Length;

    /// <summary>Bytes that can be appended without dropping any, or growing.</summary>
    public int Room => _view.Room - _waitingLength;

    /// <summary>Position in the whole view of the first byte held: the number of bytes dropped so far.</summary>
    public long Dropped => _view.Dropped;

    /// <summary>Takes the front of the piece, as much as there is room for.</summary>
    /// <returns>Bytes of the piece taken. 0 only when the view is full.</returns>
    public int Append(ReadOnlySpan<byte> piece)
    {
        if (_isComplete) throw new InvalidOperationException("The text is complete.");
        _view.Reserve(_waitingLength + piece.Length);
        piece = piece[..Math.Max(0, Math.Min(piece.Length, Room))];
        int at = Settle(piece);
        if (_waitingLength == 0)
        {
            at += _normaliser.Read(piece[at..], isFinal: false, _view);
            Wait(piece[at..]);
        }

        _view.Seal();
        return piece.Length;
    }

    /// <summary>Tells that no piece follows, so that what waits is settled.</summary>
    public void Complete()
    {
        _isComplete = true;
        _view.Reserve(_waitingLength);
        _normaliser.Read(_waiting.AsSpan(0, _waitingLength), isFinal: true, _view);
        _waitingLength = 0;
        _view.Seal();
    }

    /// <summary>Drops the first <paramref name="count"/> bytes held.</summary>
    public void Drop(int count) => _view.Drop(count);

    /// <summary>Offset in the original text of the first byte that became the byte at this position of the whole view.</summary>
    /// <param name="position">From <see cref="Dropped"/> to the end of the text held, the end included.</param>
    public long StartOf(long position) => _view.Map.StartOf(position);

    /// <summary>Offset in the original text just after the last byte that became the byte before this position of the whole view.</summary>
    public long EndOf(long position) => _view.Map.EndOf(position);

    /// <summary>Forgets the text, also in memory.</summary>
    public void Clear()
    {
        _view.Clear();
        _normaliser.Clear();
        _waiting.AsSpan(0, _waited).Clear();
        (_waitingLength, _waited, _isComplete) = (0, 0, false);
    }

    /// <summary>Completes what waits with the front of the piece, a little at a time. Returns the bytes of the piece used.</summary>
    int Settle(ReadOnlySpan<byte> piece)
    {
        int used = 0;
        while (_waitingLength > 0 && used < piece.Length)
        {
            int before = _waitingLength;
            int step = Math.Min(Math.Min(Step, piece.Length - used), _waiting.Length - before);
            Wait(piece.Slice(used, step));
            used += step;
            int taken = _normaliser.Read(_waiting.AsSpan(0, _waitingLength), isFinal: false, _view);
            if (taken >= before)
            {
                // What is left came from this piece and is read from there.
                used -= _waitingLength - taken;
                taken = _waitingLength;
            }

            _waiting.AsSpan(taken, _waitingLength - taken).CopyTo(_waiting);
            _waitingLength -= taken;
        }

        return used;
    }

    void Wait(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_waiting.AsSpan(_waitingLength));
        _waitingLength += text.Length;
        _waited = Math.Max(_waited, _waitingLength);
    }
}
