using Gegevenshuis.AiGateway.NameTraining.Corpora;
using Gegevenshuis.AiGateway.NameTraining.Evaluation;
using Gegevenshuis.AiGateway.NameTraining.Generation;
using Gegevenshuis.AiGateway.NameTraining.Training;

// train    --data DIR [--dictionary FILE] [--english FILE] [--patterns DIR] [--target FILE] [--texts N] [--without lists|memory|corpora|patterns]
// card     [--target FILE] [--gold DIR]
// ablate   --data DIR [--dictionary FILE] [--english FILE] [--target FILE.md]
// held-out [--patterns DIR] [--written DIR] [--target FILE.jsonl] [--gold DIR]
// evaluate --gold FILE.jsonl | --conll FILE [--errors N] [--by KEY] [--model FILE]
// curve    [--gold DIR] [--target FILE.svg]
// speed    [--gold DIR]
// sample   [--patterns DIR] [--texts N]
var options = new Dictionary<string, string>(StringComparer.Ordinal);
for (int i = 1; i + 1 < args.Length; i += 2) options[args[i]] = args[i + 1];
Dictionaries Words() => Dictionaries.Read(Option("--dictionary", "/usr/share/dict/dutch"), Option("--english", "/usr/share/dict/american-english-small"));
string Option(string name, string otherwise) => options.GetValueOrDefault(name, otherwise);

switch (args.FirstOrDefault())
{
    case "train":
        string without = Option("--without", "");
        var plan = new TrainingPlan(Option("--patterns", "benchmarks/NameTraining/patterns"), without == "corpora" ? null : Option("--data", "data/ner"),
            without == "patterns" ? 0 : int.Parse(Option("--texts", TrainingPlan.DefaultTexts.ToString(System.Globalization.CultureInfo.InvariantCulture)), System.Globalization.CultureInfo.InvariantCulture),
            without != "lists", without != "memory", Seed: 20260101);
        ModelBuilder.Build(Words(), Option("--target", "src/Detection/Names/model.bin"), plan, Console.Out);
        if (without.Length == 0) ModelCard.Write(Option("--target", "src/Detection/Names/model.bin"), Option("--gold", "benchmarks/Quality/names"), "benchmarks/results/names-ablation.md", plan, Console.Out);
        return 0;
    case "evaluate":
        return Evaluator.Run(options.GetValueOrDefault("--conll"), Option("--gold", "benchmarks/Quality/names"), Option("--by", "register"), int.Parse(Option("--errors", "0"), System.Globalization.CultureInfo.InvariantCulture), options.GetValueOrDefault("--model"), Console.Out);
    case "card":
        ModelCard.Write(Option("--target", "src/Detection/Names/model.bin"), Option("--gold", "benchmarks/Quality/names"), Option("--ablation", "benchmarks/results/names-ablation.md"),
            new("", null, TrainingPlan.DefaultTexts, UsesLists: true, UsesMemory: true, Seed: 20260101), Console.Out);
        return 0;
    case "ablate":
        Ablation.Write(Words(), new(Option("--patterns", "benchmarks/NameTraining/patterns"), Option("--data", "data/ner"), 0, UsesLists: true, UsesMemory: true, Seed: 20260101),
            Option("--gold", "benchmarks/Quality/names"), Option("--target", "benchmarks/results/names-ablation.md"), Console.Out);
        return 0;
    case "held-out":
        HeldOutSet.Write(Option("--patterns", "benchmarks/NameTraining/heldout"), Option("--target", "benchmarks/Quality/names/prompts.jsonl"));
        HeldOutSet.WriteClean(Option("--patterns", "benchmarks/NameTraining/heldout"), Option("--clean", "benchmarks/Quality/names/clean.jsonl"));
        WrittenSet.WriteHalves(Option("--written", "benchmarks/NameTraining/heldout/written"), Option("--gold", "benchmarks/Quality/names"));
        foreach (string batch in Directory.GetDirectories(Option("--patterns", "benchmarks/NameTraining/heldout"), "*-sight").Order(StringComparer.Ordinal))
            WrittenSet.Write(batch, Option("--gold", "benchmarks/Quality/names"));
        return 0;
    case "curve":
        Curve.Write(Option("--gold", "benchmarks/Quality/names"), Option("--target", "benchmarks/results/names-curve.svg"), Console.Out);
        return 0;
    case "speed":
        Speed.Measure(Option("--gold", "benchmarks/Quality/names"), Console.Out);
        return 0;
    case "sample":
        Samples.Write(Option("--patterns", "benchmarks/NameTraining/patterns"), int.Parse(Option("--texts", "20"), System.Globalization.CultureInfo.InvariantCulture), Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Usage: train | card | ablate | held-out | evaluate | curve | speed | sample");
        return 2;
}
