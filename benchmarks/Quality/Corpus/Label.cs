namespace Gegevenshuis.AiGateway.Quality.Corpus;

/// <summary>A value that should be found.</summary>
/// <param name="Kind">What it is, in the words of the rules.</param>
/// <param name="Start">First byte in the UTF-8 text.</param>
/// <param name="End">Index after the last byte.</param>
readonly record struct Label(string Kind, int Start, int End);
