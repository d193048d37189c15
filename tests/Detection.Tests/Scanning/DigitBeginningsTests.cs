using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Simd;
using Xunit;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class DigitBeginningsTests
{
    static readonly string[] s_literals = ["03.10", "5.1", "10", "1//0", "2fa-code", "wachtwoord"];

    static readonly DigitBeginnings s_beginnings = new(s_literals.Select(Encoding.ASCII.GetBytes));

    [Fact]
    public void Numbers_that_begin_like_a_literal_stay_and_so_does_what_is_no_number()
        => Gen.Char["01235 ./fFaw"].Array[1, 200].Sample(static text =>
        {
            var tile = new AnchorTile();
            for (int at = 0; at < text.Length; at++)
            {
                tile.Starts[at >> 6] |= 1UL << at;
                if (char.IsAsciiDigit(text[at])) tile.Digits[at >> 6] |= 1UL << at;
            }

            byte[] padded = [.. Encoding.ASCII.GetBytes(text), .. new byte[64]];
            s_beginnings.Narrow(padded, tile, (text.Length + 63) / 64);
            for (int at = 0; at < text.Length; at++)
                Assert.Equal(MayStart(padded.AsSpan(at)), (tile.Starts[at >> 6] >> at & 1) != 0);
        });

    static bool MayStart(ReadOnlySpan<byte> text)
    {
        if (!Ascii.IsDigit(text[0])) return true;
        foreach (string literal in s_literals)
            if (literal[0] == text[0] && literal[1] == Ascii.ToLower(text[1])) return true;
        return false;
    }
}
