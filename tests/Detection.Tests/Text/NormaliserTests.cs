using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Text;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

public class NormaliserTests
{
    static readonly string[] s_plain = ["een zin. ", "BSN 111222333", "é", "ü", "\r\n", "{\"a\": 1}", "<b>", "jan@example.nl", "+31", "×", "?!"];

    [Theory]
    [InlineData("NL91\u00A0ABNA\u202F0417", "NL91 ABNA 0417")]
    [InlineData("111\u00AD222\u200B333\uFEFF", "111222333")]
    [InlineData("１１１٢٢٢३३३", "111222333")]
    [InlineData("①②③ ⁴⁵⁶ ₇₈₉ 𝟏𝟐𝟑", "123 456 789 123")]
    [InlineData("1\uFE0F\u20E32\uFE0F\u20E3", "12")]
    [InlineData("ＢＳＮ 𝐁𝐒𝐍 🅱🆂🅽 ʙꜱɴ", "BSN BSN BSN bsn")]
    [InlineData("conﬁdentieel, ĳs", "confidentieel, ijs")]
    [InlineData("1\u0336" + "2\u0336", "12")]
    [InlineData("Jose\u0301 en E\u0302\u0301", "José en Ế")]
    [InlineData("een\u2011twee\u2014drie", "een-twee-drie")]
    [InlineData("111222333¹ en m²", "111222333¹ en m2")]
    [InlineData("ΒSΝ en ІВАΝ", "BSN en IBAN")]
    [InlineData("NL91АВΝА0417164300", "NL91ABNA0417164300")]
    [InlineData("11122ЗЗЗЗ", "111223333")]
    [InlineData("Привет, мир. Αθήνα", "Привет, мир. Αθήνα")]
    [InlineData("é ë ï ü ç ñ ß ø", "é ë ï ü ç ñ ß ø")]
    [InlineData("&#49;&#x31;&#49 B&shy;SN&nbsp;1", "111 BSN 1")]
    [InlineData("Jos&eacute; &amp; co &amp;#49; a&copy=1", "José & co 1 a&copy=1")]
    [InlineData("%31%2531%C3%A9 100% 5 %", "11é 100% 5 %")]
    [InlineData(@"\u0031\x31\u{31}\\u0031 \uD83D\uDE00", "1111 😀")]
    [InlineData("BSN:\\n111222333\\nJan", "BSN:\n111222333\nJan")]
    [InlineData(@"C:\temp\nieuw \\server\robert", @"C:\temp\nieuw \\server\robert")]
    [InlineData("=31=31=31 x=31 =C3=A9 111=\r\n222 BSN=\n111", "111 x=31 é 111222 BSN=\n111")]
    public void Reads_through_disguise_and_leaves_ordinary_text_alone(string text, string view)
        => Assert.Equal(view, View(text));

    [Fact]
    public void Equals_its_slow_twin()
        => ViewTexts.Mixed.Sample(static text =>
        {
            using var view = new ViewUnderTest(text, [text.Length]);
            view.Check(SlowView.Read(text));
        }, iter: 20_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Is_the_same_for_every_cut()
        => ViewTexts.Mixed.Sample(static text =>
        {
            List<SlowView.Cell> expected = SlowView.Read(text);
            for (int cut = 0; cut <= text.Length; cut++) Check(text, expected, [cut, text.Length - cut]);
            Check(text, expected, Enumerable.Repeat(1, text.Length));
            Check(text, expected, Enumerable.Repeat(3, text.Length / 3).Append(text.Length % 3));
        }, iter: 600, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Text_without_triggers_is_its_own_view()
        => Gen.Int[0, s_plain.Length - 1].Array[0, 20].Sample(static parts =>
        {
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(parts.Select(static i => s_plain[i])));
            Assert.Equal(-1, Normaliser.IndexOfTrigger(text));
            Assert.Equal(text, Encoding.UTF8.GetBytes(View(Encoding.UTF8.GetString(text))));
        }, iter: 500, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Keeps_few_bytes_waiting_whatever_comes()
        => ViewTexts.Mixed.Sample(static text =>
        {
            var view = new TextView();
            long most = 0;
            for (int i = 0; i < text.Length; i++)
            {
                view.Append(text.AsSpan(i, 1));
                most = Math.Max(most, i + 1 - view.StartOf(view.Dropped + view.Length));
            }

            Assert.InRange(most, 0, TextView.MaxWaiting / 2);
        }, iter: 2_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Longest_wait_is_a_word_of_escaped_letters_and_marks()
    {
        string letter = "&amp;amp;#x000410;";
        var view = new TextView();
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(letter, 400)));
        foreach (byte b in text) view.Append([b]);
        view.Complete();
        Assert.Equal(800, view.Length);
    }

    static void Check(byte[] text, List<SlowView.Cell> expected, IEnumerable<int> lengths)
    {
        using var view = new ViewUnderTest(text, lengths);
        view.Check(expected);
    }

    static string View(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var view = new TextView();
        view.Append(bytes);
        view.Complete();
        return Encoding.UTF8.GetString(view.Bytes);
    }
}
