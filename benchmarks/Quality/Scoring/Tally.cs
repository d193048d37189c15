namespace Gegevenshuis.AiGateway.Quality.Scoring;

/// <summary>Counts over a number of texts.</summary>
sealed class Tally
{
    /// <summary>Values that should be found.</summary>
    public int Labels { get; set; }

    /// <summary>Of those: at least half covered by a finding of their own kind.</summary>
    public int Found { get; set; }

    /// <summary>Of those: every letter and digit covered by findings of any kind, so that nothing leaks.</summary>
    public int Covered { get; set; }

    /// <summary>Findings reported.</summary>
    public int Reported { get; set; }

    /// <summary>Of those: on a value of their own kind.</summary>
    public int Right { get; set; }

    /// <summary>Of those: on no value at all.</summary>
    public int FalseAlarms { get; set; }

    public int Words { get; set; }

    public int Texts { get; set; }
}
