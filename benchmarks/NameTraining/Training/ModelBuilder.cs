using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.NameTraining.Corpora;

namespace Gegevenshuis.AiGateway.NameTraining.Training;

/// <summary>From texts to the file of the model: train on all features, keep the best, train those on, round to bytes.</summary>
static class ModelBuilder
{
    const int FewestOccurrences = 3;
    const int SlotBits = 17;

    // Chosen on the curve of benchmarks/results/names.md: mean scores of a name's words, in sixteenths of a logit.
    const int Likely = -NameModel.Scale / 2;
    const int Certain = 2 * NameModel.Scale;

    public static void Build(Dictionaries dictionaries, string target, TrainingPlan plan, TextWriter log)
    {
        List<Run> runs = TrainingData.Collect(TrainingData.Lexicons(dictionaries.Filters, plan), plan, dictionaries);
        FeatureIndex all = FeatureIndex.Of(runs, FewestOccurrences);
        log.WriteLine($"{runs.Count} runs, {runs.Sum(static r => (long)r.Length)} open tokens, {all.Names.Count} features");
        CrfTrainer wide = Train(all.Number(runs), all.Names.Count, plan.Seed, passes: 4, log);

        FeatureIndex kept = FeatureIndex.Of(Best(wide, all));
        CrfTrainer narrow = Train(kept.Number(runs), kept.Names.Count, plan.Seed + 1, passes: 5, log);
        uint[] buckets = Place(narrow, kept);
        log.WriteLine($"{kept.Names.Count} features kept");
        int[] transitions = [.. narrow.Transitions.ToArray().Select(static t => t < -1000 ? NameModel.Never : (int)MathF.Round(t * NameModel.Scale))];
        using FileStream file = File.Create(target);
        NameModelFile.Write(file, dictionaries.Filters, buckets, transitions, Likely, Certain);
    }

    static CrfTrainer Train(List<Run> runs, int features, int seed, int passes, TextWriter log)
    {
        var trainer = new CrfTrainer(features, seed, decay: 1e-6f);
        for (int pass = 1; pass <= passes; pass++) log.WriteLine($"pass {pass}: loss {trainer.Pass(runs, pass == passes ? 0 : 0.15f):F4}");
        return trainer;
    }

    /// <summary>The features with the largest weights, as many as find a place in their buckets.</summary>
    static IEnumerable<uint> Best(CrfTrainer trainer, FeatureIndex index)
    {
        float[] weights = trainer.Weights.ToArray();
        uint[] buckets = new uint[2 << SlotBits];
        sbyte[] any = [1, 1, 1, 1];
        return [.. Enumerable.Range(0, index.Names.Count).OrderByDescending(f => Size(weights, f)).Select(f => index.Names[f]).Where(name => NameModel.TryPlace(buckets, name, any))];
    }

    static float Size(float[] weights, int feature)
    {
        float sum = 0;
        for (int y = 0; y < NameModel.Labels - 1; y++) sum += weights[(feature * 4) + y] * weights[(feature * 4) + y];
        return sum;
    }

    static uint[] Place(CrfTrainer trainer, FeatureIndex index)
    {
        var buckets = new uint[2 << SlotBits];
        float[] weights = trainer.Weights.ToArray();
        var row = new sbyte[4];
        for (int feature = 0; feature < index.Names.Count; feature++)
        {
            for (int y = 0; y < 4; y++) row[y] = (sbyte)Math.Clamp(MathF.Round(weights[(feature * 4) + y] * NameModel.Scale), -127, 127);
            NameModel.TryPlace(buckets, index.Names[feature], row);
        }

        return buckets;
    }
}
