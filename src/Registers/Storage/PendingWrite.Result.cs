namespace Gegevenshuis.AiGateway.Registers.Storage;

/// <summary>A write with a result, as a function over the open session.</summary>
sealed class PendingWrite<TResult>(Func<WriteSession, TResult> write) : PendingWrite
{
    // Continuations run elsewhere: the writer must never wait for a caller.
    readonly TaskCompletionSource<TResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    TResult? _result;

    public Task<TResult> Done => _done.Task;

    public override void Apply(WriteSession session) => _result = write(session);

    public override void Succeed() => _done.TrySetResult(_result!);

    public override void Fail(StoreUnavailableException reason) => _done.TrySetException(reason);
}
