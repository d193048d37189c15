using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Serving;

/// <summary>A policy made in code: one application, one endpoint, one rule for every action.</summary>
sealed record TestPolicy
{
    public const string Model = "klein";
    public const string EndpointKey = "upstream-key-5f2c9a71";
    public const string EndpointKeyVariable = "AIPOORT_TEST_ENDPOINT_KEY";

    /// <summary>A second application with a key of its own.</summary>
    public static string OtherKey { get; } = KeyHash.NewKey("00000002");

    public static string Key { get; } = KeyHash.NewKey("00000001");

    public required IReadOnlyList<Endpoint> Endpoints { get; init; }

    public IReadOnlyList<Rule> Rules { get; init; } = Standard();

    public string Version { get; init; } = new('a', 64);

    public PolicyLimits Limits { get; init; } = new();

    public IReadOnlyList<TokenIssuer> Issuers { get; init; } = [];

    public DateOnly? KeyExpires { get; init; }

    public string? UserHeader { get; init; }

    public ApplicationClaim? Claim { get; init; }

    public Uri? Webhook { get; init; }

    public static IReadOnlyList<Rule> Standard() =>
    [
        Rule("nl-bsn", "bsn", DataClass.CitizenNumber, RuleAction.Block, "BSN"),
        Rule("email", "email", DataClass.Person, RuleAction.Pseudonymise, "EMAIL"),
        Rule("iban", "iban", DataClass.Person, RuleAction.Mask, "IBAN"),
        Rule("phone", "phone", DataClass.Person, RuleAction.Warn, "TELEFOON"),
        Rule("card", "card", DataClass.Sensitive, RuleAction.Observe, "KAART"),
    ];

    public static Endpoint Endpoint(string id, Uri address, string protocol = "openai", IReadOnlyList<string>? accepts = null) => new()
    {
        Id = id,
        Name = id,
        Provider = "Leverancier",
        Protocol = protocol,
        Address = address,
        Models = [Model],
        Region = "EER",
        Offer = "zakelijkContract",
        Accepts = accepts ?? ["reference"],
        Credential = new(EndpointKeyVariable, null),
        Dossier = Complete(new DateOnly(2999, 1, 1)),
    };

    /// <summary>A dossier in which everything is shown and ends on one day.</summary>
    public static Dossier Complete(DateOnly expires) => new(
        Item("dpia", expires), Item("iama", expires), [.. Dossier.Codes.Select(code => Item(code, expires))]);

    public Policy Build()
    {
        Application first = Application("chat", Key, Endpoints) with { TrustedUserHeader = UserHeader, Jwt = Claim };
        Application second = Application("ander", OtherKey, Endpoints);
        Dictionary<string, Lexicon> lexicons = [];
        Scanner scanner = Scanner.Compile(new RuleSet(Rules, lexicons, Version));
        return new()
        {
            Version = Version,
            Scanner = scanner,
            Answers = AnswerRules.Of(scanner, lexicons),
            Applications = new Dictionary<string, Application> { [first.Id] = first, [second.Id] = second },
            Endpoints = Endpoints.ToDictionary(endpoint => endpoint.Id),
            Keys = new Dictionary<string, (Application, ApplicationKey)>
            {
                [first.Keys[0].Id] = (first, first.Keys[0] with { Expires = KeyExpires }),
                [second.Keys[0].Id] = (second, second.Keys[0]),
            },
            Settings = new()
            {
                Organisation = "Het Gegevenshuis",
                Contacts = [new("privacy officer", "privacy@example.nl")],
                ObjectionAddress = "bezwaar@example.nl",
                AlertRecipients = new Dictionary<string, string> { ["fg"] = "fg@example.nl", ["ciso"] = "ciso@example.nl" },
                Limits = Limits,
                Issuers = Issuers,
                Webhook = Webhook,
            },
        };
    }

    static Application Application(string id, string key, IReadOnlyList<Endpoint> endpoints) => new()
    {
        Id = id,
        Name = id,
        OwnerRole = "Teamleider",
        OwnerMailbox = "team@example.nl",
        Purpose = "schrijven",
        Endpoints = [.. endpoints.Select(endpoint => endpoint.Id)],
        Keys = [new(KeyHash.KeyIdOf(key)!, KeyHash.Of(key), new DateOnly(2026, 1, 1), null)],
    };

    public static Rule Rule(string id, string detector, DataClass kind, RuleAction action, string label) => new()
    {
        Id = id,
        Title = id,
        Why = "Voor de test.",
        Class = kind,
        Detector = detector,
        Action = action,
        From = Confidence.Possible,
        Restore = kind == DataClass.CitizenNumber ? RestorePolicy.Never : RestorePolicy.Allowed,
        Label = label,
        Find = [],
        Ignore = [],
    };

    static DossierItem Item(string code, DateOnly expires) => new()
    {
        Code = code,
        Status = DossierItem.Shown,
        Evidence = "test",
        ApprovedBy = "ciso",
        ApprovedOn = new DateOnly(2020, 1, 1),
        Expires = expires,
    };
}
