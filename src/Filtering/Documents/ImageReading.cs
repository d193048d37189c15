namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>The text in an image, or why it could not be read.</summary>
/// <param name="Text">Empty when there is no text in it; null when it could not be read.</param>
/// <param name="Reason">Why, when the text is null.</param>
public readonly record struct ImageReading(string? Text, UnreadReason Reason);
