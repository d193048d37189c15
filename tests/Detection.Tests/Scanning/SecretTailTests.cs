using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class SecretTailTests
{
    static readonly Scanner s_scanner = Scanner.Compile(TestRules.Set(
    [
        TestRules.Rule("secret-private-key", RuleAction.Mask, DataClass.SecretKey),
        TestRules.Rule("secret-jwt", RuleAction.Mask, DataClass.SecretKey),
        TestRules.Rule("bsn", RuleAction.Block, DataClass.CitizenNumber),
    ]));

    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    [InlineData(200)]
    public void Every_byte_of_a_key_is_in_a_finding(int lines)
    {
        string key = Key(lines, "\n");
        Assert.Equal(key, Covered($"Kijk:\n{key}\n\nGroet, en bsn 111222333.").Split('|')[0]);
    }

    [Fact]
    public void A_key_with_escaped_line_ends_is_followed_too() => Assert.Equal(Key(70, "\\n"), Covered($"k = \"{Key(70, "\\n")}\";"));

    [Fact]
    public void A_token_is_followed_to_its_end()
    {
        string token = Token(3_000);
        Assert.Equal(token, Covered($"Bearer {token} en verder"));
    }

    [Fact]
    public void What_comes_behind_a_key_is_found_as_ever() => Assert.EndsWith("|111222333", Covered($"{Key(64, "\n")}\nbsn 111222333"));

    [Fact]
    public void Every_cut_gives_the_findings_of_the_whole()
    {
        Gen.Select(Gen.Int[12, 48], Gen.Int[0, 3], Gen.Int[1, 400]).Sample(
            (lines, what, step) =>
            {
                string secret = what switch { 0 => Key(lines, "\n"), 1 => Key(lines, "\r\n"), 2 => Key(lines, "\\n"), _ => Token(lines * 64) };
                byte[] text = Encoding.UTF8.GetBytes($"a {secret}{(lines % 2 == 0 ? "\n" : " ")}bsn 111222333\n{new string('x', lines)}");
                Finding[] whole = Pieces.Whole(s_scanner, text);
                Assert.Equal(whole, Pieces.Cut(s_scanner, text, [.. Enumerable.Range(1, (text.Length - 1) / step).Select(i => i * step)]));
                for (int cut = step % 37; cut <= text.Length; cut += 97) Assert.Equal(whole, Pieces.Cut(s_scanner, text, cut));
            },
            iter: 60, seed: "0000KN3dGmt2");
    }

    /// <summary>A key that is none: the form, with noise for a body.</summary>
    static string Key(int lines, string lineEnd)
        => $"-----BEGIN PRIVATE KEY-----{lineEnd}{string.Concat(Enumerable.Range(0, lines).Select(i => Noise(64, i) + lineEnd))}{Noise(22, lines)}=={lineEnd}-----END PRIVATE KEY-----";

    static string Token(int payload) => $"{Convert.ToBase64String("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"u8).TrimEnd('=')}.{Noise(payload, 7)}.{Noise(43, 8)}";

    static string Noise(int length, int seed)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));
    }

    /// <summary>What lies in findings; findings that touch are one.</summary>
    static string Covered(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var covered = new StringBuilder();
        long end = -1;
        foreach (Finding finding in Pieces.Whole(s_scanner, bytes))
        {
            if (end >= 0 && finding.Start != end) covered.Append('|');
            covered.Append(text, (int)finding.Start, finding.Length);
            end = finding.End;
        }

        return covered.ToString();
    }
}
