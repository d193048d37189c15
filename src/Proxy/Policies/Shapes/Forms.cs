using System.Net;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>The forms of text that rule files use.</summary>
static class Forms
{
    /// <summary>Ids of rules, applications and endpoints: they stand in records for years, so they are plain and stable.</summary>
    public static TextForm Id { get; } = new(
        "^[a-z0-9]+(-[a-z0-9]+)*$", "is geen goede id", "Gebruik kleine letters, cijfers en koppeltekens, bijvoorbeeld 'chat-beleid'.");

    public static TextForm Mailbox { get; } = new(
        @"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$", "is geen mailadres", "Schrijf het adres van een functionele mailbox, bijvoorbeeld 'fg@example.nl'.");

    /// <summary>Where to object: a mailbox or a page.</summary>
    public static TextForm MailboxOrPage { get; } = new(
        @"^([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|https://[^\s]+)$", "is geen mailadres en geen pagina",
        "Schrijf een functionele mailbox of een adres dat met https:// begint.");

    public static TextForm Address { get; } = new(
        @"^https?://[^\s]+$", "is geen webadres", "Begin met https://, bijvoorbeeld 'https://ai.example.nl/v1'.", AddressFault);

    public static TextForm KeyHash { get; } = new(
        "^[0-9a-f]{64}$", "is geen hash van een sleutel", "Neem de regel over die 'keys new' geeft: 64 tekens, cijfers en de letters a tot en met f.");

    public static TextForm KeyId { get; } = new(
        "^[a-z0-9]{4,32}$", "is geen id van een sleutel", "Neem de id over die 'keys new' geeft, bijvoorbeeld '7f3a09c1'.");

    public static TextForm EnvironmentName { get; } = new(
        "^[A-Z_][A-Z0-9_]{0,63}$", "is geen naam van een omgevingsvariabele",
        "Gebruik hoofdletters, cijfers en onderstrepingen, bijvoorbeeld 'AZURE_OPENAI_KEY'. Schrijf hier nooit de sleutel zelf.");

    public static TextForm FilePath { get; } = new(
        @"^/[^\s]+$", "is geen volledig pad", "Begin met een schuine streep, bijvoorbeeld '/run/secrets/azure-openai'.");

    public static TextForm Label { get; } = new(
        "^[A-Z]+(-[A-Z]+)*$", "is geen goed label", "Gebruik hoofdletters en hooguit een koppelteken, bijvoorbeeld 'PERSOON'.");

    public static TextForm Header { get; } = new(
        "^[A-Za-z][A-Za-z0-9-]{0,63}$", "is geen naam van een header", "Gebruik letters, cijfers en koppeltekens, bijvoorbeeld 'X-Gebruiker'.", HeaderFault);

    public static TextForm Host { get; } = new(
        "^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$", "is geen naam van een server", "Schrijf alleen de naam, bijvoorbeeld 'mail.example.nl'.");

    public static TextForm Name { get; } = new(@"^[A-Za-z0-9][A-Za-z0-9._:/@-]*$", "bevat een teken dat hier niet kan", "Gebruik letters, cijfers en . _ : / @ -.");

    /// <summary>A model's name is kept in records, which refuse what could be a person's number.</summary>
    public static TextForm Model { get; } = new(
        @"^([A-Za-z]|[0-9]{1,8}([A-Za-z._:/-]|$))([0-9]{0,8}[A-Za-z._:/-])*[0-9]{0,8}$", "kan niet in een registratie staan",
        "Gebruik letters, cijfers en . _ : / - met hooguit acht cijfers achter elkaar.");

    /// <summary>Whether a host is this machine: then plain http is safe.</summary>
    public static bool IsLoopback(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? ip) && IPAddress.IsLoopback(ip));

    static Complaint? AddressFault(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
            return new("Dit is geen webadres.", "Schrijf bijvoorbeeld 'https://ai.example.nl/v1'.");
        if (address.UserInfo.Length > 0)
            return new("In het adres staat een naam of wachtwoord.", "Haal alles tussen // en @ weg en noem onder 'credential' waar het wachtwoord staat.");
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            return new("In het adres staat een vraagteken of hekje.", "Schrijf alleen het basisadres. Een sleutel hoort er niet in.");
        return address.Scheme == Uri.UriSchemeHttps || IsLoopback(address.Host)
            ? null
            : new("Het adres begint met http:// en gaat over het netwerk. Dan kan iemand meelezen.", "Gebruik https://. Alleen op deze machine zelf (localhost) mag http.");
    }

    static Complaint? HeaderFault(string text)
        => text.ToUpperInvariant() is "AUTHORIZATION" or "API-KEY" or "X-API-KEY" or "COOKIE" or "HOST"
            ? new("Deze header heeft al een andere betekenis.", "Kies een eigen naam, bijvoorbeeld 'X-Gebruiker'.")
            : null;
}
