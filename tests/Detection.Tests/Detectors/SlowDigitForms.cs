using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>The slow twin of the digit filter: asks one detector about one form at one anchor, byte by byte.</summary>
static class SlowDigitForms
{
    /// <summary>True when the detector does not say beforehand that digits here cannot be of this form. The text is whole.</summary>
    public static bool MayBe(Detector detector, int form, ReadOnlySpan<byte> text, int at)
    {
        byte before = at == 0 ? (byte)0 : text[at - 1], behind = at < 2 ? (byte)0 : text[at - 2];
        return MayFollowOn(detector, form, text, at)
            && detector.MayFollow(form, before, text[at] - '0')
            && (!Ascii.IsDigit(behind) || detector.MayGoOn(form, before))
            && detector.MayStandBehind(form, behind, before)
            && detector.MayStandIn(form, Letters(text, at), Characters(text, at));
    }

    static bool MayFollowOn(Detector detector, int form, ReadOnlySpan<byte> text, int at)
    {
        int state = 0;
        for (int group = 0; group < 4; group++)
        {
            int length = 0;
            while (length < 15 && at + length < text.Length && Ascii.IsDigit(text[at + length])) length++;
            byte after = length == 15 || at + length >= text.Length ? (byte)0 : text[at + length];
            state = detector.Follow(form, state, length, GroupEnd.ToldOf(GroupEnd.SortOf(after)));
            if (state < 0) return state == DigitStep.Ask;
            if (length == 15) return true;
            at += length + 1;
        }

        return true;
    }

    static int Letters(ReadOnlySpan<byte> text, int at)
    {
        int letters = 0;
        while (letters < 14 && letters < at && Ascii.IsLetter(text[at - 1 - letters])) letters++;
        bool isGlued = letters is > 0 and < 14 && letters < at && Ascii.IsDigit(text[at - 1 - letters]);
        return isGlued ? -1 : letters;
    }

    static int Characters(ReadOnlySpan<byte> text, int at)
    {
        int characters = 0;
        while (characters < 31 && at + characters < text.Length && Ascii.IsLetterOrDigit(text[at + characters])) characters++;
        return characters;
    }
}
