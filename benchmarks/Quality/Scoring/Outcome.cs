namespace Gegevenshuis.AiGateway.Quality.Scoring;

/// <summary>The figures of one run: in all, per kind, per genre and per disguise.</summary>
sealed record Outcome(
    Figures Total, SortedDictionary<string, Figures> Kinds, SortedDictionary<string, Figures> Genres, SortedDictionary<string, Figures> Disguises)
{
    /// <summary>All figures by the name under which they are compared and printed.</summary>
    public IEnumerable<(string Name, Figures Figures)> All()
    {
        yield return ("total", Total);
        foreach ((string name, Figures figures) in Kinds) yield return ($"kind {name}", figures);
        foreach ((string name, Figures figures) in Genres) yield return ($"genre {name}", figures);
        foreach ((string name, Figures figures) in Disguises) yield return ($"disguise {name}", figures);
    }
}
