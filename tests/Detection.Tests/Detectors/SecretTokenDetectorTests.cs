using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class SecretTokenDetectorTests
{
    public static TheoryData<SecretGroup, string> Formats
    {
        get
        {
            var data = new TheoryData<SecretGroup, string>();
            foreach (SecretGroup group in Enum.GetValues<SecretGroup>())
                foreach (TokenFormat format in TokenFormats.Of(group)) data.Add(group, format.Name);
            return data;
        }
    }

    [Fact]
    public void There_are_at_least_three_hundred_formats_and_no_name_is_used_twice()
    {
        string[] names = [.. Enum.GetValues<SecretGroup>().SelectMany(TokenFormats.Of).Select(static f => f.Name)];

        Assert.True(names.Length >= 300, $"{names.Length}");
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_token_of_every_format_is_found_whole(SecretGroup group, string name)
    {
        TokenFormat format = Format(group, name);
        var detector = new SecretTokenDetector(group);
        foreach (int length in (int[])[format.Min, Math.Max(format.Min, format.Max)])
        {
            string token = Token(format, length, new Random(length));
            Assert.Equal(token, Probe.Alone(detector, $"De sleutel is {token}, niet delen"));
            Assert.Equal(token, Probe.Alone(detector, $"\"{token}\""));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_stand_in_of_every_format_is_not_found(SecretGroup group, string name)
    {
        TokenFormat format = Format(group, name);
        if (format.Head > 0 || format.Min < 4) return;
        Assert.Null(Probe.Any(new SecretTokenDetector(group), $"Vul in: {format.Prefix}{new string('x', format.Min)}"));
    }

    [Theory]
    [InlineData(SecretGroup.SourceCode, "ghp_abc")]
    [InlineData(SecretGroup.SourceCode, "git commit 3a5f9c2d3a5f9c2d3a5f9c2d3a5f9c2d3a5f9c2d")]
    [InlineData(SecretGroup.SourceCode, "https://registry.example.nl/api-gateway-documentation")]
    [InlineData(SecretGroup.Ai, "sk-your-api-key-here-1234")]
    [InlineData(SecretGroup.Ai, "sk-<jouw sleutel>")]
    [InlineData(SecretGroup.Ai, "class=\"sk-circle-fade-dot\"")]
    [InlineData(SecretGroup.Mail, "SKU 12345678")]
    [InlineData(SecretGroup.Package, "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==")]
    [InlineData(SecretGroup.Cloud, "550e8400-e29b-41d4-a716-446655440000")]
    [InlineData(SecretGroup.Cloud, "https://example.nl/login?code=abc123")]
    [InlineData(SecretGroup.Chat, "Het telefoonnummer is 0612345678:AA")]
    public void Ignores_what_only_looks_like_one(SecretGroup group, string text) => Assert.Null(Probe.Any(new SecretTokenDetector(group), text));

    [Fact]
    public void A_checksum_that_fits_makes_a_token_certain()
    {
        var detector = new SecretTokenDetector(SecretGroup.SourceCode);
        byte[] run = Encoding.ASCII.GetBytes("0123456789abcdefghijABCDEFGHIJ......");
        Crc32Base62.Write(Crc32Base62.Of(run.AsSpan(0, 30)), run.AsSpan(30));
        string token = "ghp_" + Encoding.ASCII.GetString(run);
        string mistyped = token.Replace('9', '8');

        Assert.Equal(Confidence.Certain, Assert.Single(Probe.All(detector, token)).Confidence);
        Assert.Equal(Confidence.Likely, Assert.Single(Probe.All(detector, mistyped)).Confidence);
    }

    /// <summary>The check value of the CRC catalogue for "123456789".</summary>
    [Fact]
    public void The_checksum_is_crc_32() => Assert.Equal(0xCBF43926u, Crc32Base62.Of("123456789"u8));

    [Fact]
    public void Entropy_is_what_the_formula_says()
        => Gen.Byte.Array[1, 80].Sample(static bytes =>
        {
            double slow = -bytes.GroupBy(static b => b).Sum(g => (double)g.Count() / bytes.Length * Math.Log2((double)g.Count() / bytes.Length));
            return Math.Abs(slow - Entropy.BitsPerByte(bytes)) < 1e-9;
        }, iter: 1000, seed: "0000KvmVEyV2");

    static TokenFormat Format(SecretGroup group, string name) => TokenFormats.Of(group).Single(f => f.Name == name);

    /// <summary>A token of the format: random bytes of its alphabet, letters and digits at the ends.</summary>
    static string Token(TokenFormat format, int length, Random random)
    {
        string alphabet = new([.. Enumerable.Range(33, 94).Select(static c => (char)c).Where(c => TokenByte.IsIn((byte)c, format.Bytes))]);
        string ends = new([.. alphabet.Where(char.IsAsciiLetterOrDigit)]);
        string head = new([.. Enumerable.Range(33, 94).Select(static c => (char)c).Where(c => char.IsAsciiLetterOrDigit((char)c) && TokenByte.IsIn((byte)c, format.HeadBytes))]);
        char[] run = [.. Enumerable.Range(0, length).Select(i => (i == 0 || i == length - 1 ? ends : alphabet)[random.Next((i == 0 || i == length - 1 ? ends : alphabet).Length)])];
        if (format.NeedsDigit && length > 1) run[1] = '7';
        return string.Concat(Enumerable.Range(0, format.Head).Select(_ => head[random.Next(head.Length)])) + format.Prefix + new string(run).Replace("..", ".7", StringComparison.Ordinal);
    }
}
