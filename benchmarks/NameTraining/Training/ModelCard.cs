using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.NameTraining.Evaluation;

namespace Gegevenshuis.AiGateway.NameTraining.Training;

/// <summary>Writes what the model is made of and how well it does, beside the model.</summary>
static class ModelCard
{
    public static void Write(string modelPath, string gold, string ablation, TrainingPlan plan, TextWriter log)
    {
        NameModelFile file;
        using (FileStream stream = File.OpenRead(modelPath)) file = NameModelFile.Read(stream);
        NameLexicon lexicon = NameResources.Lexicon(new Dictionary<string, Lexicon>(), file.Filters);
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"""
            # Model card: person names in Dutch

            Written by `NameTraining train`; do not edit by hand. Facts that a person keeps are in `benchmarks/NameTraining/card.md`.

            ## The file

            `model.bin`, {new FileInfo(modelPath).Length / 1024} KiB compressed. In memory: weights {file.Model.Bytes / 1024} KiB, words {lexicon.Bytes / 1024} KiB.
            {plan.Texts} texts from patterns, seed {plan.Seed}. Likely from a mean score of {file.Model.Likely / 16.0:F1}, certain from {file.Model.Certain / 16.0:F1} (logits a word).

            ## Figures

            Covered recall: every letter of the name lies in a finding. Overlap precision: the finding touches a name. On texts the training never saw.


            """);
        foreach (string path in Directory.GetFiles(gold, "*.jsonl").Order(StringComparer.Ordinal)) AppendSet(card, path, lexicon, file.Model, log);
        card.AppendLine(File.ReadAllText("benchmarks/NameTraining/card.md"));
        if (File.Exists(ablation)) card.AppendLine(File.ReadAllText(ablation));
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(modelPath)!, "MODEL-CARD.md"), card.ToString().TrimEnd() + "\n");
    }

    static void AppendSet(StringBuilder card, string path, NameLexicon lexicon, NameModel model, TextWriter log)
    {
        (Tally all, SortedDictionary<string, Tally> parts) = Evaluator.Measure([path], "register,noise", new NameReader(lexicon, model), []);
        string set = Path.GetFileNameWithoutExtension(path);
        log.WriteLine(all.ToString(set));
        card.AppendLine(CultureInfo.InvariantCulture, $"### `{set}`: {all.Texts} texts, {all.Words} words, {all.Gold} names\n");
        card.AppendLine("| part | names | covered recall | overlap precision | exact precision | false alarms per 1,000 words |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        AppendRow(card, "all", all);
        foreach ((string part, Tally tally) in parts) AppendRow(card, part, tally);
        if (all.Gold == 0)
        {
            card.AppendLine();
            return;
        }

        card.AppendLine("\n| how the name is written | names | covered recall |\n| --- | ---: | ---: |");
        foreach ((string kind, (int names, int covered)) in all.Kinds.OrderBy(static k => k.Key, StringComparer.Ordinal))
            card.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {names} | {100.0 * covered / names:F1} |");
        card.AppendLine();
    }

    static void AppendRow(StringBuilder card, string name, Tally tally)
        => card.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {tally.Gold} | {tally.CoveredRecall:F1} | {tally.OverlapPrecision:F1} | {tally.ExactPrecision:F1} | {tally.FalseAlarms:F1} |");
}
