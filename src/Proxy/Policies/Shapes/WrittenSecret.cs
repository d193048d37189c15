using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>Recognises a key or password that somebody wrote in a rule file, where it must never stand. Its complaint never quotes the value.</summary>
static partial class WrittenSecret
{
    static readonly Complaint s_gatewayKey = new(
        "Hier staat een sleutel van de gateway zelf. Hier hoort alleen de hash ervan.",
        "Deze sleutel is nu bekend: maak een nieuwe met 'keys new' en plak de regels die je dan krijgt.");

    static readonly Complaint s_credential = new(
        "Hier staat een sleutel of wachtwoord. Dat hoort niet in een regelbestand.",
        "Trek het in, maak een nieuw, zet dat in een omgevingsvariabele of bestand en noem hier alleen de naam daarvan.");

    /// <summary>The complaint about a value that is a secret, or null.</summary>
    public static Complaint? In(string value)
    {
        if (KeyHash.KeyIdOf(value.Trim()) is not null) return s_gatewayKey;
        return Credential().IsMatch(value) ? s_credential : null;
    }

    /// <summary>Fields that people add to hold a secret.</summary>
    public static bool IsNameOfSecret(string name)
        => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant()
            is "KEY" or "APIKEY" or "TOKEN" or "SECRET" or "PASSWORD" or "WACHTWOORD" or "SLEUTEL" or "CLIENTSECRET" or "ACCESSKEY" or "BEARER" or "AUTHORIZATION";

    // Prefixes that suppliers give their keys so that they are recognised (OpenAI, Anthropic, AWS, GitHub, GitLab, Azure storage), and PEM.
    // In linear time instead of with a limit on it: on a busy machine a limit stops a file that is sound.
    [GeneratedRegex(@"^(Bearer |Basic )?(sk-[A-Za-z0-9_-]{16,}|AKIA[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30,}|glpat-[A-Za-z0-9_-]{18,})$|AccountKey=[A-Za-z0-9+/=]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY-----", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Credential();
}
