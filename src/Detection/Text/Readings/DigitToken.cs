namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>One piece of a number that is written in pieces.</summary>
/// <param name="Start">Index in the view.</param>
/// <param name="End">Index just after it.</param>
/// <param name="First">Index of its first character in the run's characters.</param>
/// <param name="Count">Characters it counts for.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Join">What stands between it and the piece before it, as a number that is equal for equal text; 0 for the first.</param>
/// <param name="IsPart">True when words in between say that this is a next part.</param>
readonly record struct DigitToken(int Start, int End, int First, int Count, DigitKind Kind, uint Join, bool IsPart)
{
    /// <summary>True for a digit by itself, however it is written.</summary>
    public bool IsSingle => Kind == DigitKind.Word || (Kind == DigitKind.Digits && Count == 1);
}
