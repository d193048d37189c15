namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The forms in which endpoints answer.</summary>
public enum AnswerKind : byte
{
    /// <summary>One JSON object (<c>application/json</c>).</summary>
    Json,

    /// <summary>Server-sent events (<c>text/event-stream</c>).</summary>
    EventStream,

    /// <summary>A JSON object per line (<c>application/x-ndjson</c>).</summary>
    Lines,

    /// <summary>One JSON array that grows while the model answers.</summary>
    Array,

    /// <summary>A file of JSON objects, one per line, that each stand by themselves: the answers of a batch.</summary>
    LineFile,

    /// <summary>One plain text: a transcript or subtitles.</summary>
    Text,

    /// <summary>Sound or another file without text; passes as it is.</summary>
    Binary,
}
