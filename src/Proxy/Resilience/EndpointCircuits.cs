using System.Collections.Concurrent;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Gegevenshuis.AiGateway.Proxy.Resilience;

/// <summary>Tries an endpoint once more when no connection could be made, and leaves it alone for a while after a series of failures.</summary>
/// <remarks>Thread-safe. One circuit per endpoint, over changes of the policy. A second try sends what was decided and recorded, to the same endpoint.</remarks>
sealed class EndpointCircuits(TimeProvider clock)
{
    readonly ConcurrentDictionary<string, ResiliencePipeline<ForwardResult>> _pipelines = new(StringComparer.Ordinal);

    /// <param name="endpoint">Id of the endpoint.</param>
    /// <param name="state">Passed to <paramref name="send"/>.</param>
    /// <param name="send">One try.</param>
    /// <param name="cancellationToken">Ends the pause before a second try.</param>
    public async ValueTask<ForwardResult> RunAsync<TState>(
        string endpoint, TState state, Func<TState, CancellationToken, ValueTask<ForwardResult>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipelines.GetOrAdd(endpoint, Build)
                .ExecuteAsync(static (call, token) => call.send(call.state, token), (state, send), cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException)
        {
            return ForwardResult.Resting;
        }
    }

    ResiliencePipeline<ForwardResult> Build(string endpoint) => new ResiliencePipelineBuilder<ForwardResult> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<ForwardResult>
        {
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is null && arguments.Outcome.Result == ForwardResult.Unreachable),
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(100),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ForwardResult>
        {
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is null
                && arguments.Outcome.Result is ForwardResult.Unreachable or ForwardResult.Failed or ForwardResult.TooSlow),
            FailureRatio = 0.5,
            MinimumThroughput = 8,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
        })
        .Build();
}
