using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Exchanges;

namespace Gegevenshuis.AiGateway.Proxy.Spooling;

/// <summary>A large body in a file that only this process can read. It is gone when it is disposed, and with the process.</summary>
/// <param name="file">The file; this body ends it.</param>
/// <param name="onDisk">What it takes on the disk.</param>
/// <param name="memory">Where room is asked for parts of it that must be in memory.</param>
/// <param name="folder">Counts what is read.</param>
/// <param name="cancellationToken">Cancelled when the client is gone; then reading ends.</param>
sealed class SpooledBody(SpoolFile file, BodyRoom onDisk, BodyRoom memory, SpoolFolder folder, CancellationToken cancellationToken) : MessageBody, IDisposable
{
    long _reserved;

    public override int Length => file.Length;

    public override void Read(int start, Span<byte> bytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        file.Read(start, bytes);
        folder.CountRead(bytes.Length);
    }

    public override bool TryReserve(int bytes)
    {
        if (!memory.TryGrowTo(_reserved + bytes)) return false;
        _reserved += bytes;
        return true;
    }

    /// <summary>Adds to the end.</summary>
    /// <returns>False when there is no room on the disk.</returns>
    public async ValueTask<bool> TryWriteAsync(ReadOnlyMemory<byte> bytes)
    {
        if (!onDisk.TryGrowTo((long)file.Length + bytes.Length)) return false;
        await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        folder.CountWritten(bytes.Length);
        return true;
    }

    /// <summary>Nothing more will be written. Reading may begin.</summary>
    public ValueTask FinishAsync() => file.FinishAsync(cancellationToken);

    public void Dispose()
    {
        file.Dispose();
        onDisk.Dispose();
        folder.Closed();
    }
}
