namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>How long one way took, beside the first one.</summary>
/// <param name="Name">The way.</param>
/// <param name="Found">What it found; the same every time.</param>
/// <param name="Nanoseconds">For all of the work, in the fastest round.</param>
/// <param name="Ratio">How many times the first way's time this way took: the median over the rounds, in each of which both ran.</param>
sealed record Timing(string Name, int Found, double Nanoseconds, double Ratio)
{
    const int Rounds = 9;
    const long LeastRound = 15_000_000;
    const long WarmUp = 250_000_000;

    /// <summary>Runs every way in turn, round after round, so that a slow minute of the machine is slow for all.</summary>
    /// <exception cref="InvalidOperationException">A way did not find the same twice.</exception>
    public static IReadOnlyList<Timing> Alternate(params ReadOnlySpan<Way> ways)
    {
        double[][] times = new double[ways.Length][];
        int[] found = new int[ways.Length];
        for (int i = 0; i < ways.Length; i++)
        {
            (times[i], found[i]) = (new double[Rounds], ways[i].Run());
            for (long start = ThreadClock.Now; ThreadClock.Now - start < WarmUp;) ways[i].Run();
        }

        for (int round = 0; round < Rounds; round++)
            for (int i = 0; i < ways.Length; i++) times[i][round] = Time(ways[i], found[i]);

        var timings = new Timing[ways.Length];
        for (int i = 0; i < ways.Length; i++)
            timings[i] = new(ways[i].Name, found[i], times[i].Min(), Median([.. times[i].Zip(times[0], static (own, first) => own / first)]));
        return timings;
    }

    static double Time(Way way, int found)
    {
        int runs = 0;
        long start = ThreadClock.Now, end;
        do
        {
            if (way.Run() != found) throw new InvalidOperationException($"{way.Name} did not find the same twice.");
            runs++;
        }
        while ((end = ThreadClock.Now) - start < LeastRound);

        return (double)(end - start) / runs;
    }

    static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
