using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Identity;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Registers;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Gegevenshuis.AiGateway.Registers.Incidents;
using Gegevenshuis.AiGateway.Registers.Usage;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Writes what is kept of an exchange: its decisions, the incident it may be, and its usage.</summary>
/// <remarks>Every write is on the disk when it returns. Nothing of the caller's own wording can get into a record.</remarks>
sealed class ExchangeRecords(RegisterStore store, TimeProvider clock)
{
    readonly StrangerQuota _strangers = new(clock);

    /// <summary>Records a verdict, with the incident that it is in the same disk write.</summary>
    /// <exception cref="StoreUnavailableException">Not stored: the message must not leave.</exception>
    public async Task DecideAsync(Exchange exchange, Inspection inspection, Verdict verdict, string reason)
    {
        DecisionRecord record = Record(exchange, inspection) with
        {
            Verdict = WordOf(verdict),
            Reason = reason,
            Findings = FindingReport.ForRecord(verdict),
        };
        Task<DecisionReceipt> decision = store.AppendAsync(record);
        IncidentReport? incident = IncidentRules.For(exchange, verdict, clock.GetUtcNow());
        Task report = incident is null ? Task.CompletedTask : store.ReportAsync(incident);
        exchange.Decision = await decision.ConfigureAwait(false);
        await report.ConfigureAwait(false);
    }

    /// <summary>Records that a request was refused. Of strangers only so many per minute, so that they cannot fill the disk.</summary>
    /// <inheritdoc cref="DecideAsync" path="/exception"/>
    public async Task RefuseAsync(Exchange exchange, Inspection? inspection, string reason)
    {
        if (exchange.Caller is null && !_strangers.TryTake()) return;
        DecisionRecord record = Record(exchange, inspection) with { Verdict = "refuse", Reason = reason };
        exchange.Decision = await store.AppendAsync(record).ConfigureAwait(false);
    }

    /// <summary>Records that a request was answered from what is kept here, without an endpoint.</summary>
    /// <inheritdoc cref="DecideAsync" path="/exception"/>
    public async Task PassAsync(Exchange exchange)
        => exchange.Decision = await store.AppendAsync(Record(exchange, null) with { Verdict = "pass" }).ConfigureAwait(false);

    /// <summary>Records what a model produced itself, with the incident that it may be, when there is something to record.</summary>
    /// <param name="exchange">An exchange whose answer has ended.</param>
    /// <inheritdoc cref="DecideAsync" path="/exception"/>
    public async Task AnswerAsync(Exchange exchange)
    {
        if (exchange.Answer is not { Findings.Count: > 0 } answer) return;
        Task decision = store.AppendAsync(Record(exchange, null) with
        {
            Verdict = AnswerFindings.VerdictOf(answer),
            Reason = answer.End == AnswerEnd.Stopped ? MessageCode.AnswerStopped : "",
            BytesReceived = answer.BytesReceived,
            BytesScanned = answer.ScannedBytes,
            Findings = AnswerFindings.ForRecord(answer),
        });
        Task report = AnswerFindings.Incident(exchange, answer, clock.GetUtcNow()) is { } incident ? store.ReportAsync(incident) : Task.CompletedTask;
        await decision.ConfigureAwait(false);
        await report.ConfigureAwait(false);
    }

    /// <summary>Records what the exchange used.</summary>
    /// <param name="exchange">An exchange that has ended, of a known caller.</param>
    /// <param name="status">HTTP status sent to the caller.</param>
    /// <param name="bytesSent">Bytes of a message of the gateway's own; an answer counts by itself.</param>
    public Task CloseAsync(Exchange exchange, int status, long bytesSent) => store.AppendAsync(new UsageRecord
    {
        ExchangeId = exchange.Id,
        At = clock.GetUtcNow(),
        Application = exchange.Application,
        User = exchange.User,
        Endpoint = exchange.Endpoint,
        Model = exchange.Model,
        Protocol = exchange.Protocol.Id,
        Outcome = exchange.Outcome,
        Status = status,
        Streamed = exchange.IsStreaming,
        Duration = clock.GetElapsedTime(exchange.StartedAt),
        TimeToFirstByte = exchange.TimeToFirstByte,
        RequestBytes = exchange.RequestBytes,
        ResponseBytes = bytesSent > 0 ? bytesSent : exchange.Answer?.BytesSent ?? 0,
        InputTokens = exchange.Answer?.InputTokens,
        OutputTokens = exchange.Answer?.OutputTokens,
        CachedTokens = exchange.Answer?.CachedTokens,
        InvisibleCharacters = exchange.InvisibleCharacters,
        Replaced = exchange.Replaced,
        Restored = exchange.Answer?.Restored ?? 0,
        HeldBack = exchange.Answer?.HeldBack ?? 0,
    });

    static string WordOf(Verdict verdict) => verdict switch
    {
        { Unreadable: not null } => "refuse",
        { Kind: VerdictKind.Block } => "block",
        { Kind: VerdictKind.Rewrite } => "rewrite",
        _ => "pass",
    };

    DecisionRecord Record(Exchange exchange, Inspection? inspection) => new()
    {
        ExchangeId = exchange.Id,
        At = clock.GetUtcNow(),
        Application = exchange.Application,
        User = exchange.User,
        Endpoint = exchange.Endpoint,
        Model = exchange.Model,
        Protocol = exchange.Protocol.Id,
        Verdict = "",
        Reason = "",
        PolicyVersion = exchange.Policy.Version,
        BytesReceived = exchange.RequestBytes,
        BytesScanned = inspection?.BytesScanned ?? 0,
        PartsScanned = inspection?.PartsScanned ?? 0,
        NotScanned = inspection?.NotScanned ?? [],
    };
}
