using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class ConfirmationTests
{
    [Fact]
    public void A_confirmation_says_what_it_was_made_of()
        => Gen.Select(Gen.Int[0, 1_280], Gen.Int[1, 1_280], Gen.Enum<Confidence>(), Gen.Enum<ContextNeed>()).Sample(static (start, length, confidence, need) =>
        {
            var answer = Confirmation.Yes(start, length, confidence, need);
            Assert.True(answer is { IsYes: true, IsNeedsMore: false });
            Assert.Equal((start, length, confidence, need), (answer.Start, answer.Length, answer.Confidence, answer.Need));
        });

    [Fact]
    public void No_and_needs_more_are_no_yes()
    {
        Assert.True(Confirmation.No is { IsYes: false, IsNeedsMore: false });
        Assert.True(Confirmation.NeedsMore is { IsYes: false, IsNeedsMore: true });
    }

    [Fact]
    public void What_does_not_fit_is_a_fault()
        => Assert.Throws<OverflowException>(static () => Confirmation.Yes(0, 70_000, Confidence.Certain));
}
