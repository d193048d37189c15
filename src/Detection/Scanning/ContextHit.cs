namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>One place where a context word stands.</summary>
/// <param name="Start">Position in the whole view.</param>
/// <param name="End">Position just after the word and its suffix.</param>
/// <param name="Word">The word.</param>
/// <param name="IsWhole">False when a letter or digit follows directly: then it only counts for a value that starts there.</param>
readonly record struct ContextHit(long Start, long End, ContextWord Word, bool IsWhole)
{
    /// <summary>True when it stands before a value as a whole word, or stuck to it.</summary>
    public bool Precedes(long value) => End <= value && (IsWhole || End == value);
}
