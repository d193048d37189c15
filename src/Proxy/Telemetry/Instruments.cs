using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Spooling;

namespace Gegevenshuis.AiGateway.Proxy.Telemetry;

/// <summary>The gateway's metrics and traces. Only ids, codes and counts go in: no text, no key, no user, no address of a caller.</summary>
/// <remarks>Thread-safe. Costs next to nothing while nobody listens.</remarks>
sealed class Instruments : IDisposable
{
    static readonly double[] s_seconds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];
    static readonly double[] s_tokens = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304];
    static readonly double[] s_inspection = [0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5];

    readonly Meter _meter = new(Names.Source);
    readonly ActivitySource _activities = new(Names.Source);
    readonly Histogram<double> _inspection;
    readonly Counter<long> _decisions;
    readonly Counter<long> _findings;
    readonly Counter<long> _exchanges;
    readonly Counter<long> _alertsNotSent;
    readonly Counter<long> _erased;

    public Instruments()
    {
        OperationDuration = Histogram(Names.OperationDuration, "s", s_seconds);
        TimeToFirstToken = Histogram(Names.TimeToFirstToken, "s", s_seconds);
        TokenUsage = _meter.CreateHistogram(Names.TokenUsage, "{token}", advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [.. s_tokens.Select(static bound => (long)bound)] });
        _inspection = Histogram(Names.InspectionDuration, "s", s_inspection);
        _decisions = _meter.CreateCounter<long>(Names.Decisions);
        _findings = _meter.CreateCounter<long>(Names.Findings);
        _exchanges = _meter.CreateCounter<long>(Names.Exchanges);
        _erased = _meter.CreateCounter<long>(Names.Erased);
        _alertsNotSent = _meter.CreateCounter<long>(Names.AlertsNotSent);
    }

    internal Histogram<double> OperationDuration { get; }

    internal Histogram<double> TimeToFirstToken { get; }

    internal Histogram<long> TokenUsage { get; }

    /// <summary>Shows how far uploads are: on the disk now, and written and read back since the start.</summary>
    public void Watch(SpoolFolder spool)
    {
        _meter.CreateObservableUpDownCounter(Names.SpooledBytes, () => spool.Taken, "By");
        _meter.CreateObservableUpDownCounter(Names.SpooledFiles, () => spool.OpenFiles);
        _meter.CreateObservableCounter(Names.SpooledWritten, () => spool.Written, "By");
        _meter.CreateObservableCounter(Names.SpooledRead, () => spool.BytesRead, "By");
    }

    /// <summary>Starts the trace of one exchange. It never continues a caller's trace: the trace id is the key to the records.</summary>
    /// <returns>Null when nobody listens.</returns>
    public Activity? StartExchange()
    {
        if (!_activities.HasListeners()) return null;
        Activity.Current = null;
        return _activities.StartActivity("uitwisseling", ActivityKind.Server);
    }

    public EndpointCall StartCall(Exchange exchange, OutgoingMessage message)
        => new(this, exchange, message.Destination, _activities.StartActivity($"{exchange.Operation.Name} {exchange.Model}", ActivityKind.Client));

    public void Inspected(TimeSpan duration) => _inspection.Record(duration.TotalSeconds);

    /// <summary>Counts a verdict with its findings.</summary>
    public void Decided(Exchange exchange, Verdict verdict, string reason)
    {
        string word = verdict.Kind switch { VerdictKind.Block => "block", VerdictKind.Rewrite => "rewrite", _ => "pass" };
        Count(exchange, word, reason);
        foreach (RuleOutcome outcome in verdict.Outcomes)
        {
            _findings.Add(outcome.Count, new(Names.DataClass, DataClassCodes.Of(outcome.Rule.Class)), new(Names.Action, FindingReport.CodeOf(outcome.Action)));
        }
    }

    /// <summary>Counts what a model produced itself; the action is that for answers.</summary>
    public void Answered(Exchange exchange)
    {
        foreach (AnswerOutcome found in exchange.Answer?.Findings ?? [])
        {
            _findings.Add(found.Count, new(Names.DataClass, DataClassCodes.Of(found.Rule.Class)), new(Names.Action, "answer-" + AnswerFindings.CodeOf(found.Rule.Answer)));
        }
    }

    /// <summary>Counts a request that was refused before a verdict.</summary>
    public void Refused(Exchange exchange, string reason) => Count(exchange, "refuse", reason);

    public void Closed(Exchange exchange, Activity? activity, int status)
    {
        _exchanges.Add(1, new(Names.Application, exchange.Application), new(Names.Outcome, exchange.Outcome), new(Names.Status, status));
        if (activity is null) return;
        activity.SetTag(Names.Application, exchange.Application);
        activity.SetTag(Names.Endpoint, exchange.Endpoint);
        activity.SetTag(Names.RequestModel, exchange.Model);
        activity.SetTag(Names.Outcome, exchange.Outcome);
        activity.SetTag(Names.Status, status);
    }

    /// <summary>Counts what was kept for conversations and files, and is erased because it expired.</summary>
    public void Erased(int count) => _erased.Add(count);

    public void AlertNotSent(string channel, string code) => _alertsNotSent.Add(1, new(Names.Channel, channel), new(Names.ErrorType, code));

    public void Dispose()
    {
        _meter.Dispose();
        _activities.Dispose();
    }

    void Count(Exchange exchange, string verdict, string reason)
        => _decisions.Add(1, new(Names.Application, exchange.Application), new(Names.Verdict, verdict), new(Names.Reason, reason));

    Histogram<double> Histogram(string name, string unit, double[] bounds)
        => _meter.CreateHistogram(name, unit, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
}
