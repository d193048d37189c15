using Gegevenshuis.AiGateway.Detection.Simd;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>Text as symbols, made a vector at a time, against one byte at a time.</summary>
public sealed class TextSymbolsTests
{
    [Fact]
    public void Every_byte_becomes_its_symbol_wherever_it_stands()
    {
        byte[] text = [.. Enumerable.Range(0, 256).Select(static b => (byte)b), .. new byte[TextSymbols.Behind]];
        for (int shift = 0; shift < 64; shift++)
        {
            byte[] shifted = [.. new byte[shift], .. text];
            byte[] symbols = new byte[shifted.Length];
            TextSymbols.Fill(shifted, symbols, shift + 256);
            Assert.Equal(text.Take(256).Select(TextSymbols.Of), symbols.Skip(shift).Take(256));
        }
    }

    [Theory]
    [InlineData('a', 'A', true)]
    [InlineData('z', 'Z', true)]
    [InlineData('a', 'b', false)]
    [InlineData('1', '9', true)]
    [InlineData('1', 'q', false)]
    [InlineData(' ', '\n', true)]
    [InlineData('-', '_', true)]
    [InlineData('.', ',', false)]
    [InlineData('[', '{', true)]
    [InlineData('@', '`', true)]
    [InlineData('\u00E9', '\u00FF', true)]
    public void Bytes_that_are_not_told_apart_have_one_symbol(char first, char second, bool areEqual)
        => Assert.Equal(areEqual, TextSymbols.Of((byte)first) == TextSymbols.Of((byte)second));

    [Fact]
    public void A_symbol_says_what_it_is_no_letter_of()
        => Assert.All(Enumerable.Range(0, 256).Select(static b => (byte)b), static b =>
        {
            Assert.Equal(!char.IsAsciiLetter((char)b), (TextSymbols.Of(b) & TextSymbols.NoLetter) != 0);
            Assert.Equal(b >= 0x80, (TextSymbols.Of(b) & TextSymbols.IsBeyond) != 0);
        });

    [Fact]
    public void Text_without_room_behind_it_is_refused()
        => Assert.Throws<ArgumentException>(static () => TextSymbols.Fill(new byte[64], new byte[128], 1));
}
