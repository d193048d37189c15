using Gegevenshuis.AiGateway.Registers.Alerts;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Gegevenshuis.AiGateway.Registers.Incidents;
using Gegevenshuis.AiGateway.Registers.Storage;
using Gegevenshuis.AiGateway.Registers.Usage;

namespace Gegevenshuis.AiGateway.Registers;

/// <summary>The registers on one machine: decisions, usage, incidents and the alerts that wait to be sent.</summary>
/// <remarks>
/// Every write completes only when it is on the disk, or throws; a register never drops a record in silence.
/// Safe to call from many threads; writes that arrive together share one disk synchronisation.
/// </remarks>
public sealed class RegisterStore : IAsyncDisposable
{
    readonly RegisterWriter _writer;

    RegisterStore(RegisterOptions options, RegisterWriter writer) => (Options, _writer) = (options, writer);

    public RegisterOptions Options { get; }

    /// <summary>False while the store cannot be written; it then refuses at once and heals by itself.</summary>
    public bool IsHealthy => _writer.IsHealthy;

    /// <summary>Opens the registers, or makes them in an empty folder.</summary>
    /// <exception cref="StoreUnavailableException">The folder cannot be written, the database is gone while its key is there, or the chain's end was changed.</exception>
    public static RegisterStore Open(RegisterOptions options, TimeProvider clock) => new(options, new RegisterWriter(options, clock));

    /// <summary>Adds a decision to the chain.</summary>
    /// <exception cref="StoreUnavailableException">Not stored: the message must not leave.</exception>
    /// <exception cref="InvalidRecordException">A member has the form of text.</exception>
    public Task<DecisionReceipt> AppendAsync(DecisionRecord record)
    {
        RecordForm.Check(record);
        return _writer.WriteAsync(session => session.Decisions.Append(record));
    }

    /// <summary>Adds the usage of one exchange. It shares the disk synchronisation of a decision, so it may take a moment before it is stored.</summary>
    /// <inheritdoc cref="AppendAsync(DecisionRecord)" path="/exception"/>
    public Task AppendAsync(UsageRecord record)
    {
        RecordForm.Check(record);
        return _writer.WriteUnhurriedAsync(session =>
        {
            session.Usage.Append(record);
            return true;
        });
    }

    /// <summary>Opens an incident or adds to the open one with the same key, with its alerts in the same transaction.</summary>
    /// <inheritdoc cref="AppendAsync(DecisionRecord)" path="/exception"/>
    public Task<IncidentReceipt> ReportAsync(IncidentReport report)
    {
        RecordForm.Check(report);
        return _writer.WriteAsync(session => session.Incidents.Report(report));
    }

    /// <summary>Keeps what a conversation at an endpoint needs to be restored later, encrypted, until it expires. Replaces an earlier one.</summary>
    /// <param name="application">Application whose conversation it is; no other can find it.</param>
    /// <param name="conversation">The endpoint's id of it.</param>
    /// <param name="content">The map. Holds text, and is on the disk only encrypted.</param>
    /// <param name="expires">From then on it is not found any more, and it is erased by the next <see cref="EraseExpiredMapsAsync"/>.</param>
    /// <exception cref="StoreUnavailableException">Not kept: what depends on it must not be forwarded.</exception>
    public Task KeepMapAsync(string application, string conversation, ReadOnlyMemory<byte> content, DateTimeOffset expires) => _writer.WriteAsync(session =>
    {
        session.Maps.Keep(application, conversation, content, expires);
        return true;
    });

    /// <summary>The map of a conversation; null when there is none, it expired, or it cannot be decrypted.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be told.</exception>
    public Task<byte[]?> FindMapAsync(string application, string conversation, DateTimeOffset now)
        => _writer.WriteAsync(session => session.Maps.Find(application, conversation, now));

    /// <summary>Erases the map of a conversation that the client deleted.</summary>
    /// <exception cref="StoreUnavailableException">Not erased.</exception>
    public Task<int> ForgetMapAsync(string application, string conversation) => _writer.WriteAsync(session => session.Maps.Forget(application, conversation));

    /// <summary>Erases what expired; the database overwrites the place it had. Returns how many.</summary>
    /// <exception cref="StoreUnavailableException">Not erased.</exception>
    public Task<int> EraseExpiredMapsAsync(DateTimeOffset now) => _writer.WriteAsync(session => session.Maps.Expire(now));

    /// <summary>Takes alerts that are due, for this sender alone until the lease ends.</summary>
    internal Task<IReadOnlyList<Alert>> LeaseAlertsAsync(DateTimeOffset now, TimeSpan lease)
        => _writer.WriteAsync(session => session.Outbox.Lease(now, lease));

    internal Task MarkSentAsync(long alert, DateTimeOffset at) => _writer.WriteAsync(session => session.Outbox.MarkSent(alert, at));

    /// <summary>Closes an alert for which its channel has nobody to send to. It was not sent, and the register says so.</summary>
    internal Task MarkWithoutRecipientAsync(long alert) => _writer.WriteAsync(session => session.Outbox.MarkWithoutRecipient(alert));

    internal Task PostponeAsync(long alert, DateTimeOffset until) => _writer.WriteAsync(session => session.Outbox.Postpone(alert, until));

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
