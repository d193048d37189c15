using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Redaction;

public class PlaceholderReaderTests
{
    static readonly byte[][] s_labels = [.. new[] { "PERSOON", "E-MAIL", "IBAN" }.Select(Encoding.UTF8.GetBytes)];

    [Theory]
    [InlineData("[PERSOON_1]", 0, 1)]
    [InlineData("[persoon_12]", 0, 12)]
    [InlineData("[Persoon 3]", 0, 3)]
    [InlineData("[PERSOON-3]", 0, 3)]
    [InlineData("[PERSOON\u20113]", 0, 3)]
    [InlineData("[ PERSOON_3 ]", 0, 3)]
    [InlineData("[PERSOON\u00A0_\u00A03]", 0, 3)]
    [InlineData("[PERSOON\\_1]", 0, 1)]
    [InlineData("\\[PERSOON\\_1\\]", 0, 1)]
    [InlineData("[PERSOON1]", 0, 1)]
    [InlineData("[**PERSOON_1**]", 0, 1)]
    [InlineData("[`PERSOON_1`]", 0, 1)]
    [InlineData("[PERSOON\uFF3F1]", 0, 1)]
    [InlineData("[PERSOON\u2009_\u200B1]", 0, 1)]
    [InlineData("[E-MAIL_2]", 1, 2)]
    [InlineData("[e\u2013mail_2]", 1, 2)]
    [InlineData("[IBAN_999999]", 2, 999999)]
    public void Reads_what_models_do_to_a_placeholder(string text, int label, int number)
    {
        Assert.Equal(PlaceholderMatch.Yes, Match(text + " en verder", out int length, out int foundLabel, out int foundNumber));
        Assert.Equal((label, number), (foundLabel, foundNumber));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), length);
    }

    [Theory]
    [InlineData("PERSOON_1")]
    [InlineData("(PERSOON_1)")]
    [InlineData("\uFF3BPERSOON_1\uFF3D")]
    [InlineData("&#91;PERSOON_1&#93;")]
    [InlineData("[PERSOON_01]")]
    [InlineData("[PERSOON_0]")]
    [InlineData("[PERSOON1x]")]
    [InlineData("[***PERSOON_1***]")]
    [InlineData("[_PERSOON_1_]")]
    [InlineData("[PERSOON_]")]
    [InlineData("[PERSOON_1")]
    [InlineData("[PERSOONEN_1]")]
    [InlineData("[PERSOON_1234567]")]
    [InlineData("[PERSOON_1x]")]
    [InlineData("[PERSOON__1]")]
    [InlineData("[PERSOON\n_1]")]
    public void Reads_nothing_more_than_that(string text) => Assert.NotEqual(PlaceholderMatch.Yes, Match(text + " en verder", out _, out _, out _));

    [Fact]
    public void A_beginning_is_not_yet_decided_and_never_more_than_the_bound()
    {
        const string Longest = "\\[**  PERSOON  \\_  123456  ``\\]";
        for (int end = 1; end < Longest.Length; end++)
        {
            byte[] text = Encoding.UTF8.GetBytes(Longest[..end]);
            Assert.Equal(PlaceholderMatch.NeedsMore, PlaceholderReader.Match(text, s_labels, isJson: false, isFinal: false, out _, out _, out _));
            Assert.Equal(PlaceholderMatch.No, PlaceholderReader.Match(text, s_labels, isJson: false, isFinal: true, out _, out _, out _));
        }

        Assert.InRange(Longest.Length, 1, PlaceholderReader.MaxLength("PERSOON".Length));
    }

    [Fact]
    public void In_JSON_text_a_Markdown_escape_has_two_backslashes()
    {
        byte[] text = Encoding.UTF8.GetBytes(@"[PERSOON\\_1]");
        Assert.Equal(PlaceholderMatch.Yes, PlaceholderReader.Match(text, s_labels, isJson: true, isFinal: true, out int length, out _, out _));
        Assert.Equal(text.Length, length);
    }

    static PlaceholderMatch Match(string text, out int length, out int label, out int number)
        => PlaceholderReader.Match(Encoding.UTF8.GetBytes(text), s_labels, isJson: false, isFinal: true, out length, out label, out number);
}
