namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>The evidence that an endpoint may be used: both assessments and the ten items of the policy's checklist.</summary>
/// <param name="Dpia">Data protection impact assessment, or null when there is none.</param>
/// <param name="Iama">Human rights assessment of algorithms, or null when there is none.</param>
/// <param name="Checklist">Items by their code; an item that is absent counts as open.</param>
public sealed record Dossier(DossierItem? Dpia, DossierItem? Iama, IReadOnlyList<DossierItem> Checklist)
{
    /// <summary>Codes of the ten checklist items, in the order of the policy.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "doelMeerwaarde", "risicoanalyse", "privacy", "maatregelen", "leverancier",
        "transparantieBurgers", "uitlegbaarheid", "verantwoordelijken", "algoritmeregister", "scholing",
    ];
}
