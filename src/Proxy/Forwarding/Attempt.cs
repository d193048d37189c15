using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>One try to deliver a message, and what came of it. Not thread-safe.</summary>
sealed class Attempt(OutgoingMessage message, AnswerWatch watch) : IDisposable
{
    public OutgoingMessage Message => message;

    public AnswerWatch Watch => watch;

    /// <summary>What became clear from the endpoint's answer; null while there is none.</summary>
    public ForwardResult? Result { get; set; }

    /// <summary>The answer as the client gets it; null when there is none.</summary>
    public AnswerFilterStream? Answer { get; set; }

    /// <summary>Why the endpoint refused; null when it did not.</summary>
    public EndpointError? Error { get; set; }

    public void Dispose()
    {
        Answer?.Dispose();
        watch.Dispose();
    }
}
