using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>The file <c>policy.yaml</c>: the organisation's own settings.</summary>
static class SettingsFile
{
    public const string Path = "policy.yaml";

    /// <summary>In the order of <see cref="AssessmentMode"/>.</summary>
    static readonly string[] s_assessments = ["beide", "eenVan", "risicogestuurd"];

    static readonly MapShape s_answers = new(
    [
        new("default", new WordShape(RuleWords.AnswerActions), "Voor elke soort die hieronder niet staat: ignore, observe, mask of stop. Zonder dit veld observe.", IsRequired: false),
        .. RuleWords.Classes.Where(static word => RuleWords.Class(word) != DataClass.Purpose)
            .Select(static word => new Field(word, new WordShape(RuleWords.AnswerActions), "Voor deze soort gegevens: ignore, observe, mask of stop.", IsRequired: false)),
    ]);

    public static MapShape Shape { get; } = new(
        new("organisation", new TextShape(100), "Naam van de organisatie, zoals meldingen en het AI-kenmerk die tonen."),
        new("contacts", new ListShape(new MapShape(
            new("role", new TextShape(100), "Functie, geen naam van een persoon."),
            new("address", new TextShape(200, Forms.Mailbox), "Functionele mailbox.")), least: 1, most: 10), "Bij wie medewerkers met vragen terechtkunnen, in deze volgorde."),
        new("objection", new TextShape(500, Forms.MailboxOrPage), "Mailbox of pagina waar een medewerker bezwaar maakt tegen een beslissing van de gateway."),
        new("alerts", new MapShape(
            new("fg", new TextShape(200, Forms.Mailbox), "Functionele mailbox van de functionaris gegevensbescherming."),
            new("ciso", new TextShape(200, Forms.Mailbox), "Functionele mailbox van de CISO.")), "Wie bericht krijgt van een incident."),
        new("smtp", MailFields.Shape, "Mailserver voor berichten over incidenten. Zonder dit veld wordt niet gemaild.", IsRequired: false),
        new("webhook", new TextShape(500, Forms.Address), "Webadres dat berichten over incidenten ontvangt.", IsRequired: false),
        new("limits", new MapShape(
            new("maxBodyBytes", new NumberShape(1_024, 64 * 1024 * 1024), "Grootste bericht, in bytes.", IsRequired: false),
            new("maxDepth", new NumberShape(8, 256), "Diepste nesting van een bericht.", IsRequired: false),
            new("maxStrings", new NumberShape(100, 1_000_000), "Meeste teksten in één bericht.", IsRequired: false),
            new("maxConcurrentPerApplication", new NumberShape(1, 10_000), "Meeste vragen tegelijk van één toepassing.", IsRequired: false),
            new("maxBufferedMiB", new NumberShape(64, 65_536), "Meeste MiB aan berichten tegelijk in het geheugen, van alle toepassingen samen.", IsRequired: false),
            new("maxUploadMiB", new NumberShape(1, 2_000), "Grootste upload in MiB: een bestand, een opname of een batch. Staat versleuteld op schijf zolang die wordt nagekeken en verstuurd.", IsRequired: false),
            new("maxFileMiB", new NumberShape(1, 256), "Grootste bestand in MiB dat in zijn geheel open moet: een archief, een Office-document, een PDF. Platte tekst mag zo groot zijn als een upload.", IsRequired: false),
            new("maxSpooledMiB", new NumberShape(2_048, 1_048_576), "Meeste MiB aan uploads tegelijk op schijf, van alle toepassingen samen.", IsRequired: false),
            new("keepDays", new NumberShape(0, 90), "Hoeveel dagen de AI-poort versleuteld bewaart wat nodig is voor gesprekken en bestanden die de AI-dienst bewaart. Bij 0 weigert zij die.", IsRequired: false)), "Grenzen aan berichten. Wat groter is, wordt geweigerd.", IsRequired: false),
        new("answers", s_answers, "Wat er gebeurt met gegevens die een model zelf in een antwoord zet. Een regel met een eigen 'answer' gaat voor.", IsRequired: false),
        new("dpiaIamaModus", new WordShape(s_assessments), "Wat persoonsgegevens nodig hebben: beide (DPIA en IAMA), eenVan of risicogestuurd.", IsRequired: false),
        new("issuers", new ListShape(new MapShape(
            new("authority", new TextShape(500, Forms.Address), "Adres van de OpenID-aanbieder."),
            new("audience", new TextShape(200), "Voor wie het token bedoeld moet zijn."),
            new("userClaim", new TextShape(64, Forms.Name), "Gegeven in het token dat de gebruiker aanwijst. Wordt alleen als pseudoniem bewaard."),
            new("applicationClaim", new TextShape(64, Forms.Name), "Gegeven in het token dat de toepassing aanwijst.")), most: 10), "OpenID-aanbieders van wie tokens worden geaccepteerd.", IsRequired: false));

