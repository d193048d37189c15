using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.NameTraining.Corpora;
using Gegevenshuis.AiGateway.NameTraining.Generation;

namespace Gegevenshuis.AiGateway.NameTraining.Training;

/// <summary>What to train on; each part can be left out to see what it brings.</summary>
sealed record TrainingPlan(string Patterns, string? Corpora, int Texts, bool UsesLists, bool UsesMemory, int Seed, bool UsesRules = true)
{
    public const int DefaultTexts = 300_000;
}

/// <summary>Makes the runs to train on from patterns and corpora.</summary>
static class TrainingData
{
    /// <summary>Lexicons to read with: the whole one, and some with a share of the names missing, so that unknown names are learned too.</summary>
    public static NameLexicon[] Lexicons(WordFilters filters, TrainingPlan plan)
    {
        NameLexicon whole = NameResources.Lexicon(new Dictionary<string, Lexicon>(), filters);
        var random = new Random(plan.Seed);
        NameLexicon Without(double share) => NameResources.Lexicon(new Dictionary<string, Lexicon>
        {
            ["first-names"] = new("first-names", Keep("first-names.txt", share)),
            ["surnames"] = new("surnames", Keep("surnames.txt", share)),
        }, filters with { Propers = WordFilter.Of([]) });
        string[] Keep(string name, double share) => [.. NameResources.Lines(name).Where(_ => random.NextDouble() >= share)];
        return plan.UsesLists ? [whole, whole, whole, Without(0.3), Without(0.5), Without(0.8)] : [Without(1.1)];
    }

    public static List<Run> Collect(NameLexicon[] lexicons, TrainingPlan plan, Dictionaries dictionaries)
    {
        var random = new Random(plan.Seed);
        var sampler = new PersonSampler(new(NameResources.Text("first-names.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            new(NameResources.Text("surnames.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)), random);
        var documents = new DocumentSampler(PatternSet.Read(plan.Patterns, hasStandIns: true, dictionaries.Dutch, dictionaries.English), sampler, random);
        (NameReader Reader, RunCollector Collector)[] readers = [.. lexicons.Select(RunCollector.Over)];
        foreach (var reader in readers) reader.Collector.Remembers = plan.UsesMemory;

        for (int i = 0; i < plan.Texts; i++) Read(readers, random, documents.Draw(), 1);
        if (plan.Corpora is not null)
            foreach (LabelledText text in Corpus.Europeana(plan.Corpora).Concat(Corpus.OpenBoek(plan.Corpora)))
            {
                Read(readers, random, text, 0.6f);
                if (random.Next(3) == 0) Read(readers, random, Noise.Lower(text), 0.4f);
            }

        return [.. readers.SelectMany(static r => r.Collector.Runs)];
    }

    static void Read((NameReader Reader, RunCollector Collector)[] readers, Random random, LabelledText text, float weight)
    {
        (NameReader reader, RunCollector collector) = readers[random.Next(readers.Length)];
        collector.Weight = weight;
        collector.Read(reader, text);
    }
}
