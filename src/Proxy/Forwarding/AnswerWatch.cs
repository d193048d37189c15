using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>The clocks of one attempt: until the first byte, between two bytes, and all together.</summary>
/// <remarks>
/// Two tokens, because they end differently: before the answer began the attempt is given up and another endpoint may be tried;
/// after that the endpoint's stream is cut, so that the client still gets a clean end.
/// </remarks>
sealed class AnswerWatch : IDisposable
{
    static readonly Action<object?> s_cancel = static source => ((CancellationTokenSource)source!).Cancel();

    readonly Lock _gate = new();
    readonly EndpointTimeouts _timeouts;
    readonly TimeProvider _clock;
    readonly long _startedAt;
    readonly CancellationTokenSource _firstByte;
    readonly CancellationTokenSource _reading;
    readonly CancellationTokenRegistration _tooLate;
    readonly CancellationTokenRegistration _clientGone;
    bool _isDisposed;

    public AnswerWatch(EndpointTimeouts timeouts, TimeProvider clock, CancellationToken clientGone)
    {
        (_timeouts, _clock, _startedAt) = (timeouts, clock, clock.GetTimestamp());
        _firstByte = new(Shortest(timeouts.FirstByte, timeouts.Total), clock);
        _reading = new(Timeout.InfiniteTimeSpan, clock);
        _tooLate = _firstByte.Token.UnsafeRegister(s_cancel, _reading);
        _clientGone = clientGone.UnsafeRegister(s_cancel, _reading);
    }

    /// <summary>Ends the wait for the first byte.</summary>
    public CancellationToken UntilFirstByte => _firstByte.Token;

    /// <summary>Ends a read from the endpoint.</summary>
    public CancellationToken Reading => _reading.Token;

    /// <summary>The first byte did not come in time.</summary>
    public bool IsTooLate => _firstByte.IsCancellationRequested;

    /// <summary>Time since the attempt began.</summary>
    public TimeSpan Elapsed => _clock.GetElapsedTime(_startedAt);

    /// <summary>From the start of the attempt to the first byte of the answer; zero when there was none.</summary>
    public TimeSpan TimeToFirstByte { get; private set; }

    /// <summary>The first byte of the answer is there; from now on only silences count.</summary>
    public void AnswerBegan()
    {
        lock (_gate)
        {
            if (TimeToFirstByte != TimeSpan.Zero) return;
            TimeToFirstByte = Elapsed;
            _firstByte.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The endpoint takes more of a long question, so it is not silent: the wait for its answer begins again.</summary>
    public void QuestionGoesOn()
    {
        lock (_gate)
        {
            // An endpoint may answer, and all be over, before it has taken the whole question.
            if (_isDisposed || TimeToFirstByte != TimeSpan.Zero) return;
            TimeSpan left = _timeouts.Total - Elapsed;
            if (left > TimeSpan.Zero) _firstByte.CancelAfter(Shortest(_timeouts.FirstByte, left));
        }
    }

    /// <summary>A read starts.</summary>
    public void Arm()
    {
        TimeSpan left = _timeouts.Total - Elapsed;
        _reading.CancelAfter(left > TimeSpan.Zero ? Shortest(_timeouts.Idle, left) : TimeSpan.Zero);
    }

    /// <summary>A read ended; a slow reader at the client's side is not the endpoint's silence.</summary>
    public void Disarm() => _reading.CancelAfter(Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        lock (_gate) _isDisposed = true;
        _clientGone.Dispose();
        _tooLate.Dispose();
        _firstByte.Dispose();
        _reading.Dispose();
    }

    static TimeSpan Shortest(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
