using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>What a detector says beforehand about the word at a capital is never stricter than what it says when asked.</summary>
public sealed class WordFormsTests
{
    static readonly Detector[] s_detectors = [.. DetectorsUnderTest.All.Where(static d => d.Anchors.HasFlag(AnchorSet.CapitalWord))];

    [Fact]
    public void A_detector_finds_nothing_at_words_it_says_cannot_be_in_rich_texts()
    {
        foreach (byte[] text in Texts.Rich) AssertWords(text);
    }

    [Fact]
    public void A_detector_finds_nothing_at_words_it_says_cannot_be_in_random_texts()
        => Gen.OneOf(
                Gen.String["0123456789 "], Gen.String["ABCDEFGHIJ"], Gen.Const("DE 136695976"), Gen.Const("NL"), Gen.Const(" "), Gen.Const("Kerkstraat 12"), Gen.Const("Markt 1"),
                Gen.Const("ABNANL2A"), Gen.Const("AC-AB 1234"), Gen.Const("MTT00 A 123"), Gen.Const(". "), Gen.Const("-"), Gen.Const("\t"), Gen.Const("6211 CJ "))
            .Array[1, 8].Sample(static parts => AssertWords(System.Text.Encoding.UTF8.GetBytes(string.Concat(parts))), iter: 3_000, seed: "0000KN3dGmt2");

    static void AssertWords(byte[] text)
    {
        foreach (Detector detector in s_detectors)
        {
            foreach (int at in Probe.Anchors(detector, text).Where(at => !Ascii.IsDigit(text[at])))
            {
                int letters = text.AsSpan(at).IndexOfAnyExcept(System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8));
                letters = letters < 0 ? text.Length - at : letters;
                byte after = at + letters < text.Length ? text[at + letters] : (byte)0;
                if (!Probe.At(detector, text, at, isFinal: true, out _).IsYes) continue;
                Assert.True(detector.MayBeWord(Math.Min(letters, CapitalFilter.MostLetters), after), $"{detector.Kind} at {at} in {System.Text.Encoding.Latin1.GetString(text)}");
            }
        }
    }
}
