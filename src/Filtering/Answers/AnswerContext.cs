namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What the filter of an answer must know about the request.</summary>
public sealed record AnswerContext
{
    /// <summary>How the endpoint's answers look.</summary>
    public AnswerShape Shape { get; init; } = Protocols.OpenAiChat.Answer;

    /// <summary>Placeholders of this exchange and of no other.</summary>
    public PseudonymMap Map { get; init; } = PseudonymMap.Empty;

    /// <summary>What is looked for in text of the model's own.</summary>
    public AnswerRules Rules { get; init; } = AnswerRules.None;

    /// <summary>What the endpoint was sent although a rule found it: no text of the model's own.</summary>
    public TypedValues Typed { get; init; } = TypedValues.None;

    /// <summary>The mark to put on the answer; null for an answer that no model made, such as an error of the endpoint.</summary>
    public AnswerMark? Mark { get; init; }

    /// <summary>The gateway asked for token counts and the client did not: count them and hide them.</summary>
    public bool HideUsage { get; init; }

    /// <summary>Number of choices the request asks for. Decides in which chunk the mark goes. At least 1.</summary>
    public int Choices { get; init; } = 1;

    /// <summary>The request asks for JSON as answer text, so restored values are escaped to fit in it.</summary>
    public bool TextIsJson { get; init; }

    public FilterLimits Limits { get; init; } = new();

    /// <summary>Text for the user when the endpoint stops halfway.</summary>
    public string UpstreamDiedMessage { get; init; } =
        "De AI-dienst is halverwege gestopt. Het antwoord is niet compleet. Probeer het straks opnieuw.";

    /// <summary>Text for the user when a rule ends the answer.</summary>
    public string StoppedMessage { get; init; } =
        "De AI-poort heeft het antwoord gestopt. Het model noemde gegevens die je niet mag krijgen. Stel je vraag anders.";

    /// <summary>Text for the user when the answer cannot be read or is too large.</summary>
    public string UnreadableMessage { get; init; } =
        "Het antwoord van de AI-dienst is niet leesbaar of te groot. Probeer het opnieuw met een kortere vraag.";

    /// <summary>Text for the user when what belongs to the answer could not be kept.</summary>
    public string NotKeptMessage { get; init; } =
        "De AI-poort kan nu niet bewaren wat bij dit antwoord hoort. Probeer het straks opnieuw.";

    /// <summary>Keeps what later messages need to know of ids that are about to reach the client; null when nothing is kept.</summary>
    /// <remarks>Called before the first byte with such an id is handed out. False, or an exception, ends the answer with an error.</remarks>
    public KeepIds? Keep { get; init; }
}
