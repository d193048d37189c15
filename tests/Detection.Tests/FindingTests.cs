using System.Reflection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests;

public sealed class FindingTests
{
    [Fact]
    public void A_finding_ends_just_after_its_last_byte()
    {
        Finding finding = new(12, 9, 0, Confidence.Certain);

        Assert.Equal(21, finding.End);
    }

    /// <summary>Invariant 12: a finding must not be able to carry what was typed.</summary>
    [Fact]
    public void No_text_at_rest_or_in_passing_a_finding_has_no_member_that_could_hold_text()
    {
        IEnumerable<Type> members = typeof(Finding)
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(field => field.FieldType);

        Assert.All(members, type => Assert.True(type.IsPrimitive || type.IsEnum, type.Name));
    }
}
