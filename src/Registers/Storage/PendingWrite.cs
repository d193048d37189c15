namespace Gegevenshuis.AiGateway.Registers.Storage;

/// <summary>One write that waits for the writer, and tells its caller how it went.</summary>
abstract class PendingWrite
{
    /// <summary>Writes inside the writer's open transaction. Only the writer calls it.</summary>
    public abstract void Apply(WriteSession session);

    /// <summary>The transaction is on the disk.</summary>
    public abstract void Succeed();

    /// <summary>Nothing of the transaction is stored.</summary>
    public abstract void Fail(StoreUnavailableException reason);
}
