namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>The lines of a batch file as messages: a question with its address and its number, in which values can be replaced.</summary>
public static class BatchQuestions
{
    /// <summary>The format of a line that asks one address.</summary>
    /// <param name="protocol">How the question itself is written.</param>
    /// <param name="address">The address.</param>
    public static Protocol Of(Protocol protocol, string address) => protocol with
    {
        Id = $"{protocol.Id}-batch",
        Fields =
        [
            new("custom_id", FieldKind.Known),
            new("method", FieldKind.Literal, "POST"),
            new("url", FieldKind.Literal, address),
            new("body", FieldKind.Known),
            .. protocol.Fields.Select(static field => field with { Path = $"body.{field.Path}" }),
        ],
        Request = new(),
    };
}
