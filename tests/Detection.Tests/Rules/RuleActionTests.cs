using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Rules;

public sealed class RuleActionTests
{
    [Fact]
    public void The_strictest_action_is_the_greatest()
    {
        RuleAction[] fromLenientToStrict = [RuleAction.Observe, RuleAction.Warn, RuleAction.Pseudonymise, RuleAction.Mask, RuleAction.Block];

        Assert.Equal(fromLenientToStrict, Enum.GetValues<RuleAction>().Order());
    }

    [Fact]
    public void The_most_certain_confidence_is_the_greatest()
    {
        Confidence[] fromWeakToStrong = [Confidence.Possible, Confidence.Likely, Confidence.Certain];

        Assert.Equal(fromWeakToStrong, Enum.GetValues<Confidence>().Order());
    }
}
