namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Something in a file that could not be looked into, and why.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it could not be read.</param>
public sealed record UnreadPart(DocumentPlace Place, UnreadKind Kind, UnreadReason Reason)
{
    /// <summary>As records name it: <c>image:no-ocr</c>.</summary>
    public string Code => $"{UnreadWords.CodeOf(Kind)}:{UnreadWords.CodeOf(Reason)}";
}
