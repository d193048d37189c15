using System.Diagnostics;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Routing;

namespace Gegevenshuis.AiGateway.Proxy.Telemetry;

/// <summary>Measures one try at one endpoint, in the words of the GenAI conventions.</summary>
sealed class EndpointCall(Instruments instruments, Exchange exchange, Destination destination, Activity? activity) : IDisposable
{
    readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Call once, when the try has ended.</summary>
    public void Ended(ForwardResult result, AnswerReport? answer)
    {
        TagList tags = new()
        {
            { Names.Operation, destination.Operation.Name },
            { Names.Provider, destination.Family.Provider },
            { Names.RequestModel, exchange.Model },
            { Names.Endpoint, destination.Endpoint.Id },
        };
        Count(tags, answer);
        if (exchange.TimeToFirstByte > TimeSpan.Zero) instruments.TimeToFirstToken.Record(exchange.TimeToFirstByte.TotalSeconds, tags);
        string error = ErrorOf(result, answer);
        if (error.Length > 0) tags.Add(Names.ErrorType, error);
        instruments.OperationDuration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
        Describe(tags, answer, error);
    }

    public void Dispose() => activity?.Dispose();

    void Count(TagList tags, AnswerReport? answer)
    {
        if (answer?.InputTokens is { } input) instruments.TokenUsage.Record(input, [.. tags, new(Names.TokenType, "input")]);
        if (answer?.OutputTokens is { } output) instruments.TokenUsage.Record(output, [.. tags, new(Names.TokenType, "output")]);
    }

    void Describe(TagList tags, AnswerReport? answer, string error)
    {
        if (activity is null) return;
        foreach ((string name, object? value) in tags) activity.SetTag(name, value);
        activity.SetTag(Names.ServerAddress, destination.Endpoint.Address.Host);
        activity.SetTag(Names.ServerPort, destination.Endpoint.Address.Port);
        activity.SetTag(Names.IsStreaming, exchange.IsStreaming);
        activity.SetTag(Names.InputTokens, answer?.InputTokens);
        activity.SetTag(Names.OutputTokens, answer?.OutputTokens);
        if (error.Length > 0) activity.SetStatus(ActivityStatusCode.Error);
    }

    // The name of the result is a fixed word; what the endpoint itself said is not passed on.
    static string ErrorOf(ForwardResult result, AnswerReport? answer) => result switch
    {
        ForwardResult.Answered when answer is { EndedCleanly: true } => "",
        ForwardResult.Answered when answer is { End: AnswerEnd.Stopped } => nameof(ForwardResult.Stopped),
        ForwardResult.Answered => "UpstreamDied",
        _ => result.ToString(),
    };
}
