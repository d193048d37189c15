using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>Writes the explanation of a command in Dutch; the library speaks thirteen languages, and not this one.</summary>
sealed class SpokenHelp : SynchronousCommandLineAction
{
    const int Width = 110;
    const int Indent = 2;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Gebruik:");
        output.WriteLine($"  {PathOf(parseResult)}{Shape(command)}");
        Section(output, "Opdrachten", [.. command.Subcommands.Select(sub => (sub.Name, sub.Description))]);
        Section(output, "Argumenten", [.. command.Arguments.Select(argument => (argument.Name, argument.Description))]);
        Section(output, "Opties", [.. Options(parseResult).Select(option => (Label(option), option.Description))]);
        Section(output, "Exitcodes", [("0", "Gelukt, niets aan de hand."), ("1", "Gelukt, en er is iets mis of gevonden."), ("2", "De opdrachtregel klopt niet."), ("3", "Het kon niet: een bestand, register of gateway ontbreekt of werkt niet.")]);
        return ExitCode.Good;
    }

    /// <summary>The words that lead to the command, the executable's own name first.</summary>
    public static string PathOf(ParseResult parsed)
    {
        List<string> names = [];
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = at.Parent) names.Insert(0, command.Command.Name);
        return string.Join(' ', names);
    }

    static string Shape(Command command)
    {
        string arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}"));
        return (command.Subcommands.Count > 0 ? " OPDRACHT" : "") + arguments + " [opties]";
    }

    static IEnumerable<Option> Options(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        IEnumerable<Option> inherited = command is RootCommand ? [] : parsed.RootCommandResult.Command.Options.Where(option => option is HelpOption);
        return command.Options.Concat(inherited).Where(option => !option.Hidden);
    }

    static string Label(Option option) => option.HelpName is { } name ? $"{option.Name} {name}" : option.Name;

    static void Section(TextWriter output, string title, IReadOnlyList<(string Label, string? Text)> rows)
    {
        if (rows.Count == 0) return;
        int column = Indent + rows.Max(row => row.Label.Length) + 2;
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach ((string label, string? text) in rows)
        {
            string start = new string(' ', Indent) + label;
            foreach (string line in Wrap(text ?? "", Width - column))
            {
                output.WriteLine(start.PadRight(column) + line);
                start = "";
            }
        }
    }

    static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width)
        {
            int cut = text.LastIndexOf(' ', width);
            if (cut <= 0) break;
            yield return text[..cut];
            text = text[(cut + 1)..];
        }

        yield return text;
    }
}
