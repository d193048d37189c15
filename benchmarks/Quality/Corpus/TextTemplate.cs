namespace Gegevenshuis.AiGateway.Quality.Corpus;

/// <summary>One line of a file with texts.</summary>
/// <param name="Id">Unique over all files.</param>
/// <param name="Text">
/// Text with marks: <c>⟦bsn⟧</c> is a made-up value that should be found, <c>⟦bsn|111222333⟧</c> this one, and <c>⟦!order⟧</c> a made-up
/// number that should not be.
/// </param>
/// <param name="Times">How often it is expanded, each time with other values.</param>
/// <param name="Disguises">Ways in which its values are disguised in extra expansions.</param>
/// <param name="Written">Level of the disguise in which the values of the text itself are written: accident, easy, hard or heroic; null for plainly.</param>
sealed record TextTemplate(string Id, string Text, int Times = 1, IReadOnlyList<string>? Disguises = null, string? Written = null);
