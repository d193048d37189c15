using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection;

/// <summary>Runs the examples that rules carry.</summary>
public static class RuleProof
{
    /// <summary>Runs every example of every rule. Empty when all rules prove themselves.</summary>
    public static IReadOnlyList<RuleProblem> Prove(Scanner scanner)
    {
        var problems = new List<RuleProblem>();
        for (int i = 0; i < scanner.Rules.Count; i++)
        {
            Rule rule = scanner.Rules[i];
            for (int n = 0; n < rule.Find.Count; n++)
                if (!Finds(scanner, i, rule.Find[n])) problems.Add(Fails(rule, new(true, n), $"Voorbeeld {n + 1} onder 'find' wordt niet gevonden."));
            for (int n = 0; n < rule.Ignore.Count; n++)
                if (Finds(scanner, i, rule.Ignore[n])) problems.Add(Fails(rule, new(false, n), $"Voorbeeld {n + 1} onder 'ignore' wordt wel gevonden."));
        }

        return problems;
    }

    static RuleProblem Fails(Rule rule, RuleExample example, string message) => new(rule.Id, rule.Source, message) { Example = example };

    static bool Finds(Scanner scanner, int rule, string text)
    {
        var findings = new FindingList();
        scanner.Scan(Encoding.UTF8.GetBytes(text), findings);
        foreach (Finding finding in findings.Span)
            if (finding.Rule == rule) return true;
        return false;
    }
}
