namespace Gegevenshuis.AiGateway.Micro.Field;

/// <summary>Best of several runs, in processor time of the thread.</summary>
static class BestOf
{
    /// <summary>Nanoseconds of the fastest run, within a budget of processor time.</summary>
    public static double Run(Action action, double budgetMilliseconds = 400)
    {
        action();
        double best = double.MaxValue, spent = 0;
        while (spent < budgetMilliseconds * 1e6)
        {
            long start = ProcessorClock.Nanoseconds();
            action();
            double taken = ProcessorClock.Nanoseconds() - start;
            best = Math.Min(best, taken);
            spent += Math.Max(taken, 1000);
        }

        return best;
    }
}
