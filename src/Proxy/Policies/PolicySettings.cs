using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>What <c>rules/policy.yaml</c> says: the organisation, whom to ask, whom to alert, limits and token issuers.</summary>
public sealed record PolicySettings
{
    /// <summary>Name of the organisation, as messages and the AI mark show it.</summary>
    public required string Organisation { get; init; }

    /// <summary>Whom to ask, in the order messages name them.</summary>
    public required IReadOnlyList<PolicyContact> Contacts { get; init; }

    /// <summary>Mail address or page where staff object to a decision of the gateway.</summary>
    public required string ObjectionAddress { get; init; }

    /// <summary>Role mailboxes that hear of incidents, by role (<c>fg</c>, <c>ciso</c>).</summary>
    public required IReadOnlyDictionary<string, string> AlertRecipients { get; init; }

    /// <summary>Mail server for alerts, or null when alerts are not mailed.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>Web address that receives alerts; https, or http on loopback. Null when there is none.</summary>
    public Uri? Webhook { get; init; }

    public PolicyLimits Limits { get; init; } = new();

    /// <summary>Which assessments personal data needs; written <c>dpiaIamaModus: beide | eenVan | risicogestuurd</c>.</summary>
    public AssessmentMode Assessments { get; init; } = AssessmentMode.Both;

    /// <summary>What is done about data that a model produces itself.</summary>
    public AnswerDefaults Answers { get; init; } = new();

    /// <summary>OpenID providers whose tokens are accepted.</summary>
    public IReadOnlyList<TokenIssuer> Issuers { get; init; } = [];
}
