using CsCheck;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Simd;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>The features mixed sixteen at a time against one after another, for tokens of every kind.</summary>
public sealed class FeatureRowsTests
{
    static readonly Gen<NameToken> s_tokens = Gen.Select(Gen.UInt, Gen.UInt, Gen.ULong).Select(static (word, edges, rest) => Token(word, edges, rest));

    [Fact]
    public void The_names_of_all_features_are_those_of_the_slow_way()
    {
        if (!RowKernel.IsSupported) Assert.Skip("This processor has no vectors of 512 bits; the slow way is the only one.");
        s_tokens.Array[5].Sample(
            tokens =>
            {
                var window = new TokenWindow();
                foreach (NameToken token in tokens) window.Add(token);
                uint[] slow = new uint[NameFeatures.Count], fast = new uint[FeatureRows.Room];
                int count = NameFeatures.Collect(window, 2, slow);
                FeatureRows.Collect(window, 2, fast);
                return count == slow.Length && slow.AsSpan().SequenceEqual(fast.AsSpan(0, count));
            },
            iter: 3_000, seed: "0N0XIzNsQ0O2");
    }

    /// <summary>A word or a mark of which every field is drawn; the values need not go together.</summary>
    static NameToken Token(uint word, uint edges, ulong rest)
    {
        var token = new NameToken
        {
            Shape = (TokenShape)(rest & 15),
            Gap = (TokenGap)((rest >> 4) % 5),
            Role = (FieldRole)((rest >> 8) % 11),
            Cue = (byte)(rest >> 12),
            Casing = (TextCasing)((rest >> 20) % 5),
            SinceClosing = (byte)((rest >> 24) % 6),
            Code = (byte)((rest >> 28) % 4),
            IsSentenceStart = (rest >> 32 & 1) != 0,
            Known = (byte)((rest >> 36) % 3),
            Letters = (int)((rest >> 40) % 64),
            Attributes = new((ushort)(rest >> 48)),
            Prefix = edges,
            Suffix = edges * 0x9E3779B1,
        };
        token.Word = token.IsMark ? word % 128 : word;
        token.Classify();
        return token;
    }
}
