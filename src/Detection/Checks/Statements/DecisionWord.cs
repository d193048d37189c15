namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>Roles of words in a request for a decision.</summary>
[Flags]
enum DecisionWord
{
    None = 0,

    /// <summary>What has legal or financial effect: aanvraag, bezwaar, boete.</summary>
    Subject = 1,

    /// <summary>An outcome: toekennen, afgewezen, gegrond.</summary>
    Outcome = 2,

    /// <summary>Points at one case: deze, onderstaande, mevrouw.</summary>
    Specific = 4,

    /// <summary>Points at the general rule: iemand, wanneer, meestal.</summary>
    General = 8,

    /// <summary>Asks for words: schrijf, formuleer, vat samen.</summary>
    Wording = 16,

    /// <summary>A text: brief, alinea, spelling.</summary>
    Prose = 32,

    /// <summary>Addresses the assistant: kun, wil, help.</summary>
    Asking = 64,

    /// <summary>The assistant or the asker as object of a favour: je, mij, ons.</summary>
    Addressed = 128,

    /// <summary>May stand before a command: en, dan, dus.</summary>
    Lead = 256,

    /// <summary>The second half of a split verb: af, toe, goed.</summary>
    Particle = 512,

    /// <summary>Begins a question about one case: heeft, komt, is.</summary>
    Opening = 1024,

    /// <summary>People or offers to choose between.</summary>
    Candidate = 2048,

    /// <summary>Says that a choice or amount is still to be made: moeten, kiezen, krijgt.</summary>
    Pending = 4096,

    /// <summary>"Uit" of "leg uit": an explanation, not a decision.</summary>
    Explain = 8192,

    /// <summary>The decision itself: besluit, uitspraak, oordeel.</summary>
    Verdict = 16384,
}
