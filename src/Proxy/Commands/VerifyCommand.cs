using System.CommandLine;
using System.Globalization;
using Gegevenshuis.AiGateway.Registers.Decisions;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary><c>verify</c>: walks the chain of decisions and says whether anybody changed it.</summary>
static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> data = CommandOptions.Data();
        Option<string> head = new("--head") { Description = "Een einde dat je eerder hebt bewaard, als nummer:hash. De keten moet het bevatten.", HelpName = "EINDE" };
        Command command = new("verify", "Kijk na of de registratie van besluiten ongewijzigd en volledig is.") { data, head };
        head.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var value }, ..] && !IsHead(value)) result.AddError("--head: schrijf het einde zoals verify het toonde, als nummer:hash.");
        });
        command.SetAction(parsed => Verify(parsed.GetValue(data)!, parsed.GetValue(head), terminal));
        return command;
    }

    /// <summary>A mistyped end must not look like registers that were replaced.</summary>
    static bool IsHead(string value)
        => value.Split(':') is [var number, { Length: 64 } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) && hash.All(char.IsAsciiHexDigitLower);

    static int Verify(string dataFolder, string? head, Terminal terminal)
    {
        ChainVerification result = ChainVerifier.Verify(new() { DataFolder = dataFolder }, head, terminal.IsWatched ? new Progress(terminal.Error) : null);
        if (!result.IsWhole)
        {
            terminal.Out.WriteLine($"De keten is niet heel. {result.Fault} Besluit {result.FaultAt}; daarvoor zijn er {result.Records} in orde.");
            terminal.Out.WriteLine("Meld dit bij de CISO en verander niets aan de map, zodat het te onderzoeken is.");
            return ExitCode.Found;
        }

        terminal.Out.WriteLine($"De keten is heel: {result.Records} {(result.Records == 1 ? "besluit" : "besluiten")}.");
        terminal.Out.WriteLine($"Einde {result.Head}");
        terminal.Out.WriteLine("Bewaar dit einde buiten deze machine. Met --head merk je later of de registers zijn vervangen.");
        return ExitCode.Good;
    }

    sealed class Progress(TextWriter error) : IProgress<long>
    {
        public void Report(long value) => error.Write($"\r{value} besluiten");
    }
}
