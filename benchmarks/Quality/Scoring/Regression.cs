using System.Globalization;

namespace Gegevenshuis.AiGateway.Quality.Scoring;

/// <summary>Tells in which figures a run is worse than the committed one.</summary>
static class Regression
{
    /// <summary>One line per figure that worsened; empty when none did.</summary>
    public static IReadOnlyList<string> Between(Outcome committed, Outcome run)
    {
        Dictionary<string, Figures> today = run.All().ToDictionary(static one => one.Name, static one => one.Figures);
        var worse = new List<string>();
        foreach ((string name, Figures before) in committed.All())
        {
            if (!today.TryGetValue(name, out Figures? after))
            {
                // A kind without values and findings is gone from the table: its false alarms are.
                if (before.Values > 0) worse.Add($"{name}: gone");
                continue;
            }

            Compare(worse, name, "precision", before.Precision, after.Precision);
            Compare(worse, name, "recall", before.Recall, after.Recall);
            Compare(worse, name, "covered", before.Covered, after.Covered);
            Compare(worse, name, "false alarms per 1,000 words", -before.FalseAlarms, -after.FalseAlarms);
        }

        return worse;
    }

    static void Compare(List<string> worse, string name, string figure, double? before, double? after)
    {
        if (before is { } was && after is { } now && now < was)
            worse.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {figure} {Math.Abs(was)} -> {Math.Abs(now)}"));
    }
}
