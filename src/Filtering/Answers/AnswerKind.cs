namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The two forms in which endpoints answer.</summary>
public enum AnswerKind : byte
{
    /// <summary>One JSON object (<c>application/json</c>).</summary>
    Json,

    /// <summary>Server-sent events (<c>text/event-stream</c>).</summary>
    EventStream,
}
