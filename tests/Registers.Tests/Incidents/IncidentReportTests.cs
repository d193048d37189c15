using Gegevenshuis.AiGateway.Registers.Incidents;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Incidents;

public sealed class IncidentReportTests
{
    static readonly IncidentReport Report = new()
    {
        Kind = IncidentKind.NearMiss,
        At = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero),
        ExchangeId = "7b1c0e9a54d24f6c8f0a3e2d1c9b8a76",
        Application = "voorbeeld-chat",
        User = "3f2a9c0d1e4b5a67",
        Endpoint = "voorbeeld-eindpunt",
        Reason = "AIP-101",
        DataClasses = ["citizen-number"],
        RuleIds = ["nl-bsn"],
    };

    [Fact]
    public void The_same_thing_in_another_exchange_is_the_same_incident()
    {
        IncidentReport later = Report with { At = Report.At.AddHours(2), ExchangeId = "00000000000000000000000000000001" };

        Assert.Equal(Report.DeduplicationKey, later.DeduplicationKey);
    }

    [Fact]
    public void Another_kind_user_endpoint_application_or_class_is_another_incident()
    {
        IncidentReport[] others =
        [
            Report with { Kind = IncidentKind.SuspectedBreach },
            Report with { User = "0000000000000000" },
            Report with { Endpoint = "ander-eindpunt" },
            Report with { Application = "andere-chat" },
            Report with { DataClasses = ["citizen-number", "person"] },
        ];

        Assert.DoesNotContain(others, other => other.DeduplicationKey == Report.DeduplicationKey);
    }
}
