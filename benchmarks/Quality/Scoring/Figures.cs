namespace Gegevenshuis.AiGateway.Quality.Scoring;

/// <summary>What a tally comes to.</summary>
/// <param name="Texts">Texts looked at.</param>
/// <param name="Words">Words in them.</param>
/// <param name="Values">Values that should be found.</param>
/// <param name="Precision">Share of findings that are of the right kind in the right place, in per cent; null without findings.</param>
/// <param name="Recall">Share of values found as their own kind, in per cent; null without values.</param>
/// <param name="Covered">Share of values of which nothing leaks, in per cent; null without values.</param>
/// <param name="FalseAlarms">Findings on no value at all, per 1,000 words.</param>
sealed record Figures(int Texts, int Words, int Values, double? Precision, double? Recall, double? Covered, double FalseAlarms)
{
    public static Figures Of(Tally tally) => new(
        tally.Texts, tally.Words, tally.Labels, Share(tally.Right, tally.Reported), Share(tally.Found, tally.Labels), Share(tally.Covered, tally.Labels),
        tally.Words == 0 ? 0 : Math.Round(1000.0 * tally.FalseAlarms / tally.Words, 2));

    static double? Share(int part, int whole) => whole == 0 ? null : Math.Round(100.0 * part / whole, 1);
}
