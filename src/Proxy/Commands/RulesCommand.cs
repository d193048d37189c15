using System.CommandLine;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary><c>rules</c>: says whether the rules folder would load, and what is in it.</summary>
static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string[]> rules = CommandOptions.Rules();
        Command check = new("check", "Lees alle regels, bewijs ze met hun voorbeelden en toon elk probleem met bestand en regel.") { rules };
        check.SetAction(parsed => Check(PolicyReader.Read(parsed.GetValue(rules)!, terminal.Today), terminal));
        Argument<string> folder = new("MAP") { Description = "Map om de bestanden in te schrijven, bijvoorbeeld rules/schema." };
        Command schema = new("schema", "Schrijf de schema's waarmee een editor helpt bij het invullen.") { folder };
        schema.SetAction(parsed => WriteSchemas(parsed.GetValue(folder)!));
        return new("rules", "Regels nakijken.") { check, List(terminal), Explain(terminal), schema };
    }

    static Command List(Terminal terminal)
    {
        Option<string[]> rules = CommandOptions.Rules();
        Option<bool> markdown = new("--markdown") { Description = "Schrijf een pagina met tabellen en voorbeelden, zoals rules/detection/README.md." };
        Command list = new("list", "Toon elke regel met zijn actie, na jouw aanpassingen.") { markdown, rules };
        list.SetAction(parsed =>
        {
            PolicyReadResult result = PolicyReader.Read(parsed.GetValue(rules)!, terminal.Today);
            Policy policy = result.Policy ?? throw new PolicyException(result.Problems);
            if (parsed.GetValue(markdown)) terminal.Out.Write(RuleOverview.Markdown(policy.Scanner.Rules));
            else foreach (Rule rule in policy.Scanner.Rules) terminal.Out.WriteLine($"{rule.Id,-32} {RuleOverview.ActionOf(rule),-12} {rule.Title}{RuleOverview.AnswerOf(rule)}");
            return ExitCode.Good;
        });
        return list;
    }

    static Command Explain(Terminal terminal)
    {
        Option<string[]> rules = CommandOptions.Rules();
        Argument<string[]> ids = new("ID") { Description = "Namen van regels, bijvoorbeeld nl-bsn. Zonder naam: alle regels, zoals rules/detection/KINDS.md.", Arity = ArgumentArity.ZeroOrMore };
        Command explain = new("explain", "Leg per regel uit wat hem zekerder en onzekerder maakt, wat hij niet vindt en hoe je hem bijstelt.") { ids, rules };
        explain.SetAction(parsed =>
        {
            PolicyReadResult result = PolicyReader.Read(parsed.GetValue(rules)!, terminal.Today);
            Policy policy = result.Policy ?? throw new PolicyException(result.Problems);
            string[] asked = parsed.GetValue(ids)!;
            if (asked.FirstOrDefault(id => policy.Scanner.Rules.All(rule => rule.Id != id)) is { } unknown)
            {
                terminal.Out.WriteLine($"Er is geen regel '{unknown}'. Met 'rules list' zie je alle namen.");
                return ExitCode.Found;
            }

            terminal.Out.Write(RuleExplanation.Markdown(policy.Scanner, asked));
            return ExitCode.Good;
        });
        return explain;
    }

    static int WriteSchemas(string folder)
    {
        foreach (FileKind kind in FileKind.All) File.WriteAllText(Path.Combine(folder, EditorSchema.FileName(kind)), EditorSchema.Of(kind));
        return ExitCode.Good;
    }

    static int Check(PolicyReadResult result, Terminal terminal)
    {
        foreach (PolicyProblem problem in result.Problems) terminal.Out.WriteLine(problem);
        foreach (PolicyProblem notice in result.Notices) terminal.Out.WriteLine($"Let op: {notice}");
        if (result.Policy is { } policy) Summarise(policy, terminal);
        else terminal.Out.WriteLine($"{Count(result.Problems.Count, "probleem", "problemen")}. Deze regels worden niet gebruikt.");
        return result.Policy is null ? ExitCode.Found : ExitCode.Good;
    }

    static void Summarise(Policy policy, Terminal terminal)
    {
        IReadOnlyList<Rule> rules = policy.Scanner.Rules;
        terminal.Out.WriteLine($"{Count(rules.Count, "regel", "regels")}: {string.Join(", ", rules.GroupBy(rule => rule.Action).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {RuleWords.Actions[(int)group.Key]}"))}.");
        terminal.Out.WriteLine($"In antwoorden: {string.Join(", ", rules.GroupBy(rule => rule.Answer).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {RuleWords.AnswerActions[(int)group.Key]}"))}.");
        terminal.Out.WriteLine($"{Count(rules.Sum(rule => rule.Find.Count + rule.Ignore.Count), "voorbeeld", "voorbeelden")}: allemaal goed.");
        terminal.Out.WriteLine($"{Count(policy.Applications.Count, "toepassing", "toepassingen")}, {Count(policy.Keys.Count, "sleutel", "sleutels")}, {Count(policy.Endpoints.Count, "eindpunt", "eindpunten")}.");
        foreach (Endpoint endpoint in policy.Endpoints.Values.OrderBy(endpoint => endpoint.Id, StringComparer.Ordinal)) terminal.Out.WriteLine(State(endpoint, policy, terminal.Today));
        terminal.Out.WriteLine($"Versie {policy.Version}");
    }

    static string State(Endpoint endpoint, Policy policy, DateOnly today)
    {
        EndpointState state = DossierGate.Check(endpoint, today, policy.Settings.Assessments);
        string first = state.Reasons is [var reason, ..] ? $" {reason}{(state.Reasons.Count > 1 ? $" En nog {state.Reasons.Count - 1}." : "")}" : "";
        return state.IsOpen
            ? $"Eindpunt {endpoint.Id} is open voor: {(state.Accepts.Count == 0 ? "alleen vragen zonder gevoelige gegevens" : string.Join(", ", state.Accepts.Order(StringComparer.Ordinal)))}.{first}"
            : $"Eindpunt {endpoint.Id} is dicht.{first}";
    }

    static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
