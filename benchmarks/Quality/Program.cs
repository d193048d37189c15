using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Quality.Corpus;
using Gegevenshuis.AiGateway.Quality.Reporting;
using Gegevenshuis.AiGateway.Quality.Scoring;

// Measures the shipped rules on labelled texts. Without arguments it writes the results; --check compares with the committed ones and
// ends with 1 when a figure worsened; --errors shows every miss and false alarm (the texts are made up); --batch NAME
// measures the texts of one folder below Texts and writes nothing, unless --first-sight says that nothing was mended against them yet.
string root = Repository(AppContext.BaseDirectory);
string results = Path.Combine(root, "benchmarks", "results");
bool isCheck = args.Contains("--check"), showsErrors = args.Contains("--errors");
int batchAt = Array.IndexOf(args, "--batch") + 1;
string? batch = batchAt > 0 && batchAt < args.Length ? args[batchAt] : null;

// No rule of the shipped set depends on the day; a fixed one keeps the figures a function of the repository.
PolicyReadResult read = PolicyReader.Read([Path.Combine(root, "rules")], new DateOnly(2026, 1, 1));
if (read.Policy is not { } policy)
{
    foreach (PolicyProblem problem in read.Problems) Console.Error.WriteLine(problem);
    return 2;
}

var corpus = CorpusReader.Read(Path.Combine(root, "benchmarks", "Quality", "Texts"), batch);
Outcome outcome = new Scorer(policy.Scanner, corpus) { Miss = showsErrors ? Show : null }.Run();
if (isCheck) return Check(FiguresFile.Read(Path.Combine(results, "quality.json")), outcome);

if (batch is not null && args.Contains("--first-sight")) File.WriteAllText(Sight(batch), FiguresFile.Write(outcome));
string[] batches = ["second", "third", "fourth"];
string report = MarkdownReport.Write(outcome, [.. batches.Where(name => File.Exists(Sight(name))).Select(name => new FirstSight(name, FiguresFile.Read(Sight(name))))]);
if (!showsErrors && batch is null)
{
    File.WriteAllText(Path.Combine(results, "quality.md"), report);
    File.WriteAllText(Path.Combine(results, "quality.json"), FiguresFile.Write(outcome));
    File.WriteAllText(Path.Combine(results, "quality.svg"), BarChart.Write(outcome.Kinds));
}

Console.Write(report);
return 0;

string Sight(string name) => Path.Combine(results, $"quality-first-sight-{name}.json");

static int Check(Outcome committed, Outcome outcome)
{
    IReadOnlyList<string> worse = Regression.Between(committed, outcome);
    foreach (string line in worse) Console.Error.WriteLine($"Quality worsened: {line}");
    if (worse.Count == 0) Console.WriteLine($"Quality is as committed or better, on {outcome.Total.Texts} texts.");
    return worse.Count == 0 ? 0 : 1;
}

static void Show(LabelledText text, string what, string kind, int start, int end)
{
    int from = Math.Max(0, start - 40), to = Math.Min(text.Bytes.Length, end + 30);
    string around = System.Text.Encoding.UTF8.GetString(text.Bytes, from, start - from) + "⟦" + System.Text.Encoding.UTF8.GetString(text.Bytes, start, end - start)
        + "⟧" + System.Text.Encoding.UTF8.GetString(text.Bytes, end, to - end);
    Console.WriteLine($"{what} | {kind} | {text.Id} | {around.ReplaceLineEndings("\\n")}");
}

static string Repository(string start)
{
    for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "Gegevenshuis.AiGateway.sln"))) return folder.FullName;
    throw new InvalidOperationException("Run this inside the repository.");
}
