using Gegevenshuis.AiGateway.Answers;
using Gegevenshuis.AiGateway.Answers.Reporting;
using Gegevenshuis.AiGateway.Answers.Streams;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Policies;

// How long answers wait, how often placeholders come back, and what a very long answer costs. Writes results/answers.md and .svg;
// --megabytes N makes the long answer shorter. Ends with 1 when a value came back where nothing stood for it.
string root = Repository(AppContext.BaseDirectory);
int megabytesAt = Array.IndexOf(args, "--megabytes") + 1;
long bytes = (megabytesAt > 0 && megabytesAt < args.Length ? int.Parse(args[megabytesAt], System.Globalization.CultureInfo.InvariantCulture) : 1024) * 1024L * 1024;

// No rule of the shipped set depends on the day; a fixed one keeps the figures a function of the repository.
if (PolicyReader.Read([Path.Combine(root, "rules")], new DateOnly(2026, 1, 1)).Policy is not { } policy) throw new InvalidOperationException("The shipped rules do not load.");
Question question = new(policy.Scanner);
IReadOnlyDictionary<string, string> values = Survival.Values(question);
IReadOnlyList<(string, string)> restored = [.. question.Placeholders.Select(placeholder => (placeholder, values[placeholder]))];
AnswerRules observing = policy.Answers, masking = Masking(policy);

(string Name, Letter Letter, AnswerContext Context)[] ways =
[
    ("nothing to do", Letter.Plain, new()),
    ("observe", Letter.Plain, new() { Rules = observing }),
    ("placeholders possible, none there", Letter.Plain, new() { Map = question.Map }),
    ("placeholders restored", Letter.With("with placeholders", restored), new() { Map = question.Map }),
    ("every rule masks, no data", Letter.Plain, new() { Rules = masking }),
    ("every rule masks, placeholders restored", Letter.With("with placeholders", restored), new() { Map = question.Map, Rules = masking, Typed = question.Typed }),
    ("every rule masks, data masked", Letter.With("with data", [("piet.bakker@example.nl", "[EMAIL]"), ("06-12345678", "[TELEFOON]"), ("NL02ABNA0123456789", "[IBAN]")]), new() { Rules = masking }),
];
List<(string Way, Format Format, HoldBack Held)> held = [];
foreach (int round in (int[])[0, 1])
    foreach ((string name, Letter letter, AnswerContext context) in ways)
        foreach (Format format in Format.All)
            if (HoldBack.Measure(format, letter, context, seed: 7) is var one && round == 1) held.Add((name, format, one));

(string Rule, HoldBack Held)[] perRule = [.. policy.Scanner.Rules.Where(static rule => rule.Answer != AnswerAction.Ignore)
    .Select(rule => (rule.Id, HoldBack.Measure(Format.All[0], Letter.Plain, new() { Rules = Alone(policy, rule) }, seed: 7)))];
Survival[] survivals = [.. Distortion.All.Select(distortion => Survival.Measure(distortion, question, values))];
Letter mixed = Letter.With("with placeholders", restored);
LongStream[] streams =
[
    LongStream.Measure("placeholders restored", new() { Map = question.Map }, mixed, bytes),
    LongStream.Measure("placeholders restored, every rule observes", new() { Map = question.Map, Rules = observing, Typed = question.Typed }, mixed, bytes),
    LongStream.Measure("placeholders restored, every rule masks", new() { Map = question.Map, Rules = masking, Typed = question.Typed }, mixed, bytes / 8),
];
string results = Path.Combine(root, "benchmarks", "results"), page = ResultsPage.Write(held, perRule, survivals, streams);
File.WriteAllText(Path.Combine(results, "answers.md"), page);
File.WriteAllText(Path.Combine(results, "answers.svg"), SurvivalChart.Write(survivals));
Console.Write(page);
return survivals.Any(static survival => survival.Wrong > 0) ? 1 : 0;

static AnswerRules Masking(Policy policy)
    => Rules(policy, policy.Scanner.Rules.Select(static rule => rule with { Answer = rule.Answer == AnswerAction.Ignore ? AnswerAction.Ignore : AnswerAction.Mask }));

static AnswerRules Alone(Policy policy, Rule rule) => Rules(policy, [rule with { Answer = AnswerAction.Mask }]);

static AnswerRules Rules(Policy policy, IEnumerable<Rule> rules) => AnswerRules.Of(Scanner.Compile(new([.. rules], policy.Lexicons, policy.Version)), policy.Lexicons);

static string Repository(string start)
{
    for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "Gegevenshuis.AiGateway.sln"))) return folder.FullName;
    throw new InvalidOperationException("Run this inside the repository.");
}
