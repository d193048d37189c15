using System.CommandLine;
using System.CommandLine.Parsing;
using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>Tells in Dutch what is wrong with a command line. The library's own sentences are English.</summary>
static class UsageErrors
{
    public static void Write(ParseResult parsed, TextWriter error)
    {
        Command command = parsed.CommandResult.Command;
        foreach (string message in Messages(parsed, command).Distinct(StringComparer.Ordinal)) error.WriteLine(message);
        error.WriteLine($"Uitleg: {SpokenHelp.PathOf(parsed)} --help");
    }

    static IEnumerable<string> Messages(ParseResult parsed, Command command)
    {
        // What follows an unknown word is unknown because of it.
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            yield return Unknown(token, command);
            yield break;
        }

        foreach (ParseError error in parsed.Errors) yield return Message(error, command);
    }

    static string Unknown(string token, Command command)
    {
        string[] known = token.StartsWith('-') ? [.. command.Options.Select(option => option.Name), "--help"] : [.. command.Subcommands.Select(sub => sub.Name)];
        string kind = token.StartsWith('-') ? "optie" : "opdracht";
        string start = token.Length <= 40 ? $"De {kind} '{token}' bestaat hier niet." : $"Een {kind} bestaat hier niet.";
        return known.Length == 0 ? start : $"{start} {Nearest.Advice(token, known)}";
    }

    static string Message(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name}: hier hoort een waarde achter ({option.Option.HelpName}).",
        ArgumentResult { Tokens.Count: 0 } argument when argument.Argument.Name.Length > 0 => $"{argument.Argument.Name} ontbreekt.",
        CommandResult when command.Subcommands.Count > 0 && command.Action is null => $"Er ontbreekt een opdracht. {Nearest.Advice("", [.. command.Subcommands.Select(sub => sub.Name)])}",
        _ => error.Message,
    };
}
