namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Text read aloud with the OpenAI API. The sound passes as it is; the mark is in the header.</summary>
public static class OpenAiSpeech
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-speech",
        Request = new() { Stream = "" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("input", FieldKind.Prose),
            new("instructions", FieldKind.Prose),
            new("voice", FieldKind.Known),
            new("response_format", FieldKind.Literal, "mp3", "opus", "aac", "flac", "wav", "pcm"),
            new("stream_format", FieldKind.Literal, "audio", "sse"),
            new("speed", FieldKind.Knob),
        ],
        Answer = new()
        {
            Endings = [new("type", EndingScope.Answer, "speech.audio.done"), new("type", EndingScope.Error, "error"), new("error", EndingScope.Error)],
            NotText = ["type", "audio", "usage"],
            Other = AnswerKind.Binary,
            HasFiles = true,
            Tokens = new() { Input = ["usage.input_tokens"], Output = ["usage.output_tokens"] },
        },
    };
}
