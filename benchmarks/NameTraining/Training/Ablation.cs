using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.NameTraining.Corpora;
using Gegevenshuis.AiGateway.NameTraining.Evaluation;

namespace Gegevenshuis.AiGateway.NameTraining.Training;

/// <summary>Trains smaller models with one part left out, and with fewer texts, to see what each brings.</summary>
static class Ablation
{
    const int Texts = 40_000;

    public static void Write(Dictionaries dictionaries, TrainingPlan plan, string gold, string target, TextWriter log)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"## What each part brings\n\nSmaller models, {Texts} texts from patterns unless said otherwise, on `prompts` and `handwritten` together; false alarms on `clean`.\n");
        table.AppendLine("| model | covered recall | in lower case | overlap precision | false alarms per 1,000 clean words |\n| --- | ---: | ---: | ---: | ---: |");
        plan = plan with { Texts = Texts };
        (string Name, TrainingPlan Plan)[] variants =
        [
            ("all parts", plan),
            ("without name lists", plan with { UsesLists = false }),
            ("without memory of earlier names", plan with { UsesMemory = false }),
            ("without the closed rules", plan with { UsesRules = false }),
            ("without corpora", plan with { Corpora = null }),
            ("without patterns (corpora only)", plan with { Texts = 0 }),
            ("10,000 texts", plan with { Texts = 10_000 }),
            ("2,500 texts", plan with { Texts = 2_500 }),
        ];
        foreach ((string name, TrainingPlan variant) in variants)
        {
            string row = Row(name, dictionaries, variant, gold);
            log.WriteLine(row);
            table.AppendLine(row);
        }

        File.WriteAllText(target, table.ToString());
    }

    static string Row(string name, Dictionaries dictionaries, TrainingPlan plan, string gold)
    {
        string path = Path.GetTempFileName();
        ModelBuilder.Build(dictionaries, path, plan, TextWriter.Null);
        NameModelFile file;
        using (FileStream stream = File.OpenRead(path)) file = NameModelFile.Read(stream);
        File.Delete(path);
        var none = new Lexicon("none", []);
        var lists = plan.UsesLists ? new Dictionary<string, Lexicon>() : new Dictionary<string, Lexicon> { ["first-names"] = none, ["surnames"] = none };
        NameLexicon lexicon = NameResources.Lexicon(lists, file.Filters);
        var reader = new NameReader(lexicon, (tokens, memory) => new NameTagger(file.Model, lexicon.Always, lexicon.Never, tokens, memory) { HasRules = plan.UsesRules });
        (Tally names, SortedDictionary<string, Tally> parts) = Evaluator.Measure([Path.Combine(gold, "prompts.jsonl"), Path.Combine(gold, "handwritten.jsonl")], "noise", reader, []);
        (Tally clean, _) = Evaluator.Measure([Path.Combine(gold, "clean.jsonl")], "noise", reader, []);
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {names.CoveredRecall:F1} | {parts["noise=lower"].CoveredRecall:F1} | {names.OverlapPrecision:F1} | {clean.FalseAlarms:F1} |");
    }
}
