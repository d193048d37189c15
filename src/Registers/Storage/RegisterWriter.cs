using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Storage;

/// <summary>The one writer: takes everything that waits, writes it in one transaction, commits, and only then answers.</summary>
/// <remarks>
/// One disk synchronisation serves all that wait for it, so throughput grows with the number of callers. What nobody waits for goes along
/// with the next that somebody does wait for, so that it does not stand in its way with a synchronisation of its own.
/// A failed transaction fails every one of them; the store is then unhealthy, refuses at once, and tries to reopen with growing pauses.
/// </remarks>
sealed class RegisterWriter : IAsyncDisposable
{
    readonly RegisterOptions _options;
    readonly TimeProvider _clock;
    readonly Channel<PendingWrite> _queue;
    readonly Channel<PendingWrite> _unhurried;
    readonly List<PendingWrite> _batch = [];
    readonly CancellationTokenSource _closing = new();
    readonly Task _loop;

    WriteSession? _session;
    volatile bool _isHealthy;
    bool _isDisposed;
    bool _isNudgeDue;

    public RegisterWriter(RegisterOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _session = WriteSession.Open(options);
        _isHealthy = true;
        _queue = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        _unhurried = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        _loop = Task.Run(RunAsync);
    }

    public bool IsHealthy => _isHealthy;

    /// <summary>Offers a write. Completes when it is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The write is not stored.</exception>
    public Task<TResult> WriteAsync<TResult>(Func<WriteSession, TResult> write)
    {
        if (!_isHealthy) throw new StoreUnavailableException("unhealthy");
        PendingWrite<TResult> pending = new(write);
        if (!_queue.Writer.TryWrite(pending)) throw new StoreUnavailableException(_closing.IsCancellationRequested ? "closed" : "queue-full");
        return pending.Done;
    }

    /// <summary>Offers a write that may wait for company, <see cref="RegisterOptions.Patience"/> at most. Completes when it is on the disk.</summary>
    /// <inheritdoc cref="WriteAsync" path="/exception"/>
    public Task<TResult> WriteUnhurriedAsync<TResult>(Func<WriteSession, TResult> write)
    {
        if (!_isHealthy) throw new StoreUnavailableException("unhealthy");
        PendingWrite<TResult> pending = new(write);
        if (!_unhurried.Writer.TryWrite(pending)) throw new StoreUnavailableException(_closing.IsCancellationRequested ? "closed" : "queue-full");
        if (!Interlocked.Exchange(ref _isNudgeDue, true)) _ = NudgeAsync();
        return pending.Done;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        _queue.Writer.TryComplete();
        _unhurried.Writer.TryComplete();
        await _closing.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _session?.Dispose();
        _closing.Dispose();
    }

    async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false) || _unhurried.Reader.TryPeek(out _))
        {
            Fill();
            bool isWritten = WriteBatch();
            _batch.Clear();
            if (!isWritten) await ReopenAsync().ConfigureAwait(false);
        }
    }

    void Fill()
    {
        while (_batch.Count < _options.BatchSize && _queue.Reader.TryRead(out PendingWrite? pending)) _batch.Add(pending);
        // First the mark, then the queue: what is offered in between is either read here or nudges by itself.
        Interlocked.Exchange(ref _isNudgeDue, false);
        for (int room = _options.BatchSize; room > 0 && _unhurried.Reader.TryRead(out PendingWrite? pending); room--) _batch.Add(pending);
        if (_unhurried.Reader.TryPeek(out _) && !Interlocked.Exchange(ref _isNudgeDue, true)) Nudge();
    }

    async Task NudgeAsync()
    {
        await Task.Delay(_options.Patience, _clock, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Nudge();
    }

    // A queue that is full or closed is about to be read anyway.
    void Nudge() => _queue.Writer.TryWrite(new PendingWrite<bool>(static _ => true));

    bool WriteBatch()
    {
        try
        {
            // A deleted file still takes writes through its open handle; they would be lost at the next start.
            if (!File.Exists(_options.DatabasePath)) throw new StoreUnavailableException("missing");
            _session!.Begin();
            foreach (PendingWrite pending in _batch) pending.Apply(_session);
            _session.Commit();
        }
#pragma warning disable CA1031 // Whatever went wrong, nothing of this transaction may be reported as stored.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(e as StoreUnavailableException ?? new StoreUnavailableException("write-failed", e));
            return false;
        }

        foreach (PendingWrite pending in _batch) pending.Succeed();
        return true;
    }

    void Fail(StoreUnavailableException reason)
    {
        _isHealthy = false;
        try
        {
            _session?.Rollback();
        }
        catch (SqliteException)
        {
            // The connection is thrown away below; closing it rolls back too.
        }

        _session?.Dispose();
        _session = null;
        foreach (PendingWrite pending in _batch) pending.Fail(reason);
    }

    async Task ReopenAsync()
    {
        TimeSpan pause = _options.RetryFrom;
        while (_session is null)
        {
            RefuseWaiting();
            if (_closing.IsCancellationRequested) return;
            await Task.Delay(pause, _clock, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < _options.RetryTo ? pause * 2 : _options.RetryTo;
            TryOpen();
        }

        _isHealthy = true;
    }

    void TryOpen()
    {
        try
        {
            // Not ReadWriteCreate here: what was there must be there again.
            if (!File.Exists(_options.DatabasePath)) return;
            _session = WriteSession.Open(_options);
        }
        catch (StoreUnavailableException)
        {
            // Still broken; the next attempt follows after a longer pause.
        }
    }

    void RefuseWaiting()
    {
        foreach (ChannelReader<PendingWrite> reader in (ReadOnlySpan<ChannelReader<PendingWrite>>)[_queue.Reader, _unhurried.Reader])
        {
            while (reader.TryRead(out PendingWrite? pending)) pending.Fail(new StoreUnavailableException("unhealthy"));
        }
    }
}
