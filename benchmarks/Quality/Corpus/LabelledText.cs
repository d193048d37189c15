namespace Gegevenshuis.AiGateway.Quality.Corpus;

/// <summary>One text with everything in it that should be found. Made-up people and published test numbers only.</summary>
/// <param name="Id">Template and number of the expansion, for finding it back.</param>
/// <param name="Genre">Name of the file it came from.</param>
/// <param name="Disguise">How its values were disguised; "none" for most.</param>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Labels">In order of start; empty for a text in which nothing should be found.</param>
sealed record LabelledText(string Id, string Genre, string Disguise, byte[] Bytes, IReadOnlyList<Label> Labels)
{
    /// <summary>Words as a reader counts them: runs without white space.</summary>
    public int Words { get; } = System.Text.Encoding.UTF8.GetString(Bytes).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
