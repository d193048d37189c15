using CsCheck;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Invariant 9: the fast scanner equals a slow twin that tries every detector at every position.</summary>
public sealed class PrefilterNeverMissesTests
{
    readonly Scanner _scanner = Scanner.Compile(TestRules.All);
    readonly SlowScanner _twin = new(TestRules.All);

    [Fact]
    public void The_prefilter_never_misses_in_rich_texts()
    {
        foreach (byte[] text in Texts.Rich) Assert.Equal(_twin.Scan(text), Pieces.WithoutReadings(_scanner, text));
    }

    [Fact]
    public void The_prefilter_never_misses_in_random_texts()
        => Texts.Random.Sample(text => Assert.Equal(_twin.Scan(text), Pieces.WithoutReadings(_scanner, text)), iter: 400, seed: "0000KN3dGmt2");
}
