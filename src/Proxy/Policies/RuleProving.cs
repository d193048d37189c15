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

    public void Prove(Scanner scanner)
    {
        foreach (RuleProblem problem in RuleProof.Prove(scanner)) Add(problem, FixExample);
    }

    void Add(RuleProblem problem, string fix)
    {
        if (!files.TryGetValue(problem.Rule, out ReadFile? file)) throw new InvalidOperationException($"Rule '{problem.Rule}' came from no file.");
        file.Problems.Add(Place(file.Map!, problem.Message), problem.Message, fix);
    }

    static YamlNode Place(YamlMap rule, string message)
        => rule.Items("terms").OfType<YamlText>().FirstOrDefault(term => message.Contains($"'{term.Text}'", StringComparison.Ordinal))
            ?? rule["pattern"] ?? rule;
}
