using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>Compiles rules, runs their examples, and puts what fails at the line it is about.</summary>
/// <param name="files">File of each rule by its id.</param>
sealed class RuleProving(IReadOnlyDictionary<string, ReadFile> files)
{
    const string FixRule = "Pas de regel aan.";
    const string FixExample = "Pas het voorbeeld of de regel aan. Met 'scan BESTAND' zie je wat er in een tekst wordt gevonden.";

    /// <summary>The scanner of the rules that compile; the others have a problem by then. Null when none is left.</summary>
    public Scanner? Compile(IReadOnlyList<Rule> rules, IReadOnlyDictionary<string, Lexicon> lexicons, string version)
    {
        while (rules.Count > 0)
        {
            try
            {
                return Scanner.Compile(new(rules, lexicons, version));
            }
            catch (RuleException e)
            {
                foreach (RuleProblem problem in e.Problems) Add(problem, FixRule);
                HashSet<string> wrong = [.. e.Problems.Select(problem => problem.Rule)];
                Rule[] rest = [.. rules.Where(rule => !wrong.Contains(rule.Id))];
                if (rest.Length == rules.Count) return null;
                rules = rest;
            }
        }

        return null;
    }

    /// <summary>Runs all examples with all rules together, as the gateway will.</summary>
    /// <remarks>
    /// A rule whose example is covered by what another rule finds there has proved itself when it finds it alone: otherwise a term that an
    /// organisation adds could make shipped rules fail.
    /// </remarks>
    public void Prove(Scanner scanner, IReadOnlyDictionary<string, Lexicon> lexicons)
    {
        foreach (IGrouping<string, RuleProblem> problems in RuleProof.Prove(scanner).GroupBy(problem => problem.Rule))
        {
            HashSet<RuleExample?> missedAlone = problems.Any(problem => problem.Example is { IsFind: true }) ? MissedAlone(scanner, problems.Key, lexicons) : [];
            foreach (RuleProblem problem in problems)
                if (problem.Example is not { IsFind: true } || missedAlone.Contains(problem.Example)) Add(problem, FixExample);
        }
    }

    static HashSet<RuleExample?> MissedAlone(Scanner scanner, string id, IReadOnlyDictionary<string, Lexicon> lexicons)
    {
        Rule rule = scanner.Rules.First(rule => rule.Id == id);
        return [.. RuleProof.Prove(Scanner.Compile(new([rule], lexicons, scanner.Version))).Select(problem => problem.Example)];
    }

    void Add(RuleProblem problem, string fix)
    {
        if (!files.TryGetValue(problem.Rule, out ReadFile? file)) throw new InvalidOperationException($"Rule '{problem.Rule}' came from no file.");
        file.Problems.Add(Place(file.Map!, problem), problem.Message, fix);
    }

    /// <summary>The example, the term or the pattern that is meant, or else the rule.</summary>
    static YamlNode Place(YamlMap rule, RuleProblem problem)
    {
        if (problem.Example is { } example) return rule.Map("examples")!.Items(example.IsFind ? "find" : "ignore")[example.Index];
        return Quoted(rule, "terms", problem.Message) ?? Quoted(rule, "context", problem.Message) ?? Quoted(rule, "suppress", problem.Message) ?? rule["pattern"] ?? rule;
    }

    static YamlText? Quoted(YamlMap rule, string list, string message)
        => rule.Items(list).OfType<YamlText>().FirstOrDefault(word => message.Contains($"'{word.Text}'", StringComparison.Ordinal));
}
