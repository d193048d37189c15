namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Ends the reading of one file inside the reader; never leaves it. Carries a reason and no text.</summary>
sealed class UnreadException(UnreadReason reason) : Exception("A file cannot be read.")
{
    public UnreadReason Reason => reason;

    /// <summary>The whole reading stops, not only this part: a bound on all parts together was reached.</summary>
    public bool IsFinal => reason is UnreadReason.TooSlow or UnreadReason.TooManyParts or UnreadReason.TooLarge;
}
