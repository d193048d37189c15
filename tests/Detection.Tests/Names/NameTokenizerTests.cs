using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Names;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>The tokenizer, which takes letters in runs, against a slow twin that reads the same rules off the whole word.</summary>
public sealed partial class NameTokenizerTests
{
    const string Letters = "abgEFH19.-, ";

    [Fact]
    public void A_token_is_what_the_slow_twin_makes_of_it()
        => Gen.Int[0, Letters.Length - 1].Array[1, 24].Sample(indexes =>
        {
            string text = string.Concat(indexes.Select(static i => Letters[i]));
            if (!char.IsLetterOrDigit(text[0])) return true;
            var token = default(NameToken);
            Assert.True(NameTokenizer.TryRead(Encoding.UTF8.GetBytes(text), 0, isFinal: true, ref token));
            string word = Word().Match(text).Value;
            bool isDotted = word.Length == 1 && char.IsLetter(word[0]) && text.Length > 1 && text[1] == '.';
            string folded = string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
            return token.Length == word.Length + (isDotted ? 1 : 0) && token.Word == WordHash.Of(folded) && token.Shape == Shape(word, isDotted);
        }, seed: "0N0XIzNsQ0O2", iter: 3_000);

    static TokenShape Shape(string word, bool isDotted)
    {
        int upper = word.Count(char.IsUpper), lower = word.Count(char.IsLower);
        if (word.Any(char.IsDigit)) return upper + lower == 0 ? TokenShape.Number : TokenShape.Code;
        bool startsUpper = char.IsUpper(word[0]);
        if (isDotted) return startsUpper ? TokenShape.Initial : TokenShape.LowerInitial;
        if (upper == 0) return lower == 1 ? TokenShape.LowerLetter : TokenShape.Lower;
        if (lower == 0) return upper == 1 ? TokenShape.CapitalLetter : upper <= 3 ? TokenShape.ShortCapitals : TokenShape.Capitals;
        if (startsUpper && upper == 1) return TokenShape.Capitalised;
        Match hump = Hump().Match(word);
        // "iPhone" is one, "jANSEN" is a caps lock.
        bool isIdentifier = hump.Success ? startsUpper || hump.Index > 0 || word.Count(char.IsLower) > 1 : startsUpper && upper >= 3;
        return isIdentifier ? TokenShape.Camel : TokenShape.MixedCase;
    }

    [GeneratedRegex(@"^(?:\d+(?:[.,-]\d+)*[A-Za-z0-9]*|[A-Za-z][A-Za-z0-9]*)")]
    private static partial Regex Word();

    /// <summary>A small letter before a capital; its index is that of the small letter.</summary>
    [GeneratedRegex("[a-z](?=[A-Z])")]
    private static partial Regex Hump();
}
