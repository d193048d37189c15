using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class CardDetectorTests
{
    readonly CardDetector _detector = new();

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("5555-5555-5555-4444")]
    [InlineData("2221000000000009")]
    [InlineData("3782 822463 10005")]
    [InlineData("378282246310005")]
    [InlineData("6011000990139424")]
    [InlineData("30569309025904")]
    [InlineData("3530111333300000")]
    [InlineData("6759 6498 2643 8453")]
    public void Finds_cards_that_stand_by_themselves(string number) => Assert.Equal(number, Probe.Alone(_detector, $"kaart {number}, geldig tot 12/27"));

    [Theory]
    [InlineData("6759649826438453", ContextNeed.Near)]
    [InlineData("4222222222222", ContextNeed.Near)]
    [InlineData("4111 1111 1111 1112", ContextNeed.Label)]
    public void Says_how_much_context_a_weak_form_needs(string text, ContextNeed need) => Assert.Equal(need, Assert.Single(Probe.All(_detector, text)).Need);

    [Theory]
    [InlineData("0935100000012345")]
    [InlineData("41111111111111111111")]
    [InlineData("411 111 111 111 1111")]
    [InlineData("9789024412341")]
    [InlineData("x4111111111111111")]
    [InlineData("1.4111111111111111")]
    public void Ignores_other_long_numbers(string text) => Assert.Null(Probe.Any(_detector, text));
}
