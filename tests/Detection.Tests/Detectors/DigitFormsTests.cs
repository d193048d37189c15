using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>What a detector says beforehand about the digits at an anchor is never stricter than what it says when asked.</summary>
public sealed class DigitFormsTests
{
    static readonly Detector[] s_detectors = [.. DetectorsUnderTest.All.Where(static d => d.Anchors.HasFlag(AnchorSet.DigitRun))];

    [Fact]
    public void A_detector_finds_nothing_in_forms_it_says_cannot_be_in_rich_texts()
    {
        foreach (byte[] text in Texts.Rich) AssertForms(text);
    }

    [Fact]
    public void A_detector_finds_nothing_in_forms_it_says_cannot_be_in_random_texts()
        => Gen.Char["0123456789012345678901234567890123456789 -./,:;+_aAbBfFnNlLdDkKvVzZgG"].Array[1, 60].Sample(
            text => AssertForms([.. text.Select(static c => (byte)c)]), iter: 3_000, seed: "0000KN3dGmt2");

    static void AssertForms(byte[] text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!Ascii.IsDigit(text[at]) || (at > 0 && Ascii.IsDigit(text[at - 1]))) continue;
            foreach (Detector detector in s_detectors) AssertForms(detector, text, at);
        }
    }

    static void AssertForms(Detector detector, byte[] text, int at)
    {
        Confirmation answer = Probe.At(detector, text, at, isFinal: true, out _);
        if (!answer.IsYes) return;
        int[] forms = [.. Enumerable.Range(0, detector.DigitForms).Where(form => SlowDigitForms.MayBe(detector, form, text, at))];
        Assert.True(forms.Length > 0, $"{detector.Kind} at {at} has no form in {System.Text.Encoding.Latin1.GetString(text)}");
        Assert.True(answer.Need != ContextNeed.None || forms.Any(form => !detector.NeedsContext(form)), $"{detector.Kind} at {at} needs no context in {System.Text.Encoding.Latin1.GetString(text)}");
    }
}
