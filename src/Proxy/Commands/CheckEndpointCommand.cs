using System.CommandLine;
using System.CommandLine.Parsing;
using Gegevenshuis.AiGateway.Proxy.Commands.Conversation;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary><c>check-endpoint</c>: holds a real conversation through a running gateway, with the client that chat tools use for Azure OpenAI.</summary>
static class CheckEndpointCommand
{
    const string DefaultVariable = "AIPOORT_SLEUTEL";

    public static Command Create(Terminal terminal)
    {
        Option<Uri> url = new("--url")
        {
            Description = "Adres van de gateway. Standaard: http://127.0.0.1:8080.",
            HelpName = "ADRES",
            DefaultValueFactory = static _ => new("http://127.0.0.1:8080"),
            CustomParser = ParseAddress,
        };
        Option<string> model = new("--model") { Description = "Model of deployment om mee te praten. Verplicht.", HelpName = "MODEL" };
        Option<string> variable = new("--key-variable")
        {
            Description = $"Omgevingsvariabele met de sleutel van de toepassing. De sleutel zelf hoort niet op de opdrachtregel. Standaard: {DefaultVariable}.",
            HelpName = "NAAM",
            DefaultValueFactory = static _ => DefaultVariable,
        };
        Option<int> timeout = CommandOptions.Number("--timeout", "Seconden dat een antwoord mag duren. Standaard: 60.", 1, 3_600, 60);
        Command command = new("check-endpoint", "Voer via een draaiende gateway een echt gesprek met verzonnen gegevens en toon wat er terugkomt.") { url, model, variable, timeout };
        command.Validators.Add(result =>
        {
            if (result.GetResult(model) is null) result.AddError("--model: noem het model waarmee je wilt praten.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string name = parsed.GetValue(variable)!;
            string key = terminal.Variable(name) is { Length: > 0 } value ? value : throw new CommandFault(ExitCode.Usage, $"De omgevingsvariabele {name} is leeg. Zet daar de sleutel van de toepassing in.");
            ConversationCheck check = new(parsed.GetValue(url)!, key, TimeSpan.FromSeconds(parsed.GetValue(timeout)), terminal);
            return await check.RunAsync(parsed.GetValue(model)!, cancellationToken).ConfigureAwait(false) ? ExitCode.Good : ExitCode.Found;
        });
        return command;
    }

    static Uri? ParseAddress(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)) return address;
        result.AddError("--url: schrijf een adres dat met http:// of https:// begint.");
        return null;
    }
}
