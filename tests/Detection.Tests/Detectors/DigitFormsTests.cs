using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>What a detector says beforehand about the digits at an anchor is never stricter than what it says when asked.</summary>
public sealed class DigitFormsTests
{
    /// <summary>As the contract of <see cref="Detector.MayBegin"/> has it: 21 stands for more.</summary>
    const int Longest = 21;

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
            Assert.True(DigitGroups.TryRead(text, at, isFinal: true, out DigitGroups groups));
            foreach (Detector detector in s_detectors) AssertForms(detector, text, at, groups);
        }
    }

    static void AssertForms(Detector detector, byte[] text, int at, DigitGroups groups)
    {
        Confirmation answer = Probe.At(detector, text, at, isFinal: true, out _);
        if (!answer.IsYes) return;
        int[] forms = [.. Enumerable.Range(0, detector.DigitForms).Where(form => MayBe(detector, form, text, at, groups))];
        Assert.True(forms.Length > 0, $"{detector.Kind} at {at} has no form in {System.Text.Encoding.Latin1.GetString(text)}");
        Assert.True(answer.Need != ContextNeed.None || forms.Any(form => !detector.NeedsContext(form)), $"{detector.Kind} at {at} needs no context in {System.Text.Encoding.Latin1.GetString(text)}");
    }

    static bool MayBe(Detector detector, int form, byte[] text, int at, DigitGroups groups)
        => MayBegin(detector, form, groups)
            && detector.MayFollow(form, at == 0 ? (byte)0 : text[at - 1], text[at] - '0')
            && (at < 2 || !Ascii.IsDigit(text[at - 2]) || detector.MayGoOn(form, text[at - 1]));

    /// <summary>A group at its most stands for every longer one, and behind a first group like that nothing is told; the filter then asks for all of them.</summary>
    static bool MayBegin(Detector detector, int form, DigitGroups groups)
    {
        bool isLong = groups.First == DigitGroups.Most;
        for (int first = groups.First; first <= (isLong ? Longest : groups.First); first++)
        {
            for (int after = isLong ? 0 : groups.After; after <= (isLong ? DigitGroups.Classes.Length - 1 : groups.After); after++)
            {
                int second = isLong ? 0 : groups.Second, last = isLong || second == DigitGroups.Most ? Longest : second;
                for (; second <= last; second++)
                    if (detector.MayBegin(form, first, DigitGroups.Classes[after], second)) return true;
            }
        }

        return false;
    }
}
