using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Rules;

/// <summary>Compiles rules, runs their examples, and puts what fails at the line it is about.</summary>
/// <param name="rules">At least one, with unique ids.</param>
/// <param name="lexicons">Word lists by name.</param>
/// <param name="version">Version of the policy.</param>
sealed class RuleProving(IReadOnlyList<PlacedRule> rules, IReadOnlyDictionary<string, Lexicon> lexicons, string version)
{
    const string FixRule = "Pas de regel aan.";
    const string FixExample = "Pas het voorbeeld of de regel aan. Met 'scan BESTAND' zie je wat er in een tekst wordt gevonden.";

    readonly Dictionary<string, RulePlaces> _places = rules.ToDictionary(rule => rule.Rule.Id, rule => rule.Places, StringComparer.Ordinal);

    /// <summary>The scanner, proved as far as it compiles; what does not compile or prove has a problem by then.</summary>
    public Scanner? Run()
    {
        Scanner? scanner = Compile();
        if (scanner is not null) Prove(scanner);
        return scanner;
    }

    /// <summary>The rules for answers, or null with problems.</summary>
    /// <param name="scanner">What <see cref="Run"/> gave.</param>
    public AnswerRules? ForAnswers(Scanner scanner)
    {
        try
        {
            return AnswerRules.Of(scanner, lexicons);
        }
        catch (RuleException e)
        {
            foreach (RuleProblem problem in e.Problems) Add(problem, FixRule);
            return null;
        }
    }

    /// <summary>Leaves out the rules that do not compile, so that the examples of the others run all the same.</summary>
    Scanner? Compile()
    {
        Rule[] left = [.. rules.Select(rule => rule.Rule)];
        while (left.Length > 0)
        {
            try
            {
                return Scanner.Compile(new(left, lexicons, version));
            }
            catch (RuleException e)
            {
                foreach (RuleProblem problem in e.Problems) Add(problem, FixRule);
                HashSet<string> wrong = [.. e.Problems.Select(problem => problem.Rule)];
                left = [.. left.Where(rule => !wrong.Contains(rule.Id))];
            }
        }

        return null;
    }

    /// <summary>Runs all examples with all rules together, as the gateway will.</summary>
    /// <remarks>
    /// A rule whose example is covered by what another rule finds there has proved itself when it finds it alone: otherwise a term that an
    /// organisation adds could make shipped rules fail.
    /// </remarks>
    void Prove(Scanner scanner)
    {
        foreach (IGrouping<string, RuleProblem> problems in RuleProof.Prove(scanner).GroupBy(problem => problem.Rule))
        {
            HashSet<RuleExample?> missedAlone = problems.Any(problem => problem.Example is { IsFind: true }) ? MissedAlone(problems.Key) : [];
            foreach (RuleProblem problem in problems)
                if (problem.Example is not { IsFind: true } || missedAlone.Contains(problem.Example)) Add(problem, FixExample);
        }
    }

    HashSet<RuleExample?> MissedAlone(string id)
    {
        Rule rule = rules.First(rule => rule.Rule.Id == id).Rule;
        return [.. RuleProof.Prove(Scanner.Compile(new([rule], lexicons, version))).Select(problem => problem.Example)];
    }

    void Add(RuleProblem problem, string fix) => _places[problem.Rule].Of(problem).Add(problem.Message, fix);
}
