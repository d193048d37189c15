using System.CommandLine;
using System.CommandLine.Parsing;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Commands.Scan;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary><c>scan</c>: shows what the rules find in files, in JSON lines, or how fast they find it.</summary>
static class ScanCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = new("BESTAND") { Description = "Tekstbestanden om te doorzoeken. De tekst zelf wordt nooit getoond.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> lines = new("--jsonl") { Description = "Lees regels {\"id\": \"...\", \"text\": \"...\"} van de invoer en schrijf per regel de vondsten, in dezelfde volgorde." };
        Option<string> stats = new("--stats") { Description = "Meet hoe snel dit bestand wordt doorzocht, op één processorkern, en schrijf de uitkomst als JSON.", HelpName = "BESTAND" };
        Option<int> repeat = CommandOptions.Number("--repeat", "Hoe vaak --stats meet; de snelste telt. Standaard: 1.", 1, 1_000_000, 1);
        Option<int> piece = CommandOptions.Number("--piece", "Knip het bestand van --stats in stukken van zoveel bytes. Standaard: niet.", 1, int.MaxValue, int.MaxValue);
        Option<string> only = Kinds("--only", "Zoek alleen deze soorten, met komma's ertussen, bijvoorbeeld bsn,iban.");
        Option<string> except = Kinds("--except", "Zoek deze soorten niet.");
        Option<string> application = new("--application") { Description = "Zoek zoals voor deze toepassing, met haar eigen aanpassingen. Standaard: die voor alle.", HelpName = "ID" };
        Option<string[]> rules = CommandOptions.Rules();
        Command command = new("scan", "Laat zien wat de regels vinden, zonder iets te versturen.") { files, lines, stats, repeat, piece, only, except, application, rules };
        command.Validators.Add(result => CheckMode(result, files, lines, stats));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Policy policy = Load(parsed.GetValue(rules)!, terminal);
            Scanner scanner = Select(policy, Whole(policy, parsed.GetValue(application)), Split(parsed.GetValue(only)), Split(parsed.GetValue(except)));
            if (parsed.GetValue(lines)) return await new JsonLines(scanner, terminal).RunAsync(cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(stats) is { } file) return new ScanStatistics(scanner, terminal).Run(file, parsed.GetValue(repeat), parsed.GetValue(piece));
            return new FileScan(scanner, terminal).Run(parsed.GetValue(files)!);
        });
        return command;
    }

    static Option<string> Kinds(string name, string description) => new(name) { Description = description, HelpName = "SOORTEN" };

    static void CheckMode(CommandResult result, Argument<string[]> files, Option<bool> lines, Option<string> stats)
    {
        int modes = (result.GetResult(files) is { Tokens.Count: > 0 } ? 1 : 0) + (result.GetResult(lines) is null or { Implicit: true } ? 0 : 1) + (result.GetResult(stats) is null ? 0 : 1);
        if (modes != 1) result.AddError("Kies wat je wilt doorzoeken: bestanden, --jsonl of --stats BESTAND, en niet meer dan één daarvan.");
    }

    static Policy Load(IReadOnlyList<string> folders, Terminal terminal)
    {
        PolicyReadResult result = PolicyReader.Read(folders, terminal.Today);
        return result.Policy ?? throw new PolicyException(result.Problems);
    }

    static string[]? Split(string? kinds) => kinds?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static Scanner Whole(Policy policy, string? application)
    {
        if (application is null) return policy.Scanner;
        return policy.Applications.TryGetValue(application, out Application? known)
            ? policy.ScannerFor(known)
            : throw new CommandFault(ExitCode.Usage, $"De toepassing '{application}' bestaat niet. {Nearest.Advice(application, [.. policy.Applications.Keys])}");
    }

    /// <summary>The scanner, or one with only its rules of the chosen kinds.</summary>
    static Scanner Select(Policy policy, Scanner all, string[]? only, string[]? except)
    {
        if (only is null && except is null) return all;
        string[] known = [.. Enumerable.Range(0, all.Rules.Count).Select(all.KindOf).Distinct().Order(StringComparer.Ordinal)];
        foreach (string kind in (only ?? []).Concat(except ?? []))
            if (!known.Contains(kind)) throw new CommandFault(ExitCode.Usage, $"De soort '{kind}' bestaat niet. {Nearest.Advice(kind, known)}");
        Rule[] rules = [.. all.Rules.Where((_, i) => (only is null || only.Contains(all.KindOf(i))) && except?.Contains(all.KindOf(i)) != true)];
        return rules.Length > 0 ? Scanner.Compile(new(rules, policy.Lexicons, policy.Version)) : throw new CommandFault(ExitCode.Usage, "Zo blijft er geen soort over om te zoeken.");
    }
}
