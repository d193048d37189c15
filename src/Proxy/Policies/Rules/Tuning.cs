using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Rules;

/// <summary>A local change to a shipped rule, by the CISO, for a time. No upgrade touches it.</summary>
sealed record Tuning
{
    /// <summary>Id of the rule.</summary>
    public required YamlText Rule { get; init; }

    /// <summary>Id of the only application it holds for, or null for all.</summary>
    public YamlText? Application { get; init; }

    /// <summary>First day on which it no longer holds.</summary>
    public required DateOnly Expires { get; init; }

    public RuleAction? Action { get; init; }

    public AnswerAction? Answer { get; init; }

    public Confidence? From { get; init; }

    /// <summary>Added to the rule's own.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>Added to the rule's own.</summary>
    public IReadOnlyList<string> Suppress { get; init; } = [];

    public IReadOnlyList<AllowedValue> Allow { get; init; } = [];

    /// <summary>Whether names of public figures pass, or null when this does not say.</summary>
    public bool? PassesPublicFigures { get; init; }

    /// <summary>Where it stands, for its own examples and for messages.</summary>
    public required Place Place { get; init; }

    public YamlMap Map => (YamlMap)Place.Node;

    /// <summary>Whether it changes what the rule finds, so that the rule's shipped examples no longer speak for it.</summary>
    public bool ChangesFindings => From is not null || PassesPublicFigures is not null || Context.Count + Suppress.Count + Allow.Count > 0;

    /// <summary>Its own examples under <c>find</c> or <c>ignore</c>.</summary>
    public IEnumerable<Place> Examples(string list) => Map.Map("examples") is { } examples ? examples.Items(list).Select(item => Place with { Node = item }) : [];
}
