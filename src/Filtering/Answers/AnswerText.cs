namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What a member of an answer says of the model's text.</summary>
enum AnswerText : byte
{
    /// <summary>A string is text, and objects and lists are looked into.</summary>
    Text,

    /// <summary>There is no text of the model in it.</summary>
    None,

    /// <summary>JSON of the model's own, not in a string.</summary>
    Value,

    /// <summary>The text once more, token by token.</summary>
    Tokens,
}
