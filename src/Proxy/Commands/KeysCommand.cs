using System.CommandLine;
using System.Globalization;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;
using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary><c>keys new</c>: makes an application key. The key is shown once; the rules folder gets its hash.</summary>
static class KeysCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<DateOnly?> expires = CommandOptions.Day("--expires", YamlMap.DateFormat, "JJJJ-MM-DD", "Eerste dag waarop de sleutel niet meer werkt. Standaard: over een jaar.");
        Command create = new("new", "Maak een sleutel, toon hem één keer en geef de regels voor het bestand van de toepassing.") { expires };
        create.SetAction(parsed => New(parsed.GetValue(expires) ?? terminal.Today.AddYears(1), terminal));
        return new("keys", "Sleutels van toepassingen.") { create };
    }

    static int New(DateOnly expires, Terminal terminal)
    {
        if (expires <= terminal.Today) throw new CommandFault(ExitCode.Usage, "--expires: kies een dag in de toekomst.");
        string id = KeyHash.NewKeyId();
        string key = KeyHash.NewKey(id);
        TextWriter output = terminal.Out;
        output.WriteLine("De sleutel. Je ziet hem alleen nu; de gateway bewaart hem niet. Geef hem aan de beheerder van de toepassing.");
        output.WriteLine();
        output.WriteLine($"  {key}");
        output.WriteLine();
        output.WriteLine("Zet dit in het bestand van de toepassing, in rules/applications:");
        output.WriteLine();
        output.WriteLine("keys:");
        output.WriteLine($"  - id: \"{id}\"");
        output.WriteLine($"    hash: {KeyHash.Of(key)}");
        output.WriteLine($"    created: {Day(terminal.Today)}");
        output.WriteLine($"    expires: {Day(expires)}");
        return ExitCode.Good;
    }

    static string Day(DateOnly day) => day.ToString(YamlMap.DateFormat, CultureInfo.InvariantCulture);
}
