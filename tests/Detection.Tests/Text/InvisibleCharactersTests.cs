using System.Text;
using Gegevenshuis.AiGateway.Detection.Text;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

public sealed class InvisibleCharactersTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Gewone tekst met é en €.", 0)]
    [InlineData("111\u200B222\u2060333", 2)]
    [InlineData("\u202Eomgekeerd\u202C", 2)]
    [InlineData("na\u00ADmen", 1)]
    [InlineData("a\U000E0062\U000E0073\U000E006E", 3)]
    [InlineData("familie \U0001F468\u200D\U0001F469\u200D\U0001F467 en \u2764\uFE0F", 0)]
    [InlineData("een\u200Dtwee\uFE0F", 2)]
    public void Counts_what_nobody_sees_and_no_part_of_an_emoji(string text, int count)
        => Assert.Equal(count, InvisibleCharacters.Count(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Bytes_that_are_no_text_are_passed_over()
        => Assert.Equal(1, InvisibleCharacters.Count([0xFF, 0xE2, 0x80, 0xE2, 0x80, 0x8B, 0xC3]));
}
