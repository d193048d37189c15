namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>A text of a file, scanned as one: a page, a sheet, the body of a letter.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Holds what was typed: not to be logged or kept.</param>
/// <param name="Lines">What a line of it is called.</param>
/// <param name="Numbers">Number of each line in the file, when lines were left out; null when they are simply counted.</param>
public sealed record DocumentPart(DocumentPlace Place, string Text, PlaceKind Lines = PlaceKind.Line, IReadOnlyList<int>? Numbers = null)
{
    /// <summary>Another reading of a text that came before: what it finds again is not counted again.</summary>
    public bool IsAgain { get; init; }

    /// <param name="line">0-based line of <see cref="Text"/>.</param>
    public DocumentPlace At(int line) => Place.With(Lines, Numbers is null ? line + 1 : line < Numbers.Count ? Numbers[line] : 0);
}
