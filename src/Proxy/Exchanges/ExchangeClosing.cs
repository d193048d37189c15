using System.Diagnostics;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Gegevenshuis.AiGateway.Registers;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Ends an exchange: the refusal on record and told to the caller, the answer finished, the usage written.</summary>
sealed partial class ExchangeClosing(ExchangeRecords records, Instruments instruments, ILogger<ExchangeClosing> log)
{
    const int ClientClosed = 499;

    /// <param name="context">The request.</param>
    /// <param name="exchange">The exchange.</param>
    /// <param name="refusal">What the caller is to be told; null when it has its answer or is gone.</param>
    /// <param name="activity">The exchange's trace, or null.</param>
    public async Task CloseAsync(HttpContext context, Exchange exchange, Refusal? refusal, Activity? activity)
    {
        long bytesSent = refusal is null ? 0 : await RefuseAsync(context, exchange, refusal).ConfigureAwait(false);
        int status = exchange.Outcome == "client-gone" ? ClientClosed : context.Response.StatusCode;
        await FinishAsync(context).ConfigureAwait(false);
        instruments.Answered(exchange);
        instruments.Closed(exchange, activity, status);
        // The caller has everything; its next request need not wait for the disk. The store writes what was offered before it closes.
        if (exchange.Caller is not null) _ = WriteUsageAsync(exchange, status, bytesSent);
    }

    async Task WriteUsageAsync(Exchange exchange, int status, long bytesSent)
    {
        try
        {
            // Both are offered before either is waited for, so that a store which closes meanwhile still writes both.
            Task answer = records.AnswerAsync(exchange), usage = records.CloseAsync(exchange, status, bytesSent);
            await Task.WhenAll(answer, usage).ConfigureAwait(false);
        }
        catch (Exception e) when (e is StoreUnavailableException or InvalidRecordException)
        {
            // The answer is out; the store reports its own health, and nothing more goes out while it is broken.
            LogNotStored(log, exchange.Id, e.GetType().Name);
        }
    }

    async Task<long> RefuseAsync(HttpContext context, Exchange exchange, Refusal refusal)
    {
        exchange.Outcome = refusal.Outcome;
        if (!refusal.IsRecorded) refusal = await RecordAsync(exchange, refusal).ConfigureAwait(false);
        StaffMessage message = MessageFor(exchange, refusal);
        return await ProtocolError.WriteAsync(context, exchange.Protocol.Answer.Error, message, exchange.Id, refusal.EndpointError).ConfigureAwait(false);
    }

    /// <summary>Puts the refusal on record. When that cannot be done, the broken store is what the caller hears about.</summary>
    async Task<Refusal> RecordAsync(Exchange exchange, Refusal refusal)
    {
        instruments.Refused(exchange, refusal.Code);
        if (exchange.Decision is not null) return refusal;
        try
        {
            await records.RefuseAsync(exchange, refusal.Inspection, refusal.Code).ConfigureAwait(false);
            return refusal;
        }
        catch (StoreUnavailableException)
        {
            return exchange.Caller is null ? refusal : new(MessageCode.StoreUnavailable);
        }
    }

    static StaffMessage MessageFor(Exchange exchange, Refusal refusal) => refusal.Found.Count > 0
        ? exchange.Messages.Write(refusal.Code, refusal.Found, exchange.Sent)
        : exchange.Messages.Write(refusal.Code, refusal.Detail) with { Sent = exchange.Sent };

    /// <summary>Sends the last byte.</summary>
    async Task FinishAsync(HttpContext context)
    {
        try
        {
            await context.Response.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidOperationException)
        {
            LogNotFinished(log, e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Usage of exchange {Exchange} could not be stored: {Fault}")]
    static partial void LogNotStored(ILogger log, string exchange, string fault);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A response could not be finished: {Fault}")]
    static partial void LogNotFinished(ILogger log, string fault);
}
