namespace Gegevenshuis.AiGateway.Detection.Rules;

/// <summary>What to look for and what to do about it, as data: one file under <c>rules/detection</c> after the CISO's tuning.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
public sealed record Rule
{
    /// <summary>Unique, kebab-case, stable over versions: it is what records and the CISO's tuning refer to. Example: <c>nl-bsn</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Dutch name for staff, CISO and FG. Example: "Burgerservicenummer (BSN)".</summary>
    public required string Title { get; init; }

    /// <summary>One Dutch sentence: the reason of the rule, with its source where there is one.</summary>
    public required string Why { get; init; }

    /// <summary>One or two Dutch sentences: what the rule does not find, for whoever relies on it.</summary>
    public string Misses { get; init; } = "";

    public required DataClass Class { get; init; }

    /// <summary>Name of the detector in the catalogue. Example: <c>bsn</c>, <c>terms</c>, <c>pattern</c>.</summary>
    public required string Detector { get; init; }

    /// <summary>Short name of what is found, as reports show it. Empty means the detector's own kind.</summary>
    public string Kind { get; init; } = "";

    public required RuleAction Action { get; init; }

    /// <summary>What is done when the model itself produces it.</summary>
    public AnswerAction Answer { get; init; } = AnswerAction.Observe;

    /// <summary>Findings below this confidence are not reported.</summary>
    public required Confidence From { get; init; }

    public RestorePolicy Restore { get; init; } = RestorePolicy.Allowed;

    /// <summary>Upper-case Dutch label of the placeholder: <c>PERSOON</c> gives <c>[PERSOON_1]</c>. Letters and hyphens only.</summary>
    public required string Label { get; init; }

    /// <summary>Words that raise the confidence when they stand near; lower case, matched as whole words or phrases.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>Words that say it is something else ("factuur", "artikelnummer"); lower case, whole words or phrases.</summary>
    public IReadOnlyList<string> Suppress { get; init; } = [];

    /// <summary>Whole values that are never reported, such as the organisation's public mailbox; spaces and the case of ASCII letters do not matter.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Whether the names in the word list <c>public-figures</c> are not reported. Only rules for names of people look at it.</summary>
    public bool PassesPublicFigures { get; init; }

    /// <summary>Words of a <c>terms</c> rule; empty for other detectors.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Expression of a <c>pattern</c> rule; empty for other detectors.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>Texts in which the rule must report at least one finding. At least two.</summary>
    public required IReadOnlyList<string> Find { get; init; }

    /// <summary>Texts in which the rule must report nothing. At least two.</summary>
    public required IReadOnlyList<string> Ignore { get; init; }

    /// <summary>File and line the rule came from, relative to the rules folder; for messages only.</summary>
    public string Source { get; init; } = "";
}
