namespace Gegevenshuis.AiGateway.NameTraining.Training;

/// <summary>Numbers the features that occur often enough to be learned.</summary>
sealed class FeatureIndex
{
    readonly Dictionary<uint, int> _numbers = [];

    public List<uint> Names { get; } = [];

    public static FeatureIndex Of(IReadOnlyList<Run> runs, int fewest)
    {
        var counts = new Dictionary<uint, int>();
        foreach (Run run in runs)
            foreach (int feature in run.Features)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, (uint)feature, out _)++;
        return Of(counts.Where(c => c.Value >= fewest).Select(static c => c.Key));
    }

    public static FeatureIndex Of(IEnumerable<uint> names)
    {
        var index = new FeatureIndex();
        foreach (uint name in names)
        {
            index._numbers[name] = index.Names.Count;
            index.Names.Add(name);
        }

        return index;
    }

    /// <summary>The same runs with numbers for names; unknown features become -1.</summary>
    public List<Run> Number(IReadOnlyList<Run> runs)
        => [.. runs.Select(run => run with { Features = Array.ConvertAll(run.Features, f => _numbers.GetValueOrDefault((uint)f, -1)) })];
}
