namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>One line of a batch file in which something was found.</summary>
/// <param name="Start">First byte, in the body of the form.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Filter">Reads it.</param>
readonly record struct BatchLine(int Start, int Length, MessageFilter Filter);
