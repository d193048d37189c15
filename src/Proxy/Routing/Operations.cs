using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>The catalogue of operations. What is not in it is refused.</summary>
static class Operations
{
    public static Operation Chat { get; } = new()
    {
        Name = "chat",
        Paths = ["/v1/chat/completions", "/openai/v1/chat/completions", "/openai/deployments/{model}/chat/completions"],
        Target = "chat/completions",
        Protocols = OpenAi(Protocols.OpenAiChat),
    };

    public static Operation Responses { get; } = new()
    {
        Name = "responses",
        Paths = ["/v1/responses", "/openai/v1/responses", "/openai/responses"],
        Target = "responses",
        Protocols = OpenAi(Protocols.OpenAiResponses),
    };

    static Operation Completions { get; } = OpenAiLike("text_completion", "completions", OpenAiCompletions.Protocol);

    static Operation Embeddings { get; } = OpenAiLike("embeddings", "embeddings", OpenAiEmbeddings.Protocol);

    static Operation Moderations { get; } = OpenAiLike("moderations", "moderations", OpenAiModerations.Protocol);

    static Operation Images { get; } = OpenAiLike("generate_image", "images/generations", OpenAiImages.Protocol);

    static Operation Speech { get; } = OpenAiLike("speech", "audio/speech", OpenAiSpeech.Protocol);

    static Operation Transcriptions { get; } = Form("transcription", "audio/transcriptions", FormProtocols.Transcriptions, "input_audio");

    static Operation Translations { get; } = Form("audio_translation", "audio/translations", FormProtocols.Translations, "input_audio");

    static Operation ImageEdits { get; } = Form("edit_image", "images/edits", FormProtocols.ImageEdits, "image_url");

    public static Operation Files { get; } = Form("upload_file", "files", FormProtocols.Files, "file") with { HasNoModel = true, IsForFirst = true, Paths = ["/v1/files", "/openai/v1/files", "/openai/files"] };

    static Operation Messages { get; } = Of("messages", "/v1/messages", "messages", "anthropic", AnthropicMessages.Protocol);

    static Operation CountTokens { get; } = Of("count_tokens", "/v1/messages/count_tokens", "messages/count_tokens", "anthropic", AnthropicMessages.Counting);

    static Operation Generate { get; } = Gemini("generate_content", "generateContent", GeminiGenerate.Protocol);

    static Operation GenerateStreamed { get; } = Gemini("generate_content_stream", "streamGenerateContent", GeminiGenerate.Streamed);

    static Operation GeminiCount { get; } = Gemini("gemini_count_tokens", "countTokens", GeminiGenerate.Counting);

    static Operation OllamaTalk { get; } = Of("ollama_chat", "/api/chat", "api/chat", "ollama", OllamaChat.Protocol);

    static Operation OllamaText { get; } = Of("ollama_generate", "/api/generate", "api/generate", "ollama", OllamaGenerate.Protocol);

    static Operation OllamaVectors { get; } = Of("ollama_embed", "/api/embed", "api/embed", "ollama", OllamaEmbeddings.Protocol);

    public static IReadOnlyList<Operation> All { get; } =
    [
        Chat, Responses, Completions, Embeddings, Moderations, Images, Speech, Transcriptions, Translations, ImageEdits, Files, Messages, CountTokens,
        Generate, GenerateStreamed, GeminiCount, OllamaTalk, OllamaText, OllamaVectors, .. KeptOperations.All,
    ];

    /// <summary>What the lines of a batch file may ask.</summary>
    public static IReadOnlyList<Operation> Batched { get; } = [Chat, Responses, Completions, Embeddings, Moderations];

    static Operation Form(string name, string target, Protocol protocol, string part) => OpenAiLike(name, target, protocol) with
    {
        FormPart = part,
        Protocols = new Dictionary<string, Protocol>(StringComparer.Ordinal) { ["openai"] = protocol, ["azure-openai"] = protocol },
    };

    static Operation Of(string name, string path, string target, string family, Protocol protocol) => new()
    {
        Name = name,
        Paths = [path],
        Target = target,
        Protocols = new Dictionary<string, Protocol>(StringComparer.Ordinal) { [family] = protocol },
    };

    static Operation Gemini(string name, string method, Protocol protocol)
        => Of(name, $"/v1beta/models/{{model}}:{method}", $"models/{{model}}:{method}", "gemini", protocol);

    static Operation OpenAiLike(string name, string target, Protocol protocol) => new()
    {
        Name = name,
        Paths = [$"/v1/{target}", $"/openai/v1/{target}", $"/openai/deployments/{{model}}/{target}"],
        Target = target,
        Protocols = OpenAi(protocol),
    };

    // Mistral and Ollama speak these as OpenAI does, apart from Mistral's chat.
    static Dictionary<string, Protocol> OpenAi(Protocol protocol) => new(StringComparer.Ordinal)
    {
        ["openai"] = protocol,
        ["azure-openai"] = protocol,
        ["mistral"] = protocol.Id == Protocols.OpenAiChat.Id ? MistralChat.Protocol : protocol,
        ["ollama"] = protocol,
    };
}
