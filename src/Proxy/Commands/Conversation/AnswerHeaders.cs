using System.ClientModel.Primitives;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Conversation;

/// <summary>Remembers the AI mark in the headers of the last answer, which the client keeps to itself for streams.</summary>
sealed class AnswerHeaders : PipelinePolicy
{
    public const string Mark = "AI-Disclosure";

    /// <summary>Value of the header, or null when the answer had none.</summary>
    public string? Disclosure { get; private set; }

    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        ProcessNext(message, pipeline, currentIndex);
        Keep(message);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        await ProcessNextAsync(message, pipeline, currentIndex).ConfigureAwait(false);
        Keep(message);
    }

    void Keep(PipelineMessage message)
    {
        string? value = null;
        Disclosure = message.Response?.Headers.TryGetValue(Mark, out value) == true ? value : null;
    }
}
