using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>All detectors that need no rule to be made, and texts that exercise them.</summary>
static class DetectorsUnderTest
{
    public static IReadOnlyList<Detector> All { get; } =
    [
        new BsnDetector(), new IbanDetector(), new EmailDetector(), new EmailSpelledDetector(), new PhoneDetector(), new CardDetector(),
        .. Enum.GetValues<MarkingFamily>().Select(static family => new MarkingDetector(family)),
        .. Named.Numbers.Select(Named.Detector),
    ];

}
