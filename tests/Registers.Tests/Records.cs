using Gegevenshuis.AiGateway.Registers.Decisions;
using Gegevenshuis.AiGateway.Registers.Incidents;
using Gegevenshuis.AiGateway.Registers.Usage;

namespace Gegevenshuis.AiGateway.Registers.Tests;

/// <summary>Well-formed records to vary on.</summary>
static class Records
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static readonly DecisionRecord Decision = new()
    {
        ExchangeId = "7b1c0e9a54d24f6c8f0a3e2d1c9b8a76",
        At = Morning,
        Application = "voorbeeld-chat",
        User = "3f2a9c0d1e4b5a67",
        Endpoint = "voorbeeld-eindpunt",
        Model = "voorbeeld-model-20241022",
        Protocol = "openai-chat",
        Verdict = "rewrite",
        Reason = "AIP-202",
        PolicyVersion = new string('a', 64),
        BytesReceived = 2048,
        BytesScanned = 1900,
        PartsScanned = 3,
        NotScanned = ["image:refused"],
        Findings = [new FindingCount("nl-iban", "person", "pseudonymise", "certain", 2), new FindingCount("nl-telefoon", "person", "observe", "likely", 1)],
    };

    public static readonly UsageRecord Usage = new()
    {
        ExchangeId = "7b1c0e9a54d24f6c8f0a3e2d1c9b8a76",
        At = Morning,
        Application = "voorbeeld-chat",
        User = "3f2a9c0d1e4b5a67",
        Endpoint = "voorbeeld-eindpunt",
        Model = "voorbeeld-model",
        Protocol = "openai-chat",
        Outcome = "completed",
        Status = 200,
        Streamed = true,
        Duration = TimeSpan.FromSeconds(2),
        TimeToFirstByte = TimeSpan.FromMilliseconds(300),
        RequestBytes = 2048,
        ResponseBytes = 4096,
        InputTokens = 400,
        OutputTokens = 100,
        CachedTokens = 30,
        Replaced = 1,
        Restored = 1,
        HeldBack = 12,
    };

    public static readonly IncidentReport NearMiss = new()
    {
        Kind = IncidentKind.NearMiss,
        At = Morning,
        ExchangeId = "7b1c0e9a54d24f6c8f0a3e2d1c9b8a76",
        Application = "voorbeeld-chat",
        User = "3f2a9c0d1e4b5a67",
        Endpoint = "voorbeeld-eindpunt",
        Reason = "AIP-101",
        DataClasses = ["citizen-number"],
        RuleIds = ["nl-bsn"],
    };

    public static readonly IncidentReport Breach = NearMiss with { Kind = IncidentKind.SuspectedBreach, Reason = "AIP-520", DataClasses = ["person"], RuleIds = ["nl-naam"] };
}
