namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A place in an answer where the endpoint says the id of something that it keeps.</summary>
/// <param name="Kind">What it is the id of, as <see cref="StoredReference.Kind"/>.</param>
/// <param name="Path">Names with dots, with <c>[]</c> for the items of at most one list: <c>response.output[].id</c>.</param>
public sealed record AnswerId(string Kind, string Path);
