using Gegevenshuis.AiGateway.Registers.Alerts;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Gegevenshuis.AiGateway.Registers.Incidents;
using Gegevenshuis.AiGateway.Registers.Maps;
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

    /// <summary>Keeps what is needed to restore or recognise later what lives at an endpoint, encrypted, until it expires. Replaces earlier ones.</summary>
    /// <param name="maps">All of them are kept, or none.</param>
    /// <param name="now">Moment of keeping.</param>
    /// <exception cref="StoreUnavailableException">Not kept: what depends on it must not be forwarded.</exception>
    public Task KeepMapsAsync(IReadOnlyList<KeptMap> maps, DateTimeOffset now) => _writer.WriteAsync(session =>
    {
        foreach (KeptMap map in maps) session.Maps.Keep(map, now);
        return true;
    });

    /// <summary>Keeps a newer content in the place of the one that was read, so that two who read the same cannot both go on from it.</summary>
    /// <returns>False when another was faster, it expired or it was forgotten: nothing was replaced.</returns>
    /// <exception cref="StoreUnavailableException">Not kept.</exception>
    public Task<bool> ReplaceMapAsync(KeptMap map, ReadOnlyMemory<byte> before, DateTimeOffset now)
        => _writer.WriteAsync(session => session.Maps.Replace(map, before.Span, now));

    /// <summary>What is kept of an owner's under this name; null when there is nothing, it expired, or it cannot be decrypted.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be told.</exception>
    public Task<byte[]?> FindMapAsync(string owner, string name, DateTimeOffset now)
        => _writer.WriteAsync(session => session.Maps.Find(owner, name, now));

    /// <summary>What is kept at several places, each as <see cref="FindMapAsync"/>, all of one moment.</summary>
    /// <param name="places">Owner and name of each.</param>
    /// <param name="now">Moment of looking.</param>
    /// <exception cref="StoreUnavailableException">It cannot be told.</exception>
    public Task<IReadOnlyList<byte[]?>> FindMapsAsync(IReadOnlyList<(string Owner, string Name)> places, DateTimeOffset now)
        => _writer.WriteAsync<IReadOnlyList<byte[]?>>(session => [.. places.Select(place => session.Maps.Find(place.Owner, place.Name, now))]);

    /// <summary>What is kept on a shelf of an owner's, the latest first; at most 10,000.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be told.</exception>
    public Task<IReadOnlyList<byte[]>> ListMapsAsync(string owner, string shelf, DateTimeOffset now)
        => _writer.WriteAsync(session => session.Maps.List(owner, shelf, now));

    /// <summary>Erases what the client deleted.</summary>
    /// <exception cref="StoreUnavailableException">Not erased.</exception>
    public Task<int> ForgetMapAsync(string owner, string name) => _writer.WriteAsync(session => session.Maps.Forget(owner, name));

    /// <summary>Erases what expired; the database overwrites the place it had. Returns how many.</summary>
    /// <param name="now">What expires at this moment or before goes.</param>
    /// <param name="longest">What was kept longer ago than this goes too, whatever was promised when it was kept: the policy may have changed.</param>
    /// <exception cref="StoreUnavailableException">Not erased.</exception>
    public Task<int> EraseExpiredMapsAsync(DateTimeOffset now, TimeSpan longest) => _writer.WriteAsync(session => session.Maps.Expire(now, longest));

    /// <summary>Takes alerts that are due, for this sender alone until the lease ends.</summary>
    internal Task<IReadOnlyList<Alert>> LeaseAlertsAsync(DateTimeOffset now, TimeSpan lease)
        => _writer.WriteAsync(session => session.Outbox.Lease(now, lease));

    internal Task MarkSentAsync(long alert, DateTimeOffset at) => _writer.WriteAsync(session => session.Outbox.MarkSent(alert, at));

    /// <summary>Closes an alert for which its channel has nobody to send to. It was not sent, and the register says so.</summary>
    internal Task MarkWithoutRecipientAsync(long alert) => _writer.WriteAsync(session => session.Outbox.MarkWithoutRecipient(alert));

    internal Task PostponeAsync(long alert, DateTimeOffset until) => _writer.WriteAsync(session => session.Outbox.Postpone(alert, until));

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
