using System.Text;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class LiteralTailTests
{
    static readonly LiteralTail s_phrase = new LiteralTail().Gap(" -"u8).Beyond("af"u8).Next("ui"u8);

    [Theory]
    [InlineData("van af", true)]
    [InlineData("van-AFkomst", true)]
    [InlineData("van  af", true)]
    [InlineData("van  een", false)]
    [InlineData("van - -een", false)]
    [InlineData("van     een", true)]
    [InlineData("van  1", true)]
    [InlineData("van  a", true)]
    [InlineData("van éen", true)]
    [InlineData("van al", false)]
    [InlineData("van een", false)]
    [InlineData("vanuit", true)]
    [InlineData("vanaf nu", false)]
    [InlineData("van, af", false)]
    [InlineData("van", true)]
    [InlineData("van a", true)]
    public void Admits_only_what_may_follow(string text, bool isAdmitted)
        => Assert.Equal(isAdmitted, s_phrase.Admits(Encoding.UTF8.GetBytes(text), "van".Length));

    [Theory]
    [InlineData("bsn: 12", true)]
    [InlineData("bsn€ 12", true)]
    [InlineData("bsns zijn", false)]
    [InlineData("bsné zijn", false)]
    [InlineData("bsn1234", false)]
    public void A_whole_word_ends_where_no_letter_or_digit_follows(string text, bool isAdmitted)
        => Assert.Equal(isAdmitted, new LiteralTail().WordEnd().Admits(Encoding.UTF8.GetBytes(text), "bsn".Length));

    [Theory]
    [InlineData("ALS ", true)]
    [InlineData("ALS", true)]
    [InlineData("als ", false)]
    [InlineData("Als", false)]
    [InlineData("ALSo", false)]
    public void A_literal_that_counts_in_its_own_case_is_admitted_in_no_other(string text, bool isAdmitted)
        => Assert.Equal(isAdmitted, new LiteralTail().WordEnd().Exactly(["ALS"u8.ToArray()]).Admits([.. Encoding.UTF8.GetBytes(text), .. text.Length > 3 ? "  "u8 : []], 3));
}
