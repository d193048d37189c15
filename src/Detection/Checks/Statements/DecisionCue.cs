namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>How a request for a decision begins, and with that what else must be in the sentence.</summary>
enum DecisionCue : byte
{
    /// <summary>"Beslis of …": a command to decide; needs something to decide about.</summary>
    Command,

    /// <summary>"Kun je bepalen of …": the same as a favour; needs somebody who is asked.</summary>
    Favour,

    /// <summary>"Beoordeel of …", "geef aan of …": needs an outcome as well.</summary>
    Assess,

    /// <summary>"Moeten we … toekennen?": a question with an outcome.</summary>
    Question,

    /// <summary>"Heeft hij recht op …?": a question about one case.</summary>
    Entitlement,

    /// <summary>"Wijs deze aanvraag af": the outcome as a command.</summary>
    Execute,

    /// <summary>"Welke sollicitant nemen we aan?": a choice between people or offers.</summary>
    Choose,

    /// <summary>"Hoe hoog moet de boete worden?": the amount.</summary>
    Amount,

    /// <summary>"Ik wil dat je beslist of …": the task told to the assistant.</summary>
    Told,

    /// <summary>"Neem namens het college een besluit over …": a verb with the decision as its object.</summary>
    Verdict,
}
