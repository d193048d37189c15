using System.CommandLine;
using System.CommandLine.Parsing;
using Gegevenshuis.AiGateway.Proxy.Serving;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary><c>serve</c>: runs the gateway.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        Option<string[]> rules = CommandOptions.Rules();
        Option<string> data = CommandOptions.Data();
        Option<string[]> urls = new("--urls")
        {
            Description = "Adres om op te luisteren. Mag vaker, of met puntkomma's. Standaard: http://127.0.0.1:8080.",
            HelpName = "ADRES",
            DefaultValueFactory = static _ => ["http://127.0.0.1:8080"],
        };
        Option<string> operations = new("--operations-url")
        {
            Description = "Apart adres voor het beheer: metingen en gezondheid. Leeg is geen. Standaard: http://127.0.0.1:9464.",
            HelpName = "ADRES",
            DefaultValueFactory = static _ => "http://127.0.0.1:9464",
        };
        Option<string?> spool = new("--spool")
        {
            Description = "Map voor grote uploads zolang de poort die nakijkt en verstuurt; versleuteld. Standaard: de map met gegevens.",
            HelpName = "MAP",
        };
        Option<bool> demo = new("--demo") { Description = "Start ook een ingebouwd voorbeeldmodel, met een toepassing en een sleutel om mee te proberen." };
        Command command = new("serve", "Start de gateway. Dit is de standaardopdracht.") { rules, data, spool, urls, operations, demo };
        urls.Validators.Add(static result => CheckAddresses(result, "--urls"));
        operations.Validators.Add(static result => CheckAddresses(result, "--operations-url"));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ServeOptions options = new(parsed.GetValue(rules)!, parsed.GetValue(data)!, [.. parsed.GetValue(urls)!.SelectMany(Addresses)], parsed.GetValue(demo))
            {
                SpoolFolder = parsed.GetValue(spool),
                OperationsUrl = parsed.GetValue(operations) is { Length: > 0 } address ? address : null,
            };
            await Gateway.RunAsync(options, cancellationToken).ConfigureAwait(false);
            return ExitCode.Good;
        });
        return command;
    }

    static string[] Addresses(string value) => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static void CheckAddresses(OptionResult result, string name)
    {
        if (result.Tokens.SelectMany(token => Addresses(token.Value)).All(IsAddress)) return;
        result.AddError($"{name}: schrijf een adres zonder pad, bijvoorbeeld http://127.0.0.1:8080.");
    }

    /// <summary>As the server reads it, so that "*" and a socket stay possible.</summary>
    static bool IsAddress(string value)
    {
        try
        {
            return BindingAddress.Parse(value) is { PathBase: "", Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
