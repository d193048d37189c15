namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>One value of a conversation with its number. Holds text.</summary>
/// <param name="Label">Label of the placeholder, in capitals.</param>
/// <param name="Number">Number of the placeholder, from 1.</param>
/// <param name="Kind">What it is, as <c>Scanner.KindOf</c>.</param>
/// <param name="Value">The text, without escapes.</param>
/// <param name="Courtesy">For a person: the form of address before it.</param>
readonly record struct NumberedValue(string Label, int Number, string Kind, string Value, Courtesy Courtesy);
