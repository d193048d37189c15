namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>How the answers of a protocol look, as data: where running text is, what ends it, and where the counts are.</summary>
public sealed record AnswerShape
{
    /// <summary>Strings that carry text in pieces. All other strings of a chunk are whole.</summary>
    public IReadOnlyList<AnswerPiece> Pieces { get; init; } = [];

    /// <summary>Members without text of the model, in a chunk or a whole answer: ids, kinds, counts, names of tools, and what is encoded.
    /// Everything they do not name is text.</summary>
    public IReadOnlyList<string> NotText { get; init; } = [];

    /// <summary>Members with JSON of the model's own that is not in a string: the arguments of tools in some protocols.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Members that say the text again, token by token. They are emptied when text may be masked.</summary>
    public IReadOnlyList<string> TokenLists { get; init; } = [];

    /// <summary>Numbers and flags that tell texts of one kind apart, from the outside in; at most three.</summary>
    /// <remarks>An item of a list without its <c>index</c> counts by its position.</remarks>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>Name of the outermost member with a word that tells texts apart as well; empty when there is none.</summary>
    public string Kind { get; init; } = "";

    public IReadOnlyList<AnswerEnding> Endings { get; init; } = [];

    /// <summary>Members that a chunk of our own copies from the chunk whose text it continues.</summary>
    public IReadOnlyList<string> Envelope { get; init; } = [];

    /// <summary>Name of the outermost member that numbers the chunks; empty when they are not numbered.</summary>
    public string Sequence { get; init; } = "";

    /// <summary>Each event says its type on an <c>event</c> line too.</summary>
    public bool NamesEvents { get; init; }

    /// <summary>The object of a chunk that gets the AI mark; empty for the outermost.</summary>
    public string MarkAt { get; init; } = "";

    /// <summary>The mark goes in the first chunk that has a place for it, not in the one that ends the answer.</summary>
    public bool MarksStart { get; init; }

    /// <summary>Where the endpoint names the model it used.</summary>
    public IReadOnlyList<string> Model { get; init; } = ["model"];

    /// <summary>Where the endpoint says the ids of what it keeps.</summary>
    public IReadOnlyList<AnswerId> Ids { get; init; } = [];

    public AnswerTokens Tokens { get; init; } = new();

    /// <summary>The form of a streamed answer whose content type does not say that it is events, or of a whole one that is not JSON.</summary>
    public AnswerKind Other { get; init; } = AnswerKind.Json;

    /// <summary>The answer is a model's work and gets the AI mark; false for counts and vectors.</summary>
    public bool HasMark { get; init; } = true;

    /// <summary>An event may hold a whole file, and so be as large as a whole answer.</summary>
    public bool HasFiles { get; init; }

    public ErrorShape Error { get; init; }
}
