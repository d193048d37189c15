namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What a protocol knows about a field. Everything it does not list is text and is scanned, names of fields included.</summary>
public enum FieldKind : byte
{
    /// <summary>A field with a known name; its value is scanned like any other.</summary>
    Known,

    /// <summary>Running text: scanned as it stands. A number in its place stands for tokens, which nobody can read, and is refused. Other values are scanned with their name before them, as context.</summary>
    Prose,

    /// <summary>A word from a fixed list. Not scanned when it is one of them; anything else is text.</summary>
    Literal,

    /// <summary>A number that steers the model. Not scanned while it is no longer than such a number is; a longer one is text.</summary>
    Knob,

    /// <summary>The name of the model. Not scanned while it looks like one.</summary>
    Model,

    /// <summary>One message of the conversation.</summary>
    Message,

    /// <summary>One part of a message; its <c>type</c> says whether it is text.</summary>
    Part,

    /// <summary>Encoded content of a part that cannot be inspected; only reached when the endpoint allows such parts.</summary>
    Payload,

    /// <summary>What the endpoint itself made and signed, to be given back unread. Scanned as text, but not taken for a file.</summary>
    Opaque,

    /// <summary>Points at something the endpoint keeps, which the gateway has not seen. Any value but null, false or nothing is refused, unless the gateway kept what it points at.</summary>
    Reference,
}
