using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class SmallLetterTests
{
    [Fact]
    public void Every_letter_of_two_bytes_becomes_what_the_runtime_makes_of_it()
    {
        for (char c = '\u00C0'; c <= '\u047F'; c++)
        {
            string small = char.ToLowerInvariant(c).ToString();
            byte[] wanted = Encoding.UTF8.GetBytes(small), letter = Encoding.UTF8.GetBytes([c]);
            bool isCovered = c is < '\u0180' or (>= '\u0386' and <= '\u03CE') or (>= '\u0400' and <= '\u045F');
            if (!isCovered || wanted.Length != 2 || c == 'İ') wanted = letter;
            Assert.Equal(wanted, (byte[])[SmallLetter.Lead(letter[0], letter[1]), SmallLetter.Tail(letter[0], letter[1])]);
        }
    }

    [Fact]
    public void Context_words_in_capitals_of_another_alphabet_count()
    {
        var scanner = Scanner.Compile(TestRules.Set([TestRules.Rule("foreign-id-bg", RuleAction.Block, DataClass.CitizenNumber) with { Context = ["егн", "πρώτη", "emšo"] }]));
        foreach (string text in (string[])["ЕГН 8032056031", "Егн 8032056031", "ΠΡΏΤΗ 8032056031", "EMŠO 8032056031"])
            Assert.Single(Pieces.Whole(scanner, Encoding.UTF8.GetBytes(text)));
    }
}
