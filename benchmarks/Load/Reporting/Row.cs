using Gegevenshuis.AiGateway.Load.Driving;

namespace Gegevenshuis.AiGateway.Load.Reporting;

/// <summary>Everything that was measured of one target.</summary>
/// <param name="Target">Its name and server.</param>
/// <param name="Rounds">One result of wrk per round, in order.</param>
/// <param name="FirstTokens">Milliseconds to the first piece of text, one per streamed request, in order.</param>
sealed record Row(Target Target, List<WrkResult> Rounds, List<double> FirstTokens)
{
    /// <summary>Highest resident memory seen after a round, in MiB.</summary>
    public double ResidentMiB { get; set; }

    public double PerSecond => Middle([.. Rounds.Select(round => round.PerSecond)], 0.5);

    public double ProcessorMicroseconds => Middle([.. Rounds.Select(round => round.ProcessorMicroseconds)], 0.5);

    public double MedianMilliseconds => Middle([.. Rounds.Select(round => round.MedianMilliseconds)], 0.5);

    public double P99Milliseconds => Middle([.. Rounds.Select(round => round.P99Milliseconds)], 0.5);

    public double FirstToken(double quantile) => Middle([.. FirstTokens], quantile);

    static double Middle(double[] values, double quantile)
    {
        Array.Sort(values);
        return values[Math.Min(values.Length - 1, (int)(values.Length * quantile))];
    }
}