    /// <summary>The settings in a map that has the shape, or null with problems.</summary>
    public static PolicySettings? Read(YamlMap map, FileProblems problems)
    {
        int before = problems.All.Count;
        SmtpSettings? smtp = MailFields.Read(map.Map("smtp"), problems);
        if (problems.All.Count > before) return null;
        YamlMap alerts = map.Map("alerts")!;
        return new()
        {
            Organisation = map.Text("organisation"),
            Contacts = [.. map.Items("contacts").OfType<YamlMap>().Select(contact => new PolicyContact(contact.Text("role"), contact.Text("address")))],
            ObjectionAddress = map.Text("objection"),
            AlertRecipients = new Dictionary<string, string>(StringComparer.Ordinal) { ["fg"] = alerts.Text("fg"), ["ciso"] = alerts.Text("ciso") },
            Smtp = smtp,
            Webhook = map.OptionalText("webhook") is { } webhook ? new Uri(webhook) : null,
            Limits = Limits(map.Map("limits")),
            Answers = Answers(map.Map("answers")),
            Assessments = (AssessmentMode)Math.Max(0, Array.IndexOf(s_assessments, map.OptionalText("dpiaIamaModus"))),
            Issuers = [.. map.Items("issuers").OfType<YamlMap>().Select(Issuer)],
        };
    }

    static TokenIssuer Issuer(YamlMap map)
        => new(new Uri(map.Text("authority")), map.Text("audience"), map.Text("userClaim"), map.Text("applicationClaim"));

    static AnswerDefaults Answers(YamlMap? map) => map is null ? new() : new()
    {
        Default = map.OptionalText("default") is { } word ? RuleWords.Answer(word) : AnswerAction.Observe,
        Classes = RuleWords.Classes.Where(map.Has).ToDictionary(RuleWords.Class, name => RuleWords.Answer(map.Text(name))),
    };

    static PolicyLimits Limits(YamlMap? map)
    {
        PolicyLimits standard = new();
        return map is null ? standard : new()
        {
            MaxBodyBytes = map.Number("maxBodyBytes") ?? standard.MaxBodyBytes,
            MaxDepth = map.Number("maxDepth") ?? standard.MaxDepth,
            MaxStrings = map.Number("maxStrings") ?? standard.MaxStrings,
            MaxConcurrentPerApplication = map.Number("maxConcurrentPerApplication") ?? standard.MaxConcurrentPerApplication,
            MaxBufferedMiB = map.Number("maxBufferedMiB") ?? standard.MaxBufferedMiB,
            MaxUploadMiB = map.Number("maxUploadMiB") ?? standard.MaxUploadMiB,
            MaxFileMiB = map.Number("maxFileMiB") ?? standard.MaxFileMiB,
            MaxSpooledMiB = map.Number("maxSpooledMiB") ?? standard.MaxSpooledMiB,
            KeepDays = map.Number("keepDays") ?? standard.KeepDays,
        };
    }
}
