using Gegevenshuis.AiGateway.Detection.Combining;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>The detectors a rule can name. A new detector is one line here.</summary>
public static class DetectorCatalogue
{
    static readonly Dictionary<string, Func<Rule, RuleSet, Detector>> s_factories = new(StringComparer.Ordinal)
    {
        ["age"] = (_, _) => new AgeDetector(),
        ["bsn"] = (_, _) => new BsnDetector(),
        ["card"] = (_, _) => new CardDetector(),
        ["column"] = (rule, _) => new ColumnDetector(rule),
        ["combination"] = (rule, _) => new CombinationDetector(rule),
        ["date-of-birth"] = (_, _) => new DateOfBirthDetector(),
        ["decision-request"] = (_, _) => new DecisionRequestDetector(),
        ["email"] = (_, _) => new EmailDetector(),
        ["email-spelled"] = (_, _) => new EmailSpelledDetector(),
        ["field"] = (rule, _) => new FieldDetector(rule),
        ["gps"] = (_, _) => new GpsDetector(),
        ["iban"] = (_, _) => new IbanDetector(),
        ["labelled-code"] = (rule, _) => new LabelledCodeDetector(rule.Kind.Length > 0 ? rule.Kind : "client-number", rule.Context, leastDigits: 3),
        ["labelled-document"] = (rule, _) => new LabelledCodeDetector("identity-document", rule.Context, leastDigits: 4),
        ["marking-council-secrecy"] = (_, _) => new MarkingDetector(MarkingFamily.CouncilSecrecy),
        ["marking-departmental"] = (_, _) => new MarkingDetector(MarkingFamily.Departmental),
        ["marking-embargo"] = (_, _) => new MarkingDetector(MarkingFamily.Embargo),
        ["marking-handling"] = (_, _) => new MarkingDetector(MarkingFamily.Handling),
        ["marking-internal"] = (_, _) => new MarkingDetector(MarkingFamily.Internal),
        ["marking-international"] = (_, _) => new MarkingDetector(MarkingFamily.International),
        ["marking-state-secret"] = (_, _) => new MarkingDetector(MarkingFamily.StateSecret),
        ["marking-traffic-light"] = (_, _) => new MarkingDetector(MarkingFamily.TrafficLight),
        ["marking-woo-stamp"] = (_, _) => new MarkingDetector(MarkingFamily.WooStamp),
        ["pattern"] = (rule, _) => new PatternDetector(rule),
        ["person-name"] = (rule, rules) => new PersonNameDetector(rules.Lexicons, rule.PassesPublicFigures),
        ["phone"] = (_, _) => new PhoneDetector(),
        ["postcode-address"] = (_, rules) => new PostcodeAddressDetector(rules.Lexicons.GetValueOrDefault("places-nl")),
        ["rd-coordinates"] = (_, _) => new RdCoordinatesDetector(),
        ["secret-ai"] = (_, _) => new SecretTokenDetector(SecretGroup.Ai),
        ["secret-assignment"] = (_, _) => new SecretAssignmentDetector(),
        ["secret-chat"] = (_, _) => new SecretTokenDetector(SecretGroup.Chat),
        ["secret-cloud"] = (_, _) => new SecretTokenDetector(SecretGroup.Cloud),
        ["secret-code"] = (_, _) => new SecretCodeDetector(),
        ["secret-connection-string"] = (_, _) => new SecretConnectionStringDetector(),
        ["secret-database"] = (_, _) => new SecretTokenDetector(SecretGroup.Database),
        ["secret-header"] = (_, _) => new SecretHeaderDetector(),
        ["secret-jwt"] = (_, _) => new SecretJwtDetector(),
        ["secret-login"] = (_, _) => new SecretLoginDetector(),
        ["secret-mail"] = (_, _) => new SecretTokenDetector(SecretGroup.Mail),
        ["secret-monitoring"] = (_, _) => new SecretTokenDetector(SecretGroup.Monitoring),
        ["secret-package"] = (_, _) => new SecretTokenDetector(SecretGroup.Package),
        ["secret-password"] = (_, _) => new SecretPasswordDetector(),
        ["secret-payment"] = (_, _) => new SecretTokenDetector(SecretGroup.Payment),
        ["secret-private-key"] = (_, _) => new SecretPrivateKeyDetector(),
        ["secret-service"] = (_, _) => new SecretTokenDetector(SecretGroup.Service),
        ["secret-source-code"] = (_, _) => new SecretTokenDetector(SecretGroup.SourceCode),
        ["secret-url"] = (_, _) => new SecretUrlDetector(),
        ["special-category"] = (rule, rules) => new SpecialCategoryDetector(rule, rules.Lexicons.GetValueOrDefault("first-names")),
        ["terms"] = (rule, _) => new TermsDetector(rule),
        ["woz-value"] = (_, _) => new WozValueDetector(),
    };

    /// <summary>The names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_factories.Keys.Concat(NumberCatalogue.Names).Order(StringComparer.Ordinal)];

    /// <summary>Makes the detector of a rule.</summary>
    /// <param name="rule">Rule whose <see cref="Rule.Detector"/> is a name of this catalogue.</param>
    /// <param name="rules">The set the rule belongs to, for its word lists.</param>
    /// <exception cref="RuleException">No detector has this name, or the rule's terms, pattern or word lists do not suit it.</exception>
    public static Detector Create(Rule rule, RuleSet rules) => AllowedValues.Spare(Make(rule, rules), rule.Allow);

    static Detector Make(Rule rule, RuleSet rules)
    {
        if (s_factories.TryGetValue(rule.Detector, out var create)) return create(rule, rules);
        if (NumberCatalogue.Create(rule.Detector) is { } number) return number;
        throw new RuleException([new(rule.Id, rule.Source, $"Detector '{rule.Detector}' bestaat niet. Kies uit: {string.Join(", ", Names)}.")]);
    }
}
